import { describe, expect, test } from 'vitest';
import type { Move } from '@domain/move.ts';
import type { PlacedOrder } from '@domain/order.ts';
import { failed, ok } from '@domain/result.ts';
import { LineReading } from '../../../renderer/lines/line-reading.svelte.ts';
import { LineWork } from '../../../renderer/lines/line-work.svelte.ts';
import { MoveAsking } from '../../../renderer/lines/move-asking.svelte.ts';
import { contractWords, upgradeWords } from '../../../renderer/words/line-days.ts';
import { moveOutcome } from '../../../renderer/words/moves.ts';
import { aDesk, listed } from '../../helpers/desk.ts';
import { aDraft, aLine, aPerson } from '../../helpers/make.ts';

const james = aPerson({ id: '2', firstName: 'James', lastName: 'Carpenter' });
const aMove = (over: Partial<Move> = {}): Move => ({
  id: 'm1',
  connectionId: 'practice',
  lineId: aLine().id,
  number: aLine().number,
  from: aPerson(),
  to: james,
  charges: 'MOVE_ALL_CHARGES',
  by: 'Peter Edwards',
  at: 0,
  state: 'moved',
  ...over,
});

describe('a line on screen', () => {
  test('is shown as it is kept, then as the server has it', async () => {
    const answer = Promise.withResolvers<Awaited<ReturnType<ReturnType<typeof aDesk>['lines']['find']>>>();
    const desk = aDesk({
      reference: { line: async () => aLine({ plan: 'kept' }) },
      lines: { find: () => answer.promise },
    });
    const reading = new LineReading(desk, aLine());
    await expect.poll(() => reading.line.plan).toBe('kept');
    answer.resolve(ok({ line: aLine({ plan: 'new' }), fresh: true, moves: [aMove()] }));
    await expect.poll(() => reading.line.plan).toBe('new');
    expect(reading).toMatchObject({ isFresh: true, moves: [{ id: 'm1' }] });
  });

  test('stays as it was listed when nothing else is known of it, and says why', async () => {
    const desk = aDesk({
      reference: { line: async () => undefined },
      lines: { find: async () => failed({ kind: 'offline' }) },
    });
    const reading = new LineReading(desk, aLine());
    await expect.poll(() => reading.failure?.kind).toBe('offline');
    expect(reading.line).toEqual(aLine());
  });
});

describe('what is open for a line', () => {
  test('leaves out the draft that is being looked at', async () => {
    const line = aLine();
    const drafts = { list: async () => [aDraft({ facts: { line } }), aDraft({ id: 'd2', facts: { line } })] };
    const work = new LineWork(aDesk({ drafts }), line, aDraft().id);
    await expect.poll(() => work.drafts.map(({ id }) => id)).toEqual(['d2']);
  });

  test('names what this desk submitted, once: before and after the orders are read', async () => {
    const line = aLine();
    const submitted = aDraft({ facts: { line }, stage: 'submitted', orderId: '8713520' });
    const drafts = { list: async () => [submitted] };
    const before = new LineWork(aDesk({ drafts }), line);
    await expect.poll(() => before.drafts).toEqual([submitted]);

    const order: PlacedOrder = {
      orderId: '8713520',
      serviceNumber: line.number,
      status: 'SUBMITTED',
      transactionType: 'SUSPEND',
      segments: [],
      raw: null,
    };
    const after = new LineWork(aDesk({ drafts, orders: { list: async () => listed(order) } }), line);
    await expect.poll(() => after.orders).toEqual([order]);
    expect(after.drafts).toEqual([]);
  });

  test('says that orders of others are not known before any were read, and reads them', async () => {
    let read = false;
    const orders = {
      list: async () => (read ? listed<PlacedOrder>() : { items: [], total: 0 }),
      refresh: async () => ((read = true), ok(listed<PlacedOrder>())),
    };
    const work = new LineWork(aDesk({ orders }), aLine());
    await expect.poll(() => work.ordersUnread).toBe(true);
    expect(work.isEmpty).toBe(false);
    await work.readOrders();
    expect(work).toMatchObject({ ordersUnread: false, isEmpty: true });
  });

  test('says why the orders could not be read', async () => {
    const orders = {
      list: async () => ({ items: [], total: 0 }),
      refresh: async () => failed({ kind: 'offline' as const }),
    };
    const work = new LineWork(aDesk({ orders }), aLine());
    await work.readOrders();
    expect(work).toMatchObject({ ordersUnread: true, failure: { kind: 'offline' } });
  });
});

