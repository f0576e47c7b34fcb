import type { IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { answerWindow } from '../../electron/shell/bridge.ts';
import type { Handlers } from '../../electron/contract/serve.ts';
import { contract } from '../../electron/contract/contract.ts';

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const everything = Object.fromEntries(
  Object.entries(contract).map(([room, calls]) => [
    room,
    Object.fromEntries(Object.keys(calls).map((name) => [name, () => Promise.resolve('answered')])),
  ]),
) as unknown as Handlers;

/** The channels as Electron would hold them; only contents number 1 is our window. */
const channels = new Map<string, Listener>();
const ipc = { handle: (channel: string, listener: Listener) => channels.set(channel, listener) };
answerWindow(ipc, everything, ({ id }) => id === 1);

const from = (url: string | null, over: { id?: number; parent?: unknown } = {}): IpcMainInvokeEvent =>
  ({
    sender: { id: over.id ?? 1 },
    senderFrame: url === null ? null : { url, parent: over.parent ?? null },
  }) as unknown as IpcMainInvokeEvent;

const ask = async (event: IpcMainInvokeEvent) => channels.get('drafts.list')?.(event);

test('every call of the contract has a channel, and no other channel is open', () => {
  const named = Object.entries(contract).flatMap(([room, calls]) =>
    Object.keys(calls).map((name) => `${room}.${name}`),
  );
  expect([...channels.keys()].sort()).toEqual(named.sort());
});

test('our window is answered', async () => {
  expect(await ask(from('app://desk/index.html'))).toBe('answered');
});

test.each([
  ['a frame that is gone', from(null)],
  ['an empty address', from('')],
  ['about:blank', from('about:blank')],
  ['a frame inside our page', from('app://desk/index.html', { parent: {} })],
  ['another window', from('app://desk/index.html', { id: 2 })],
  ['another host of our scheme', from('app://desk.example.com/index.html')],
  ['a page from the network', from('https://desk.example.com/')],
])('%s is a stranger', async (_who, event) => {
  await expect(ask(event)).rejects.toThrow('not our window');
});
