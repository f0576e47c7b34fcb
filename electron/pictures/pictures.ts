/**
 * @file Pictures of what is on offer. The window names one, and gets it from the disk or, the first time, from where
 * the server said it is. It can name only what was offered to it before: an address of its own finds nothing.
 */
import { createHash } from 'node:crypto';
import type { CatalogItem } from '../domain/catalog.ts';
import type { Connection } from '../domain/connection.ts';
import { pictureAddress } from './address.ts';
import { atMost } from './at-most.ts';
import type { PictureCache } from './cache.ts';
import { pictureOf, type Picture } from './picture.ts';

interface Needs {
  cache: PictureCache;
  /** The bytes at an address of a connection's catalog, without its token; undefined when there are none. */
  read(connection: Connection, address: URL): Promise<Uint8Array | undefined>;
  /** The connection on screen. */
  open(): Connection;
  /** Something may leave this computer now. */
  mayAsk(): boolean;
  now(): number;
}

const AT_ONCE = 4;
/** Milliseconds before a picture that could not be had is asked for again; how many such are remembered. */
const PATIENCE = 10 * 60_000;
const MOST_FAILURES = 5_000;

export function openPictures({ cache, read, open, mayAsk, now }: Needs) {
  const offered = new Set<string>();
  const reading = new Map<string, Promise<Picture | undefined>>();
  const failedAt = new Map<string, number>();
  const inTurn = atMost(AT_ONCE);

  const kept = async (name: string): Promise<Picture | undefined> => {
    // A folder that cannot be read costs the pictures, nothing else.
    const bytes = await cache.find(name).catch(() => undefined);
    return bytes && pictureOf(bytes);
  };

  const fetched = async (name: string, address: URL, connection: Connection) => {
    // While it waited for its turn the person may have gone offline or opened another tenant.
    if (!mayAsk() || open() !== connection) return undefined;
    const bytes = await read(connection, address);
    const picture = bytes && pictureOf(bytes);
    if (picture) await cache.put(name, bytes).catch(() => undefined);
    else {
      if (failedAt.size >= MOST_FAILURES) failedAt.clear();
      failedAt.set(name, now());
    }
    return picture;
  };

  const found = async (name: string, address: URL, connection: Connection) => {
    const before = await kept(name);
    if (before) return before;
    if (now() - (failedAt.get(name) ?? -Infinity) < PATIENCE) return undefined;
    return inTurn(() => fetched(name, address, connection));
  };

  return {
    /** These may be shown from now on, while this connection is open. */
    offer(connectionId: string, items: readonly Pick<CatalogItem, 'picture'>[]): void {
      for (const { picture } of items) if (picture !== undefined) offered.add(keyOf(connectionId, picture));
    },

    /** The picture of an address as the server gave it; undefined for a placeholder. */
    async find(given: string): Promise<Picture | undefined> {
      const connection = open();
      if (!offered.has(keyOf(connection.id, given))) return undefined;
      const address = pictureAddress(given, connection.apiBase);
      if (!address) return undefined;
      const name = createHash('sha256').update(address.href).digest('hex');
      // Two rows that show one picture read it once.
      const under = reading.get(name);
      if (under) return under;
      const answer = found(name, address, connection).finally(() => reading.delete(name));
      reading.set(name, answer);
      return answer;
    },
  };
}

const keyOf = (connectionId: string, given: string): string => `${connectionId}\n${given.toWellFormed()}`;
