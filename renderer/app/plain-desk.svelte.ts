import type { Desk } from '@contract/desk.ts';

/**
 * The desk as the window uses it: every argument crosses as a plain copy, because a reactive proxy cannot be cloned
 * over the bridge. The one place where that is done.
 */
export function plainDesk(desk: Desk): Desk {
  const rooms = Object.entries(desk).map(([room, calls]) => [
    room,
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, plainly(call as Call)])),
  ]);
  const plain: unknown = {
    ...Object.fromEntries(rooms),
    on: (...args: Parameters<Desk['on']>) => desk.on(...args),
  };
  // Sound: the rooms and names of the desk that was handed in, each call with its own signature.
  return plain as Desk;
}

type Call = (...args: unknown[]) => Promise<unknown>;

const plainly =
  (call: Call): Call =>
  (...args) =>
    call(...args.map((arg) => $state.snapshot(arg)));
