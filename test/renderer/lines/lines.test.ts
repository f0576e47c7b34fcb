import { expect, test } from 'vitest';
import { failed, ok } from '@domain/result.ts';
import { LineWork } from '../../../renderer/lines/line-work.svelte.ts';
import { OrderStart } from '../../../renderer/lines/order-start.svelte.ts';
import { ListSearch } from '../../../renderer/parts/list-search.svelte.ts';
import { aDesk, listed } from '../../helpers/desk.ts';
import { aDraft, aLine } from '../../helpers/make.ts';

const never = () => Promise.reject(new Error('nobody chose a template'));

test('a new search begins at the top with no line picked', async () => {
  const asked: string[] = [];
  const search = new ListSearch(async (text) => (asked.push(text), listed(aLine())));
  await search.list();
  search.pick(aLine());
  search.place.top = 900;

  await search.search(' 203 ');

  expect(asked).toEqual(['', '203']);
  expect(search).toMatchObject({ text: ' 203 ', picked: undefined, place: { top: 0, index: -1 } });
});

test('listing anew after a refresh keeps the search and the picked line', async () => {
  const search = new ListSearch(async () => listed(aLine()));
  await search.search('203');
  search.pick(aLine());
  await search.list();
  expect(search.picked?.id).toBe(aLine().id);
});

test('an order that is being begun is not begun a second time by an impatient click', async () => {
  const answer = Promise.withResolvers<ReturnType<typeof ok<ReturnType<typeof aDraft>>>>();
  let created = 0;
  const started: string[] = [];
  const start = new OrderStart({ create: async () => (created++, answer.promise), createFrom: never }, (id) =>
    started.push(id),
  );

  const first = start.start('UPGRADE', { lineId: aLine().id });
  await start.start('UPGRADE', { lineId: aLine().id });
  answer.resolve(ok(aDraft({ id: 'd7' })));
  await first;

  expect({ created, started, starting: start.starting }).toEqual({
    created: 1,
    started: ['d7'],
    starting: undefined,
  });
});

test('an order that could not be begun says why and opens nothing', async () => {
  const started: string[] = [];
  const start = new OrderStart(
    { create: async () => failed({ kind: 'notSaved', detail: 'the disk is full' }), createFrom: never },
    (id) => started.push(id),
  );
  await start.start('UPGRADE', { lineId: aLine().id });
  expect(start.failure?.kind).toBe('notSaved');
  expect(started).toEqual([]);
});

test('under way for a line is what is open for that very line, not what merely has a like number', async () => {
  const line = aLine();
  const order = {
    transactionType: 'UPGRADE',
    serviceNumber: line.number,
    segments: [],
    raw: null,
  };
  const desk = aDesk({
    drafts: {
      list: async () => [
        aDraft({ id: 'mine', facts: { line } }),
        aDraft({ id: 'sent', stage: 'submitted', orderId: '3', facts: { line } }),
        aDraft({ id: 'other', facts: { line: aLine({ id: 'x' }) } }),
      ],
    },
    orders: {
      list: async () =>
        listed(
          { ...order, orderId: '1', status: 'SHIPPED' },
          { ...order, orderId: '2', status: 'COMPLETED' },
          { ...order, orderId: '3', status: 'VENDOR_HOLD_7' },
          { ...order, orderId: '4', status: 'SHIPPED', serviceNumber: `1${line.number}` },
        ),
    },
  });

  const work = new LineWork(desk, line);
  await expect.poll(() => work.orders.length).toBe(2);

  expect(work.drafts.map(({ id }) => id)).toEqual(['mine']);
  expect(work.orders.map(({ orderId }) => orderId)).toEqual(['1', '3']);
});
