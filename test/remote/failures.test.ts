import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonOf } from '../../electron/remote/failures.ts';
import { withoutSecrets } from '../../electron/remote/without-secrets.ts';
import { answer, errorBody, lost, notSent, published, refusalBody, signInPage } from './answers.ts';
import { anyText } from './hostile.ts';

const says = { errorCode: '400-Region_id-Account-Id-error', errorId: 'tghwn', status: 400 };

test('a good answer is its JSON', () => {
  expect(jsonOf(answer(200, { a: [1, 'b', null] }))).toEqual({ ok: true, value: { a: [1, 'b', null] } });
});

describe('why an answer is of no use', () => {
  test.each<[string, ReturnType<typeof answer> | typeof lost, object]>([
    [
      'the documented 400',
      answer(400, published('published/error-400')),
      { kind: 'malformed', server: says },
    ],
    ['a 401', answer(401, errorBody(401)), { kind: 'signedOut', why: 'expired' }],
    ['a 403', answer(403, errorBody(403)), { kind: 'notAllowed', server: { errorId: 'tghwn', status: 403 } }],
    ['a 404', answer(404, errorBody(404)), { kind: 'notFound', what: 'Order 7' }],
    [
      'a 404 that is a web page',
      answer(404, signInPage),
      { kind: 'notUnderstood', got: 'a web page', status: 404 },
    ],
    ['a 408', answer(408, ''), { kind: 'unavailable', server: { message: 'HTTP 408' } }],
    ['a 429', answer(429, errorBody(429)), { kind: 'unavailable', server: { errorId: 'tghwn' } }],
    ['a 500', answer(500, errorBody(500)), { kind: 'unavailable', server: { status: 500 } }],
    [
      "a gateway's 502",
      answer(502, '<html><head><style>b{}</style><title>Bad Gateway</title></head><b>nginx</b></html>'),
      { kind: 'unavailable', server: { message: 'Bad Gateway nginx', status: 502 } },
    ],
    [
      'a plain text 400',
      answer(400, 'no such thing'),
      { kind: 'malformed', server: { message: 'no such thing' } },
    ],
    ['a refusal of level 2', answer(400, refusalBody), { kind: 'malformed' }],
    [
      'a redirect',
      answer(302, ''),
      { kind: 'notUnderstood', got: 'a redirect to another address', status: 302 },
    ],
    ['a proxy', answer(407, ''), { kind: 'notUnderstood', got: 'a proxy that asks for a sign-in' }],
    [
      'a sign-in page',
      answer(200, signInPage),
      { kind: 'notUnderstood', got: 'a web page', excerpt: 'Guest network Sign in' },
    ],
    ['cut-off JSON', answer(200, '{"orders":{"items":['), { kind: 'notUnderstood', got: 'cut-off JSON' }],
    ['an empty answer', answer(204, ''), { kind: 'notUnderstood', got: 'an empty answer' }],
    ['plain text', answer(200, 'pong'), { kind: 'notUnderstood', got: 'plain text', excerpt: 'pong' }],
    ['no answer', lost, { kind: 'offline', detail: 'socket hang up' }],
    ['no connection', notSent, { kind: 'offline', detail: 'connect ECONNREFUSED' }],
  ])('%s', (_, trip, failure) => {
    expect(jsonOf(trip, 'Order 7')).toMatchObject({ ok: false, failure });
  });

  test('is told in 300 characters at most', () => {
    const { failure } = jsonOf(answer(200, 'x '.repeat(5_000))) as { failure: { excerpt: string } };

    expect(failure.excerpt.length).toBeLessThanOrEqual(300);
  });

  test('is told for every status and text, and nothing throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), anyText, (status, text) => {
        const judged = jsonOf(answer(status, text));

        expect(judged.ok).toBe(status >= 200 && status < 300 && isJson(text));
      }),
    );
  });
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('a secret that a server repeats', () => {
  const token = 'ts5grB07/RB2"GHAu';

  test.each([
    ['in a message', answer(400, { ...errorBody(400), message: `Unknown token ${token}` })],
    ['in an address', answer(502, `<html>/as/token.oauth2?token=${encodeURIComponent(token)}</html>`)],
    ['in a page', answer(200, `<html>Bearer ${token}</html>`)],
    ['in cut-off JSON', answer(200, `{"access_token":${JSON.stringify(token)},"tok`)],
    [
      'in the reason of a broken trip',
      { kind: 'lost', detail: `cannot reach https://x/?t=${token}` } as const,
    ],
  ])('%s is blotted out', (_, trip) => {
    const told = JSON.stringify(jsonOf(withoutSecrets(trip, [token])));

    expect(told).toContain('•••');
    expect(told).not.toContain(token);
    expect(told).not.toContain(encodeURIComponent(token));
    expect(told).not.toContain(JSON.stringify(token).slice(1, -1));
  });
});
