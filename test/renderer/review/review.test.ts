import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../electron/domain/json.ts';
import type { Review } from '../../../electron/domain/review.ts';
import { ReviewReading } from '../../../renderer/review/review.svelte.ts';
import { aReview, theOrder } from './a-review.ts';

const reading = (review: Review) => new ReviewReading(() => review);
const CONTACT = 'properties[MISCELLANEOUS][CONTACT_NUMBER].text';
const row = (of: ReviewReading, path: string) => of.rows.find((one) => one.path === path);

const totals = (confirmation: JsonObject, once: number, monthly: number) =>
  Object.assign(confirmation, {
    costSummary: [
      { amount: once, currencyCode: 'USD', recurrence: 'ONETIME' },
      { amount: monthly, currencyCode: 'USD', recurrence: 'MONTHLY' },
    ],
  });

test('the published port reads: one value changed, the rest as asked', () => {
  const review = reading(aReview());
  expect(review.sentence).toBe('1 value changed, 20 as asked.');
  expect(review.surprises).toEqual([
    {
      key: `18 ${CONTACT}`,
      group: 'questions',
      path: CONTACT,
      label: 'Whom to call',
      asked: { text: '2035559360' },
      served: { text: '2035559999' },
      verdict: 'changed',
    },
  ]);
});

test('surprises stand open in their group, the rest is folded with its count', () => {
  const review = reading(aReview());
  expect(review.groups.map(({ title, surprises, same }) => [title, surprises.length, same.length])).toEqual([
    ['Who', 0, 3],
    ['Line and device', 0, 3],
    ['Cart', 0, 4],
    ['Questions', 1, 4],
    ['Ship to', 0, 7],
    ['Money', 0, 2],
  ]);
  expect(review.isUnfolded).toBe(false);
  review.foldAll();
  expect(review.isUnfolded).toBe(true);
  review.fold('cart');
  expect([...review.unfolded]).not.toContain('cart');
});

test('ids are read by the names known at drafting, and by the server’s beside them', () => {
  const review = reading(aReview());
  expect(row(review, 'serviceId')).toMatchObject({
    label: 'Line',
    asked: { text: '5123440000', id: '34415733' },
    served: { text: '5123440000, ACTIVE', id: '34415733' },
    verdict: 'resolved',
  });
  expect(row(review, 'shoppingCart.optionalFeatureIds[2082]')).toMatchObject({
    label: 'Optional feature',
    asked: { text: 'Visual Voice Mail', id: '2082' },
    served: { text: 'Visual Voice Mail, 2.99 MONTHLY', id: '2082' },
  });
});

test('a field nobody has a label for goes by a readable form of its id', () => {
  expect(row(reading(aReview()), 'properties[MISCELLANEOUS][CARRIER_ACCT_NUMBER].text')?.label).toBe(
    'Carrier Account Number', // the server's
  );
  const silent = reading(
    aReview((confirmation) => {
      for (const group of confirmation['properties'] as JsonObject[])
        for (const field of group['fields'] as JsonObject[]) delete field['label'];
    }),
  );
  expect(row(silent, 'properties[MISCELLANEOUS][CARRIER_ACCT_NUMBER].text')?.label).toBe(
    'Carrier acct number',
  );
});

test('an answer added by the server is read by the label of its option', () => {
  const review = reading(
    aReview((confirmation) => {
      const [group] = confirmation['properties'] as JsonObject[];
      (group!['fields'] as Json[]).push({ id: 'Reason', type: 'CHOICE', choice: { id: '21' } });
    }),
  );
  expect(review.surprises.map(({ label, served, verdict }) => [label, served, verdict])).toContainEqual([
    'Reason',
    { text: 'Eligible for upgrade', id: '21' },
    'added',
  ]);
});

test('money that moved since drafting is a surprise of its own, told in the sentence', () => {
  const review = reading(aReview((confirmation) => totals(confirmation, 199.99, 142.37)));
  expect(review.moneySentence).toBe('It costs $0.69 more a month than when it was drafted.');
  expect(review.surprises.at(-1)).toMatchObject({
    group: 'money',
    asked: { text: '$141.68' },
    served: { text: '$142.37' },
    word: 'price moved',
    remark: 'The items add up to $141.68.',
  });
});

test('money as drafted is no surprise', () => {
  const review = reading(aReview((confirmation) => totals(confirmation, 199.99, 141.68)));
  expect(review.moneySentence).toBeUndefined();
  expect(review.money.map(({ drafted, confirmed, sum }) => [drafted, confirmed, sum])).toEqual([
    [19_999, 19_999, 19_999],
    [14_168, 14_168, 14_168],
  ]);
});

test('an order understood for somebody else is a surprise', () => {
  const review = reading(
    aReview((confirmation) =>
      Object.assign(confirmation, { accountHolder: { id: '7', firstName: 'Barbara', lastName: 'Andrews' } }),
    ),
  );
  expect(row(review, 'accountHolder')).toMatchObject({
    asked: { text: 'Peter Edwards' },
    served: { text: 'Barbara Andrews', id: '7' },
    verdict: 'changed',
  });
  expect(review.checks.map(({ id }) => id)).toContain('PEOPLE');
});

test('every surprise has to be ticked as seen, and can be unticked', () => {
  const review = reading(aReview());
  const [surprise] = review.surprises;
  expect(review.unseen).toBe(1);
  review.tick(surprise!.key, true);
  expect(review.unseen).toBe(0);
  review.tick(surprise!.key, false);
  expect(review.unseen).toBe(1);
});

test('two different values that read alike are shown as they were written', () => {
  const review = aReview();
  const dated = (date: string): Json => [{ groupId: 'G', fields: [{ id: 'WHEN', type: 'DATE', date }] }];
  const odd = reading({
    ...review,
    request: { orderRequest: { properties: dated('2026-12-22T00:00:00+00:00') } },
    confirmation: { orderConfirmation: { properties: dated('2026-12-22T05:00:00+00:00') } },
  });
  expect(odd.surprises[0]).toMatchObject({
    asked: { text: '2026-12-22T00:00:00+00:00' },
    served: { text: '2026-12-22T05:00:00+00:00' },
  });
});

test('documents of any shape are read without breaking the screen', () => {
  for (const confirmation of [
    null,
    'a web page',
    7,
    [],
    { orderConfirmation: [] },
    { orderConfirmation: { shipTo: 'x' } },
  ]) {
    const odd = reading({ ...aReview(), confirmation });
    expect(odd.sentence).toMatch(/dropped/);
    expect(odd.groups.length).toBeGreaterThan(0);
    expect(odd.checks).toEqual(expect.any(Array));
  }
});

test('the order as confirmed is told so; what differs is a second surprise', () => {
  expect(reading(aReview(undefined, theOrder())).isAsConfirmed).toBe(true);

  const moved = reading(
    aReview(
      undefined,
      theOrder((order) => Object.assign(order, { serviceNumber: '5550000000' })),
    ),
  );
  expect(moved.isAsConfirmed).toBe(false);
  expect(moved.placed).toMatchObject({ counts: { changed: 1 } });
  expect(reading(aReview(undefined, 'no JSON')).placed).toBe('unreadable');
  expect(reading(aReview()).placed).toBeUndefined();
});