describe('moving a line', () => {
  const asked = (over: Partial<ConstructorParameters<typeof MoveAsking>[0]> = {}) => {
    const sent: unknown[] = [];
    let told = 0;
    const asking = new MoveAsking(
      {
        move: async (what) => (sent.push(what), ok(aMove())),
        lookUpMove: async () => ok(aMove()),
        ...over,
      },
      aLine(),
      () => told++,
    );
    return { asking, sent, told: () => told };
  };

  test('wants another person and a word about the charges, and leaves only after a second look, once', async () => {
    const { asking, sent, told } = asked();
    expect(asking.missing).toContain('person');
    asking.owner = aPerson();
    expect(asking.missing).toContain('already');
    asking.owner = james;
    expect(asking.missing).toContain('charges');
    asking.charges = 'MOVE_NO_CHARGES';
    await asking.send();
    expect(sent).toEqual([]);

    asking.check();
    await Promise.all([asking.send(), asking.send()]);
    await asking.send();

    expect(sent).toEqual([{ lineId: aLine().id, ownerId: '2', charges: 'MOVE_NO_CHARGES' }]);
    expect(asking.move?.state).toBe('moved');
    expect(told()).toBe(1);
  });

  test('an unknown outcome can be looked up, and is not sent again', async () => {
    const { asking, sent } = asked({
      move: async (what) => (sent.push(what), ok(aMove({ state: 'unknown' }))),
    });
    asking.owner = james;
    asking.charges = 'MOVE_ALL_CHARGES';
    asking.check();
    await asking.send();
    expect(asking.isOpen).toBe(true);
    await asking.send();
    expect(sent).toHaveLength(1);
    await asking.lookUp();
    expect(asking).toMatchObject({ isOpen: false, move: { state: 'moved' } });
  });

  test('each outcome says what is certain', () => {
    expect(moveOutcome(aMove())).toBe('2035557676 is with James Carpenter now.');
    expect(moveOutcome(aMove({ state: 'notMoved' }))).toContain('still with Peter Edwards');
    expect(moveOutcome(aMove({ state: 'unknown', note: 'No whole answer came.' }))).toMatch(
      /Nobody knows yet.*No whole answer came/,
    );
    expect(moveOutcome(aMove({ state: 'refused', note: 'Not permitted.' }))).toContain('Nothing was changed');
  });
});

test('the day of an upgrade is said from today, in whole days of the calendar', () => {
  const now = new Date(2026, 10, 22, 23, 30).getTime();
  expect(upgradeWords('2027-01-02T06:00:00Z', now)).toBe('eligible in 41 days, 2 Jan 2027');
  expect(upgradeWords('2026-11-23', now)).toBe('eligible tomorrow, 23 Nov 2026');
  expect(upgradeWords('2026-11-22', now)).toBe('eligible from today, 22 Nov 2026');
  expect(upgradeWords('2024-03-03', now)).toBe('eligible since 3 Mar 2024');
  expect(upgradeWords('soon', now)).toBe('soon');
  expect(upgradeWords(undefined, now)).toBeUndefined();
  expect(contractWords('2026-12-01', now)).toBe('1 Dec 2026, in 9 days');
  expect(contractWords('2029-12-01', now)).toBe('1 Dec 2029');
  expect(contractWords('2020-12-01', now)).toBe('1 Dec 2020, passed');
});
