import type { Json } from '../domain/json.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { pageIn, singleIn } from './envelope.ts';
import { excerptOf } from './excerpt.ts';
import type { Get, Reader } from './get.ts';
import { wholeList, type OnPage } from './paging.ts';

/** A single thing, bare or wrapped in one of these names. */
export async function one<T>(
  read: Reader,
  get: Get,
  names: readonly string[],
  readItem: (item: Json | undefined) => T | undefined,
): Promise<Result<T>> {
  const body = await read(get);
  if (!body.ok) return body;
  const thing = readItem(singleIn(body.value, ...names));
  return thing === undefined ? anotherShape(body.value) : ok(thing);
}

/** A list that comes in one piece. */
export async function list<T>(
  read: Reader,
  get: Get,
  names: readonly string[],
  readItem: (item: Json) => T | undefined,
): Promise<Result<T[]>> {
  const body = await read(get);
  if (!body.ok) return body;
  const page = pageIn(body.value, ...names);
  return page ? ok(page.items.flatMap((item) => readItem(item) ?? [])) : anotherShape(body.value);
}

interface Paged<T> {
  names: readonly string[];
  readItem: (item: Json) => T | undefined;
  idOf: (thing: T) => string;
  /** Shared by the pages of one walk, for the server's support. */
  activityId: string;
  onPage?: OnPage | undefined;
  signal?: AbortSignal | undefined;
}

/** A list that comes in pages, whole. */
export function paged<T>(read: Reader, get: Get, paging: Paged<T>): Promise<Result<T[]>> {
  const { names, readItem, idOf, activityId, onPage, signal } = paging;
  const page = async (limit: number, offset: number) => {
    const parameters = { ...get.parameters, limit, offset };
    const body = await read({ ...get, parameters }, activityId);
    if (!body.ok) return body;
    const found = pageIn(body.value, ...names);
    return found ? ok(found) : anotherShape(body.value);
  };
  return wholeList({ page, read: readItem, idOf, onPage, signal });
}

const anotherShape = (body: Json): Result<never> =>
  failed({ kind: 'notUnderstood', got: 'JSON of another shape', excerpt: excerptOf(JSON.stringify(body)) });
