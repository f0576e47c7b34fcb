import { expect, test } from 'vitest';
import { readCatalogItem } from '../../electron/remote/catalog.ts';

test('whatever the server calls a message on an item is kept for the person', () => {
  const item = readCatalogItem({
    id: '1',
    name: 'StarPhone 9',
    message: 'Outside the policy.',
    customMessages: [{ text: 'Needs approval.' }, 'Ships in May.', { other: 1 }],
  });
  expect(item?.says).toEqual(['Outside the policy.', 'Needs approval.', 'Ships in May.']);
});

test('an item without a message says nothing, nor does an empty one', () => {
  expect(readCatalogItem({ id: '1', name: 'StarPhone 9' })).not.toHaveProperty('says');
  expect(readCatalogItem({ id: '1', message: ' ', messages: null })).not.toHaveProperty('says');
});
