import { expect, test } from 'vitest';
import { client } from '../../electron/practice/accounts.ts';
import { openPractice } from '../../electron/practice/in-process.ts';
import { api, at, noon, signIn } from './caller.ts';
import type { Caller } from './caller.ts';
import { published } from './published.ts';

test('an order practised in the app is there again after a restart', async () => {
  const kept = new Map<string, string>();
  const first = await opened(kept);
  const { body } = await first.post('/orders?confirm=false', published('UPGRADE', 'request').text);
  const id = String(at(body, 'order', 'orderId'));

  const second = await opened(kept);

  expect((await second.get(`/orders/${id}`)).body).toMatchObject({
    order: { externalOrderNumber: '12345678' },
  });
});

test('looking around leaves nothing behind', async () => {
  const kept = new Map<string, string>();
  const { get } = await opened(kept);

  await get('/orders?limit=10&offset=0');

  expect(kept.size).toBe(0);
});

test('the app signs in with secrets that no person has to know', async () => {
  const { answer, secrets } = await openPractice(keepIn(new Map()), () => noon);
  const grant = {
    grant_type: 'password',
    client_id: client.id,
    client_secret: secrets.clientSecret,
    username: 'command://peter.edwards.acme',
    password: secrets.password,
  };

  const response = await answer(
    new Request(new URL('/as/token.oauth2', api('')), { method: 'POST', body: new URLSearchParams(grant) }),
  );

  expect(response.status).toBe(200);
});

async function opened(kept: Map<string, string>): Promise<Caller> {
  const { answer } = await openPractice(keepIn(kept), () => noon);
  return signIn({ answer, sourceSystem: 'COMMAND' });
}

function keepIn(kept: Map<string, string>) {
  return {
    find: (key: string) => Promise.resolve(kept.get(key)),
    put: (key: string, value: string) => Promise.resolve(void kept.set(key, value)),
  };
}
