import { expect, test } from 'vitest';
import { contract } from '../../electron/contract/contract.ts';
import { openDesk } from '../../electron/contract/desk.ts';
import { answersFor, type Handlers } from '../../electron/contract/serve.ts';
import { ok } from '../../electron/domain/result.ts';
import { aDraft } from '../helpers/make.ts';

/** Every call of the contract, answered with what it was asked. */
const echo = Object.fromEntries(
  Object.entries(contract).map(([room, calls]) => [
    room,
    Object.fromEntries(
      Object.keys(calls).map((name) => [name, (...args: unknown[]) => Promise.resolve(args)]),
    ),
  ]),
) as unknown as Handlers;

/** Both ends of the contract, joined without Electron. */
const joined = (handlers: Handlers) => {
  const answers = answersFor(handlers);
  return openDesk({
    ask: async (channel, args) => structuredClone(await answers.get(channel)?.(...structuredClone(args))),
    hear: () => () => undefined,
  });
};

test('a call crosses and comes back', async () => {
  const handlers = {
    ...echo,
    drafts: { ...echo.drafts, find: (id: string) => Promise.resolve(aDraft({ id })) },
  };
  expect(await joined(handlers).drafts.find('d9')).toEqual(aDraft({ id: 'd9' }));
});

test('an outcome a person can act on crosses as a value', async () => {
  const handlers = {
    ...echo,
    drafts: { ...echo.drafts, submit: () => Promise.resolve(ok(aDraft({ stage: 'unknown' }))) },
  };
  expect(await joined(handlers).drafts.submit('d1', 'abc')).toEqual(ok(aDraft({ stage: 'unknown' })));
});

test.each<[string, () => Promise<unknown>]>([
  ['another kind of value', () => joined(echo).drafts.find(42 as never)],
  ['an argument too many', () => joined(echo).drafts.list(...(['x'] as never as []))],
  ['an argument too few', () => joined(echo).drafts.submit(...(['d1'] as never as [string, string]))],
  [
    'a key nobody knows',
    () => joined(echo).connections.signIn({ password: 'a', clientSecret: 'b', also: 'c' } as never),
  ],
  ['a number that is no count', () => joined(echo).drafts.save('d1', -1, {})],
  [
    'a value inside a form that is no form value',
    () => joined(echo).drafts.save('d1', 1, { a: { b: 1 } as never }),
  ],
  ['a text beyond all bounds', () => joined(echo).drafts.renumber('d1', 'x'.repeat(20_000))],
])('%s never reaches the work', async (_what, crossing) => {
  await expect(crossing()).rejects.toThrow(TypeError);
});

test('what is refused is never repeated in the message, since it could be a password', async () => {
  const crossing = joined(echo).connections.signIn({ password: 'hunter2', clientSecret: 7 } as never);
  await expect(crossing).rejects.toThrow(/^(?!.*hunter2)/s);
});
