/** @file The table of order types in the README says what the recipes say. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { orderTypes, type OrderType } from '../../../electron/domain/order-type.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { partOf } from '../../../electron/domain/recipes/recipe.ts';
import { orderTypeWords } from '../../../renderer/words/order-types.ts';
import { column } from '../../domain/orders/matrix.ts';

/** Every order has these; the table is about the others. */
const inEvery = new Set(['transactionType', 'externalOrderNumber', 'shoppingCart', 'properties']);
/** Columns of their own. */
const apart = new Set(['serviceId', 'acknowledgements']);

function row(type: OrderType): string[] {
  const { label, does } = orderTypeWords[type];
  const cells = column(type);
  const fields = Object.entries(cells).flatMap(([field, cell]) => {
    if (cell === '-' || inEvery.has(field) || apart.has(field)) return [];
    return [cell === 'R' ? `**${field}**` : cell === 'C' ? `${field}*` : field];
  });
  return [
    `${label} \`${type}\``,
    does,
    { R: 'a line', O: 'a person; a line if there is one', C: '', '-': 'a person' }[cells['serviceId'] ?? '-'],
    fields.join(', ') || 'the questions only',
    askedBy(type),
    { R: 'required', C: 'if the carrier has any', O: '', '-': 'none' }[cells['acknowledgements'] ?? '-'],
  ];
}

function askedBy(type: OrderType): string {
  const recipe = recipeFor(type);
  const carrier = partOf(recipe, 'carrier');
  if (carrier?.usually) return 'the present carrier, or the one chosen';
  if (carrier) return carrier.from ? 'the new carrier' : 'the carrier chosen';
  return partOf(recipe, 'questions')?.byCart
    ? 'the line’s carrier, by what is in the cart'
    : 'the line’s carrier';
}

test('the README has one row for each order type, as its recipe is', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const rows = readme
    .split('\n')
    .filter((line) => /^\| .*`[A-Z_]{6,}` +\|/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('\\*', '*')),
    );
  expect(rows).toEqual(orderTypes.map(row));
});
