import { describe, expect, test } from 'vitest';
import type { Json } from '../../electron/domain/json.ts';
import { ok } from '../../electron/domain/result.ts';
import { client } from '../../electron/practice/accounts.ts';
import { wireOver } from '../../electron/remote/answer-wire.ts';
import { openSession } from '../../electron/remote/session.ts';
import type { Ask, Trip } from '../../electron/remote/wire.ts';
import { memoryStore } from '../../electron/vault/memory.ts';
import { answer, lost, notSent, published, signInPage } from './answers.ts';
import { connectionTo, practiceDesk, signedInDesk, typed } from './practice-desk.ts';

const expired = { ok: false, failure: { kind: 'signedOut', why: 'expired' } };
const never = { ok: false, failure: { kind: 'signedOut', why: 'never' } };

/** A session at a token endpoint that answers as told, in turn; the last answer stays. */
function sessionAt(...answers: (Trip | Promise<Trip>)[]) {
  const asks: Ask[] = [];
  const secrets = memoryStore();
  const clock = { time: 1_000_000 };
  const session = openSession({
    connection: connectionTo('https://as.example.com'),
    secrets,
    post: async (ask) => {
      const next = answers[Math.min(asks.length, answers.length - 1)];
      asks.push(ask);
      return next!;
    },
    now: () => clock.time,
  });
  return { session, secrets, asks, clock, later: (seconds: number) => void (clock.time += seconds * 1000) };
}

const tokens = (changes: Record<string, Json> = {}) =>
  answer(200, { ...(published('published/token-password-response') as object), ...changes });
const { access_token: firstToken } = published('published/token-password-response') as {
  access_token: string;
};

