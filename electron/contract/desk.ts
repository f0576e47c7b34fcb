import type { Promised } from './call.ts';
import { contract, type News } from './contract.ts';

/** How messages cross. Electron gives one in preload; tests give a plain object. */
export interface Wire {
  ask(channel: string, args: unknown[]): Promise<unknown>;
  hear(channel: string, listener: (body: unknown) => void): () => void;
}

export type Desk = Promised<typeof contract> & {
  on<N extends keyof News>(name: N, listener: (body: News[N]) => void): () => void;
};

/** Channel of one call. */
export const channelOf = (room: string, name: string): string => `${room}.${name}`;
/** Channel of a piece of news. */
export const newsChannel = (name: keyof News): string => `news.${name}`;

/** The window's side of the contract. The cast is sound: names and types have one source. */
export function openDesk(wire: Wire): Desk {
  const rooms = Object.entries(contract).map(([room, calls]) => [
    room,
    Object.fromEntries(
      Object.keys(calls).map((name) => [name, (...args: unknown[]) => wire.ask(channelOf(room, name), args)]),
    ),
  ]);
  return {
    ...Object.fromEntries(rooms),
    on: (name: keyof News, listener: (body: never) => void) =>
      wire.hear(newsChannel(name), listener as (body: unknown) => void),
  } as Desk;
}
