import { checked, type Call, type Promised } from './call.ts';
import { contract } from './contract.ts';
import { channelOf } from './desk.ts';

export type Handlers = Promised<typeof contract>;
export type Answer = (...args: unknown[]) => Promise<unknown>;

/** Main's side: a checked answer for every channel in the contract. */
export function answersFor(handlers: Handlers): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [room, calls] of Object.entries(contract as Record<string, Record<string, Call>>)) {
    for (const [name, signature] of Object.entries(calls)) {
      const channel = channelOf(room, name);
      const handler = (handlers as unknown as Record<string, Record<string, Answer>>)[room]?.[name];
      if (!handler) throw new Error(`no handler for ${channel}`);
      answers.set(channel, async (...args) => handler(...checked(channel, signature, args)));
    }
  }
  return answers;
}
