import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../electron/domain/json.ts';
import { readCatalogItem, readPlan } from '../../electron/remote/catalog.ts';
import { readDeviceInUse } from '../../electron/remote/device-assets.ts';
import { readEmployee } from '../../electron/remote/employees.ts';
import { pageIn, singleIn } from '../../electron/remote/envelope.ts';
import { readHistoryEntry } from '../../electron/remote/history.ts';
import { readLine } from '../../electron/remote/lines.ts';
import { readNamed } from '../../electron/remote/manufacturers.ts';
import { readMe } from '../../electron/remote/me.ts';
import { readOrder } from '../../electron/remote/orders.ts';
import { readQuestionGroup } from '../../electron/remote/questions.ts';
import { readTokens } from '../../electron/remote/read-tokens.ts';
import { readRegion } from '../../electron/remote/regions.ts';
import { readShipment } from '../../electron/remote/shipments.ts';
import { readVendor } from '../../electron/remote/vendor.ts';
import { answer, published } from './answers.ts';
import { anyShape } from './hostile.ts';

const readers: Record<string, (item: Json) => unknown> = {
  'a catalog item': readCatalogItem,
  'a plan': readPlan,
  'a device in use': readDeviceInUse,
  'an employee': readEmployee,
  'a page': (item) => pageIn(item, 'orders'),
  'a single thing': (item) => singleIn(item, 'order'),
  'a history entry': (item) => readHistoryEntry(item),
  'a line': readLine,
  'a maker or model': readNamed,
  'a person': readMe,
  'an order': readOrder,
  questions: readQuestionGroup,
  tokens: (item) => readTokens(answer(200, item), []),
  'a region': readRegion,
  'a parcel': (item) => readShipment(item),
  'a vendor': readVendor,
};

/** Every key of every published payload: the words the readers look for. */
const words = [
  ...new Set(
    [
      'pairs/UPGRADE/order',
      'pairs/UPGRADE/confirmation',
      'published/move-response',
      'published/region-us',
      'published/order-properties',
      'published/token-password-response',
    ]
      .map((path) => published(path))
      .flatMap(keysIn),
  ),
];

function keysIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...keysIn(member),
  ]);
}

test.each(Object.entries(readers))('%s of any shape is read or is absent; nothing throws', (_, read) => {
  fc.assert(
    fc.property(anyShape(words), (shape) => {
      expect(() => read(shape)).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test.each(['toString', 'constructor', '__proto__', 'valueOf'])('an id is never borrowed from %s', (key) => {
  expect(readEmployee(JSON.parse(`{"${key}":{"id":"1"}}`) as Json)).toBeUndefined();
});
