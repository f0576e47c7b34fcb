import { openDesk, type Desk } from '../../electron/contract/desk.ts';
import type { CatalogItem } from '../../electron/domain/catalog.ts';
import type { Offer } from '../../electron/domain/catalog-search.ts';
import { practiceConnection } from '../../electron/domain/connection.ts';
import type { DeskState } from '../../electron/domain/desk-state.ts';
import type { Listed } from '../../electron/domain/listed.ts';
import type { News } from '../../electron/contract/contract.ts';
import { judge } from './judge.ts';
import { aPerson } from './make.ts';

type Calls = { [Room in Exclude<keyof Desk, 'on'>]?: Partial<Desk[Room]> };

/** A desk in the practice tenant, in reach and read; say only what the test is about. */
export const aDeskState = (over: Partial<DeskState> = {}): DeskState => ({
  connection: practiceConnection,
  signedIn: true,
  me: aPerson(),
  workOffline: false,
  reach: { state: 'online', since: 0 },
  reference: { asOf: 0 },
  ...over,
});

export const listed = <T>(...items: T[]): Listed<T> => ({ items, total: items.length, asOf: 0 });

/** A catalog that is narrowed by nothing; say only what the test is about. */
export const offered = (items: readonly CatalogItem[], over: Partial<Offer> = {}): Offer => ({
  items,
  total: items.length,
  asOf: 0,
  manufacturers: [],
  carriers: [],
  prices: [],
  sharedNames: [],
  gone: [],
  ...over,
});

/** An empty desk whose calls a test replaces; a call that nobody expected throws. `tell` is main's voice. */
export function aDesk(over: Calls = {}): Desk & { tell<N extends keyof News>(name: N, body: News[N]): void } {
  const given: Calls = {
    ...over,
    desk: { state: async () => aDeskState(), ...over.desk },
    connections: { list: async () => [practiceConnection], ...over.connections },
    reference: {
      lines: async () => listed(),
      people: async () => listed(),
      vendors: async () => listed(),
      regions: async () => listed(),
      manufacturers: async () => listed(),
      models: async () => listed(),
      judge,
      ...over.reference,
    },
    drafts: {
      list: async () => [],
      trashed: async () => [],
      around: async () => undefined,
      lastUsed: async () => [],
      agreements: async () => [],
      ...over.drafts,
    },
    orders: { list: async () => listed(), ...over.orders },
    care: { rulePacks: async () => [], ...over.care },
  };
  const hearers = new Map<string, Set<(body: unknown) => void>>();
  const desk = openDesk({
    ask: async (channel, args) => {
      const [room = '', name = ''] = channel.split('.');
      // Sound: `given` has the rooms and names of the contract, and the answer is the test's own.
      const call = (given as Record<string, Record<string, (...args: unknown[]) => unknown>>)[room]?.[name];
      if (!call) throw new Error(`nobody expected ${channel}`);
      return structuredClone(await call(...structuredClone(args)));
    },
    hear: (channel, listener) => {
      const all = hearers.get(channel) ?? new Set();
      hearers.set(channel, all.add(listener));
      return () => all.delete(listener);
    },
  });
  return {
    ...desk,
    tell: (name, body) => hearers.get(`news.${name}`)?.forEach((hear) => hear(structuredClone(body))),
  };
}