describe('signing in', () => {
  test('keeps the refresh token and the client secret, and neither the password nor the access token', async () => {
    const { session, secrets } = await signedInDesk();

    const token = await session.accessToken();
    const kept = [await secrets.read('c1/refresh-token'), await secrets.read('c1/client-secret')];

    expect(kept).toEqual([expect.stringMatching(/^\w{42}$/), client.secret]);
    expect(token).toEqual(ok(expect.stringMatching(/^\w{28}$/)));
    expect(await session.isSignedIn()).toBe(true);
  });

  test('sends every parameter in the form body, escaped', async () => {
    const { session, asks } = sessionAt(tokens());

    await session.signIn({ password: 'p&=ä', clientSecret: 'secret' });

    expect(asks).toEqual([
      {
        method: 'POST',
        url: 'https://as.example.com/as/token.oauth2',
        headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `grant_type=password&client_id=${client.id}&client_secret=secret&scope=MOBPROC&username=command%3A%2F%2Fpeter.edwards.acme&password=p%26%3D%C3%A4`,
      },
    ]);
  });

  test('sends them in the query where the connection wants it, and the tenant understands both', async () => {
    const { asks, session } = await signedInDesk({ connection: { tokenParameters: 'query' } });

    expect(asks[0]).toMatchObject({
      url: expect.stringContaining('?grant_type=password&') as string,
      body: '',
    });
    expect(await session.isSignedIn()).toBe(true);
  });

  test('with no client secret takes the one in the keychain', async () => {
    const { session } = await signedInDesk();

    expect(await session.signIn({ password: typed.password, clientSecret: '' })).toEqual(ok(undefined));
  });

  test('with a wrong password fails in the words of the server, and changes nothing', async () => {
    const { session, secrets } = practiceDesk();

    const result = await session.signIn({ ...typed, password: 'wrong' });

    expect(result).toEqual({
      ok: false,
      failure: {
        kind: 'wrongCredentials',
        server: { errorCode: 'invalid_grant', message: 'Unknown user or wrong password.', status: 400 },
      },
    });
    expect(await session.isSignedIn()).toBe(false);
    expect(await secrets.read('c1/client-secret')).toBeUndefined();
  });

  test.each<[string, Trip, object]>([
    ['a wrong client secret', answer(401, { error: 'invalid_client' }), { kind: 'wrongCredentials' }],
    [
      'a 401 without a reason',
      answer(401, ''),
      { kind: 'wrongCredentials', server: { message: 'HTTP 401' } },
    ],
    ['a web page', answer(200, signInPage), { kind: 'notUnderstood', got: 'a web page', excerpt: '' }],
    ['a redirect', answer(302, ''), { kind: 'notUnderstood', got: 'a redirect to another address' }],
    ['a token of another kind', tokens({ token_type: 'mac' }), { kind: 'notUnderstood', excerpt: '' }],
    [
      'a token no header can carry',
      tokens({ access_token: 'a\r\nb' }),
      { kind: 'notUnderstood', excerpt: '' },
    ],
    ['a server in trouble', answer(503, 'busy'), { kind: 'unavailable', server: { message: 'busy' } }],
    ['no connection', notSent, { kind: 'offline', detail: 'connect ECONNREFUSED' }],
    ['a lost answer', lost, { kind: 'offline', detail: 'socket hang up' }],
  ])('after %s says so', async (_, trip, failure) => {
    const { session } = sessionAt(trip);

    expect(await session.signIn(typed)).toMatchObject({ ok: false, failure });
    expect(await session.accessToken()).toEqual(never);
  });

  test.each<[string, Trip]>([
    [
      'its message',
      answer(400, {
        error: 'invalid_grant',
        error_description: 'practice-pass is no password of s3cret-of-theirs',
      }),
    ],
    ['its page', answer(400, '<html>practice-pass s3cret-of-theirs</html>')],
    [
      'its address',
      {
        kind: 'lost',
        detail: 'https://as.example.com/?password=practice-pass&client_secret=s3cret-of-theirs',
      },
    ],
    ['a good answer cut off', answer(200, '{"access_token":"ts5grB07","practice-pass":"s3cret-of-theirs')],
  ])('never shows a secret that the server repeats in %s', async (_, trip) => {
    const { session } = sessionAt(trip);

    const told = JSON.stringify(
      await session.signIn({ password: 'practice-pass', clientSecret: 's3cret-of-theirs' }),
    );

    expect(told).not.toMatch(/practice-pass|s3cret-of-theirs|ts5grB07/);
  });
});

