import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRequest } from '../../../electron/domain/compare/compare-request.ts';
import { diffReport } from '../../../electron/domain/compare/report.ts';
import { totalsOf } from '../../../electron/domain/compare/totals.ts';
import type { Json } from '../../../electron/domain/json.ts';
import { published } from './fixtures.ts';

/** Every key the comparison reads, and the ones JavaScript objects inherit. */
const keys = (
  'orderRequest orderConfirmation order transactionType serviceId service region regionId newDevice existingDevice device plan ' +
  'manufacturer model serialNumber type value simId shoppingCart optionalFeatures optionalFeatureIds accessories accessoryIds ' +
  'features action quantity price amount currencyCode recurrence vendor costSummary shipTo address expedite name id _meta href ' +
  'properties groupId fields text date choice otherText acknowledgements boolean orderSegments segment propertyGroup items accountHolder ' +
  '__proto__ constructor toString hasOwnProperty'
).split(' ');

const leaf = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    '1',
    1,
    0,
    -1,
    0.1,
    true,
    false,
    'TEXT',
    'CHOICE',
    '****',
    '%',
    'USD',
    'REMOVE',
  ),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, depthSize: 'large' },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie('json'), { maxKeys: 6 }).map(asParsed),
  ),
}));

/** As it would come over the wire: `__proto__` is a key like any other. */
function asParsed(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

test('whatever stands in the three documents, the comparison answers, and every finding has its category', () => {
  fc.assert(
    fc.property(json, json, json, (request, confirmation, order) => {
      const { requestToConfirmation, confirmationToOrder } = diffReport(request, confirmation, order);
      const { counts, findings } = requestToConfirmation;
      expect(counts.changed + counts.dropped + counts.added).toBe(findings.length);
      expect(confirmationToOrder).not.toBeNull();
    }),
    { numRuns: 200 },
  );
});

test('a request confirmed in its own words has nothing changed, dropped or added', () => {
  fc.assert(
    fc.property(json, (request) => {
      const { changed, dropped } = compareRequest(
        { orderRequest: request },
        { orderConfirmation: request },
      ).counts;
      expect([changed, dropped]).toEqual([0, 0]);
    }),
    { numRuns: 200 },
  );
});

test('one odd value anywhere in a published confirmation never keeps the rest from being compared', () => {
  const request = published('UPGRADE', 'request');
  const confirmation = published('UPGRADE', 'confirmation');
  const units = compareRequest(request, confirmation).rows.length;
  const paths = pathsIn(confirmation);
  fc.assert(
    fc.property(fc.constantFrom(...paths), json, (path, odd) => {
      const { rows, counts } = compareRequest(request, replaced(confirmation, path, odd));
      expect(rows.length - counts.added).toBe(units);
    }),
    { numRuns: 200 },
  );
});

test('a value nested ten thousand deep is compared without exhausting the stack', () => {
  const deep = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) as Json;
  const document: Json = {
    transactionType: deep,
    properties: [{ groupId: deep, fields: [{ id: 'A', type: 'X', x: deep }] }],
    shoppingCart: { device: { price: { amount: deep } }, quantity: deep, features: [deep] },
    newDevice: { simId: deep },
    costSummary: deep,
  };
  expect(diffReport(document, {}, document).confirmationToOrder).not.toBeNull();
  expect(compareRequest(document, document).counts.dropped).toBe(0);
  expect(totalsOf(document)).toEqual([]);
});

function pathsIn(value: Json): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, member]) =>
    pathsIn(member).map((path) => [key, ...path]),
  );
  return [[], ...inner];
}

function replaced(value: Json, [key, ...rest]: string[], odd: Json): Json {
  if (key === undefined) return odd;
  if (Array.isArray(value)) {
    return value.map((member, place) => (String(place) === key ? replaced(member, rest, odd) : member));
  }
  const holder = value as { [key: string]: Json }; // pathsIn only goes through objects and lists
  return { ...holder, [key]: replaced(holder[key] ?? null, rest, odd) };
}
