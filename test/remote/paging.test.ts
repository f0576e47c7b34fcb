import { describe, expect, test } from 'vitest';
import { textAt, type Json } from '../../electron/domain/json.ts';
import { ok, type Result } from '../../electron/domain/result.ts';
import type { Page } from '../../electron/remote/envelope.ts';
import { wholeList, type OnPage } from '../../electron/remote/paging.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));

interface Server {
  /** First item of the page, for the offset asked. */
  startsAt?: (offset: number, limit: number) => number;
  /** Never more than so many items a page. */
  atMost?: number;
  tellsLimit?: boolean;
  counts?: boolean;
  onCall?: (call: number) => void;
}

/** A list of so many things, served by the quirks given. */
function served(all: readonly string[], server: Server = {}) {
  const calls: [limit: number, offset: number][] = [];
  const page = async (limit: number, offset: number): Promise<Result<Page>> => {
    calls.push([limit, offset]);
    server.onCall?.(calls.length);
    const size = Math.min(limit, server.atMost ?? limit);
    const start = server.startsAt?.(offset, limit) ?? offset;
    const items: Json[] = all.slice(start, start + size).map((id) => ({ id }));
    return ok({
      items,
      ...(server.counts !== false && { total: all.length }),
      ...(server.tellsLimit && { limit: size }),
    });
  };
  const walk = (onPage?: OnPage, signal?: AbortSignal) =>
    wholeList({ page, read: (item) => textAt(item, 'id'), idOf: (id) => id, onPage, signal });
  return { calls, walk };
}

const snapped = (offset: number, limit: number) => Math.floor(offset / limit) * limit;

describe('a list is whole', () => {
  test.each<[string, number, Server]>([
    ['when it is empty', 0, {}],
    ['when it fits one page', 3, {}],
    ['when it fills its last page', 500, {}],
    ['over many pages', 601, {}],
    ['when offsets are snapped to their page', 601, { startsAt: snapped }],
    [
      'when the server serves smaller pages and says so',
      601,
      { atMost: 100, tellsLimit: true, startsAt: snapped },
    ],
    ['when the server serves smaller pages and does not say so', 601, { atMost: 100 }],
    ['when the server does not count', 601, { counts: false }],
    ['when the server knows no paging', 120, { counts: false, startsAt: () => 0 }],
    ['when the server knows no paging and has exactly a page', 250, { counts: false, startsAt: () => 0 }],
  ])('%s', async (_, count, server) => {
    const { walk } = served(ids(count), server);

    expect(await walk()).toEqual(ok(ids(count)));
  });

  test('and only multiples of one page size are asked for', async () => {
    const { calls, walk } = served(ids(601), { startsAt: snapped });

    await walk();

    expect(calls).toEqual([
      [250, 0],
      [250, 250],
      [250, 500],
    ]);
  });

  test('and what comes twice counts once', async () => {
    const all = ids(300);
    // A thing was added at the front while the list was read: the second page begins with the last of the first.
    const { walk } = served(all, { startsAt: (offset) => (offset === 0 ? 0 : offset - 1) });

    expect(await walk()).toEqual(ok(all));
  });

  test('and its progress is told page by page', async () => {
    const told: [number, number][] = [];

    await served(ids(601)).walk((done, total) => void told.push([done, total]));

    expect(told).toEqual([
      [250, 601],
      [500, 601],
      [601, 601],
    ]);
  });

  test('and what cannot be read does not keep it from ending', async () => {
    const items: Json[] = [{ id: '1' }, 'noise', {}];
    const page = async (): Promise<Result<Page>> => ok({ items, total: 3 });

    expect(await wholeList({ page, read: (item) => textAt(item, 'id'), idOf: (id) => id })).toEqual(
      ok(['1']),
    );
  });
});

describe('a list that is not whole is a failure', () => {
  test('when it ends before the number announced', async () => {
    const { walk } = served(ids(601), { startsAt: (offset) => (offset > 250 ? 5_000 : offset) });

    expect(await walk()).toMatchObject({
      ok: false,
      failure: { kind: 'notUnderstood', got: 'a list that ended after 500 of 601' },
    });
  });

  test('when the same page comes again and again', async () => {
    const { calls, walk } = served(ids(601), { startsAt: () => 0 });

    expect(await walk()).toMatchObject({ failure: { got: 'a list that ended after 250 of 601' } });
    expect(calls).toHaveLength(2);
  });

  test('when it does not end', async () => {
    const { calls, walk } = served(ids(60_000));

    expect(await walk()).toMatchObject({ failure: { got: 'a list that did not end after 50000' } });
    expect(calls).toHaveLength(200);
  });

  test('when a page fails', async () => {
    const page = async (_: number, offset: number): Promise<Result<Page>> =>
      offset === 0
        ? ok({ items: [{ id: '1' }], total: 2, limit: 1 })
        : { ok: false, failure: { kind: 'signedOut', why: 'expired' } };

    const walked = await wholeList({ page, read: (item) => textAt(item, 'id'), idOf: (id) => id });

    expect(walked).toEqual({ ok: false, failure: { kind: 'signedOut', why: 'expired' } });
  });

  test('when somebody stops it, after the page that is under way', async () => {
    const stop = new AbortController();
    const { calls, walk } = served(ids(601), {
      onCall: (call) => {
        if (call === 2) stop.abort();
      },
    });

    expect(await walk(undefined, stop.signal)).toEqual({
      ok: false,
      failure: { kind: 'offline', detail: 'stopped' },
    });
    expect(calls).toHaveLength(2);
  });
});
