/**
 * @file The bodies of nine order types, written by CONTRACT.md sections c, d.4 and e as the tutorials have them; the
 * other three are published pairs (order-body.test.ts). Each value goes in through a field that the form draws.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { orderBody } from '../../../electron/domain/order-body.ts';
import type { Json } from '../../../electron/domain/json.ts';
import type { OrderType } from '../../../electron/domain/order-type.ts';
import { problemsIn } from '../../../electron/domain/form/problems.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { startingValues } from '../../../electron/domain/starting-values.ts';
import { fit } from '../../../electron/patterns/fit.ts';
import { aLine, aPerson } from '../../helpers/make.ts';
import { factsFor, fillIn } from './filling-in.ts';
import { orders } from './filled-in.ts';

const wanted = (type: OrderType): { orderRequest: { externalOrderNumber: string } } =>
  // Sound: every fixture is such a body, or the comparison below fails.
  withoutAddressLabels(
    JSON.parse(readFileSync(new URL(`../../fixtures/orders/${type}.json`, import.meta.url), 'utf8')) as Json,
  ) as { orderRequest: { externalOrderNumber: string } };

/** The two published transfers in label their address lines, no other type does (T44): no label is sent. */
function withoutAddressLabels(json: Json): Json {
  if (Array.isArray(json)) return json.map(withoutAddressLabels);
  if (typeof json !== 'object' || json === null) return json;
  const { label: _, ...rest } = json;
  return Object.fromEntries(
    Object.entries('value' in json ? rest : json).map(([key, value]) => [key, withoutAddressLabels(value)]),
  );
}

test.each(orders)('the body of $type comes out of the fields of its form', ({ type, known, entries }) => {
  const recipe = recipeFor(type);
  const line = known.line;
  const start = startingValues(recipe, { actor: aPerson(), backend: 'COMMAND', line });
  const values = fillIn(recipe, known, start, entries);
  const facts = factsFor(recipe, values, known);
  expect(problemsIn(recipe, values, facts, fit)).toEqual([]);

  const body = wanted(type);
  const { externalOrderNumber } = body.orderRequest;
  expect(orderBody({ type, externalOrderNumber, values, facts })).toEqual(body);
});

test('every order type has a body of its own here or among the published pairs', () => {
  const published = ['UPGRADE', 'PORT_NUMBER', 'SWAP_DEVICES'];
  expect(new Set([...orders.map(({ type }) => type), ...published]).size).toBe(12);
});

test('a value without a field to put it in is no order', () => {
  const recipe = recipeFor('SUSPEND');
  expect(() => fillIn(recipe, { line: aLine() }, {}, [['shoppingCart.deviceId', '1']])).toThrow(
    '0 fields of SUSPEND take "1" at shoppingCart.deviceId',
  );
});