describe('the access token', () => {
  test('is missing before anybody signed in', async () => {
    const { session } = practiceDesk();

    expect(await session.accessToken()).toEqual(never);
    expect(await session.isSignedIn()).toBe(false);
  });

  test('serves until a minute before its end, and is then renewed', async () => {
    const { session, later, asks } = sessionAt(
      tokens({ expires_in: 600 }),
      tokens({ access_token: 'second' }),
    );
    await session.signIn(typed);

    later(539);
    expect(await session.accessToken()).toEqual(ok(firstToken));
    later(2);
    expect(await session.accessToken()).toEqual(ok('second'));
    expect(asks).toHaveLength(2);
  });

  test('for an order has to last for two minutes', async () => {
    const { session, later } = sessionAt(tokens({ expires_in: 600 }), tokens({ access_token: 'second' }));
    await session.signIn(typed);

    later(500);

    expect(await session.accessToken(60)).toEqual(ok(firstToken));
    expect(await session.accessToken(120)).toEqual(ok('second'));
  });

  test.each<[string, Json, number]>([
    ['is an hour where the server does not say', null, 3600],
    ['is read from a text', '600', 600],
    ['is an hour where the server says nonsense', -5, 3600],
  ])('its life %s', async (_, expires_in, seconds) => {
    const { session, later, asks } = sessionAt(tokens({ expires_in }));
    await session.signIn(typed);

    later(seconds - 61);
    await session.accessToken();
    expect(asks).toHaveLength(1);
    later(2);
    await session.accessToken();
    expect(asks).toHaveLength(2);
  });

  test('of a server with short-lived ones serves for half its life', async () => {
    const { session, later, asks } = sessionAt(tokens({ expires_in: 30 }), tokens({ expires_in: 30 }));
    await session.signIn(typed);

    later(14);
    await session.accessToken();
    expect(asks).toHaveLength(1);
    later(2);
    await session.accessToken();
    expect(asks).toHaveLength(2);
  });

  test('is renewed once, however many ask for it at the same time', async () => {
    const { session, tenant, tokenCalls } = await signedInDesk();
    tenant.clock.advance(3 * 3_600_000);

    const given = await Promise.all(Array.from({ length: 20 }, () => session.accessToken()));

    expect(new Set(given.map((result) => result.ok && result.value)).size).toBe(1);
    expect(tokenCalls()).toBe(2);
  });

  test('that the API refused is not given out again', async () => {
    const { session } = await signedInDesk();
    const first = await session.accessToken();
    if (!first.ok) throw new Error('expected a token');

    session.refused(first.value);
    const second = await session.accessToken();
    session.refused(first.value);
    const third = await session.accessToken();

    expect(second).not.toEqual(first);
    expect(third).toEqual(second);
  });

  test('is not renewed for ever at a server that refuses them all', async () => {
    const { session, later, asks } = sessionAt(
      ...Array.from({ length: 9 }, (_, index) => tokens({ access_token: `token-${index}` })),
    );
    await session.signIn(typed);
    const refuse = async () => {
      const token = await session.accessToken();
      if (token.ok) session.refused(token.value);
      return token;
    };

    for (let call = 0; call < 6; call += 1) await refuse();

    expect(await session.accessToken()).toEqual(expired);
    expect(asks).toHaveLength(3);
    later(61);
    expect((await session.accessToken()).ok).toBe(true);
  });
});

describe('the refresh token', () => {
  test('is replaced at each renewal, and the old one serves no longer', async () => {
    const { session, secrets, tenant } = await signedInDesk();
    const before = await secrets.read('c1/refresh-token');

    tenant.clock.advance(3 * 3_600_000);
    const first = await session.accessToken();
    const between = await secrets.read('c1/refresh-token');
    tenant.clock.advance(3 * 3_600_000);
    const second = await session.accessToken();

    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(new Set([before, between, await secrets.read('c1/refresh-token')]).size).toBe(3);
  });

  test('stays where the server gives no new one', async () => {
    const { session, secrets, later } = sessionAt(
      tokens({ refresh_token: 'r1' }),
      answer(200, { access_token: 'second', expires_in: 7200 }),
    );
    await session.signIn(typed);
    later(7_200);

    expect(await session.accessToken()).toEqual(ok('second'));
    expect(await secrets.read('c1/refresh-token')).toBe('r1');
  });

  test('is there after a restart: the next session goes on without the person', async () => {
    const { connection, secrets, tenant } = await signedInDesk();
    const { post } = wireOver(tenant.answer);

    const next = openSession({ connection, secrets, post, now: tenant.clock.now });

    expect(await next.isSignedIn()).toBe(true);
    expect((await next.accessToken()).ok).toBe(true);
  });

  test('that the server has ended means signed out, and is not tried again', async () => {
    const { session, secrets, tenant, tokenCalls } = await signedInDesk();
    await secrets.write('c1/refresh-token', 'used-before');
    tenant.clock.advance(3 * 3_600_000);

    expect(await session.accessToken()).toEqual(expired);
    expect(await session.accessToken()).toEqual(expired);
    expect(await session.isSignedIn()).toBe(false);
    expect(tokenCalls()).toBe(2);
    expect(await session.signIn(typed)).toEqual(ok(undefined));
    expect((await session.accessToken()).ok).toBe(true);
  });

  test('may be missing: then the sign-in ends with its access token', async () => {
    const { session, secrets, later } = sessionAt(
      answer(200, { access_token: 'only', token_type: 'bearer' }),
    );
    await secrets.write('c1/refresh-token', 'of an earlier sign-in');
    await session.signIn(typed);

    expect(await session.accessToken()).toEqual(ok('only'));
    expect(await secrets.read('c1/refresh-token')).toBeUndefined();
    later(3_600);
    expect(await session.accessToken()).toEqual(expired);
  });

  test('is kept before the access token that came with it is used', async () => {
    const steps: string[] = [];
    const store = memoryStore();
    const desk = await signedInDesk({
      secrets: {
        ...store,
        write: async (key, value) => {
          await store.write(key, value);
          steps.push(`kept ${key}`);
        },
      },
      through: (wire) => ({
        post: (ask) => wire.post(ask),
        read: (ask) => {
          steps.push('used');
          return wire.read(ask);
        },
      }),
    });
    desk.tenant.clock.advance(3 * 3_600_000);
    steps.length = 0;

    await desk.api.me();

    expect(steps).toEqual(['kept c1/refresh-token', 'used']);
  });

  test('is not lost when the keychain is locked for a while', async () => {
    const store = memoryStore();
    let locked = false;
    const secrets = {
      ...store,
      write: async (key: string, value: string) => {
        if (locked) throw new Error('The keychain is locked.');
        await store.write(key, value);
      },
    };
    const { session, tenant, tokenCalls } = await signedInDesk({ secrets });
    const before = await store.read('c1/refresh-token');
    tenant.clock.advance(3 * 3_600_000);

    locked = true;
    const during = await session.accessToken();
    locked = false;
    const after = await session.accessToken();

    expect(during).toEqual({ ok: false, failure: { kind: 'keychain', detail: 'The keychain is locked.' } });
    expect(after.ok).toBe(true);
    expect(tokenCalls()).toBe(2);
    expect(await store.read('c1/refresh-token')).not.toBe(before);
  });
});

