import { readFileSync } from 'node:fs';
import { compareOrder } from '../../../electron/domain/compare/compare-order.ts';
import { compareRequest } from '../../../electron/domain/compare/compare-request.ts';
import type { OrderRow, RequestRow } from '../../../electron/domain/compare/rows.ts';
import type { Json } from '../../../electron/domain/json.ts';

export const fixtures = new URL('../../fixtures/', import.meta.url);

/** A published request, confirmation or order. */
export const published = (type: string, file: string): Json =>
  JSON.parse(readFileSync(new URL(`pairs/${type}/${file}.json`, fixtures), 'utf8')) as Json;

/** Property groups as the API writes them, all fields in MISCELLANEOUS. */
export const properties = (...fields: Json[]): Json => [{ groupId: 'MISCELLANEOUS', fields }];

export const text = (id: string, value: string, label?: string): Json => ({
  id,
  type: 'TEXT',
  text: value,
  ...(label && { label }),
});

export const choice = (id: string, option: string, otherText?: string): Json => ({
  id,
  type: 'CHOICE',
  choice: { id: option, ...(otherText && { otherText }) },
});

export const price = (amount: number, recurrence = 'MONTHLY'): Json => ({
  amount,
  currencyCode: 'USD',
  recurrence,
});

/** What the confirmation differs in, as the findings of `npm run diff`: [category, path, requested, confirmed]. */
export const findings = (request: Json, confirmation: Json) =>
  compareRequest(request, confirmation)
    .rows.filter(({ category }) => category !== 'match' && category !== 'resolved')
    .map(({ category, path, requested, confirmed }: RequestRow) => [category, path, requested, confirmed]);

/** What the order differs in: [category, path, confirmed, ordered]. */
export const surprises = (request: Json, confirmation: Json, order: Json) =>
  compareOrder(request, confirmation, order)
    .rows.filter(({ category }) => category !== 'match')
    .map(({ category, path, confirmed, ordered }: OrderRow) => [category, path, confirmed, ordered]);