describe('signing out', () => {
  test('removes both secrets and the token', async () => {
    const { session, secrets } = await signedInDesk();

    expect(await session.signOut()).toEqual(ok(undefined));

    expect([await secrets.read('c1/refresh-token'), await secrets.read('c1/client-secret')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await session.accessToken()).toEqual(never);
  });

  test('while a token is being renewed leaves nothing behind', async () => {
    const renewal = Promise.withResolvers<Trip>();
    const { session, secrets, later } = sessionAt(tokens(), renewal.promise);
    await session.signIn(typed);
    later(7_200);

    const renewing = session.accessToken();
    await session.signOut();
    renewal.resolve(tokens({ access_token: 'too late' }));

    expect(await renewing).toEqual(never);
    expect(await secrets.read('c1/refresh-token')).toBeUndefined();
    expect(await session.isSignedIn()).toBe(false);
  });

  test('while somebody signs in leaves nothing behind either', async () => {
    const { session, secrets } = sessionAt(tokens());

    const signingIn = session.signIn(typed);
    await session.signOut();

    expect(await signingIn).toEqual(never);
    expect(await secrets.read('c1/client-secret')).toBeUndefined();
    expect(await session.isSignedIn()).toBe(false);
  });

  test('tells when the keychain kept a secret all the same', async () => {
    const secrets = { ...memoryStore(), remove: () => Promise.reject(new Error('The keychain is locked.')) };
    const { session } = await signedInDesk({ secrets });

    expect(await session.signOut()).toEqual({
      ok: false,
      failure: { kind: 'keychain', detail: 'The keychain is locked.' },
    });
    expect((await session.signIn({ ...typed, password: 'wrong' })).ok).toBe(false);
  });
});

test('a keychain that does not answer is named, and no secret is told', async () => {
  const secrets = { ...memoryStore(), read: () => Promise.reject(new Error('The keychain is locked.')) };
  const { session } = practiceDesk({ secrets });

  expect(await session.accessToken()).toEqual({
    ok: false,
    failure: { kind: 'keychain', detail: 'The keychain is locked.' },
  });
  expect(await session.isSignedIn()).toBe(false);
});
