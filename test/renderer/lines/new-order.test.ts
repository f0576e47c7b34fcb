import { describe, expect, test } from 'vitest';
import { failed, ok } from '@domain/result.ts';
import type { Template } from '@domain/template.ts';
import { NewOrder } from '../../../renderer/lines/new-order.svelte.ts';
import { nextByLetter } from '../../../renderer/lines/next-by-letter.ts';
import { OrderStart } from '../../../renderer/lines/order-start.svelte.ts';
import { isInactive } from '../../../renderer/lines/person-columns.ts';
import { TemplateShelf } from '../../../renderer/lines/template-shelf.svelte.ts';
import { ListSearch } from '../../../renderer/parts/list-search.svelte.ts';
import { OrderAgain } from '../../../renderer/orders/order-again.svelte.ts';
import { aDesk, listed } from '../../helpers/desk.ts';
import { aDraft, aPerson } from '../../helpers/make.ts';

const aTemplate = (over: Partial<Template> = {}): Template => ({
  id: 't1',
  connectionId: 'practice',
  name: 'Sales phone',
  type: 'NEW_ACTIVATION',
  values: {},
  facts: {},
  savedAt: 0,
  ...over,
});

/** Templates as main keeps them: by name, no name twice. */
function aShelf(...first: Template[]) {
  let kept = first;
  return new TemplateShelf({
    list: async () => kept,
    save: () => Promise.reject(new Error('nobody saves here')),
    rename: async (id, name) => {
      if (kept.some((other) => other.name === name && other.id !== id))
        return failed({ kind: 'incomplete', problems: [{ path: 'name', says: 'Taken.' }] });
      kept = kept.map((one) => (one.id === id ? { ...one, name } : one));
      return ok(aTemplate({ id, name }));
    },
    remove: async (id) => {
      kept = kept.filter((one) => one.id !== id);
      return ok(null);
    },
  });
}

describe('whom a new order is for', () => {
  test('types about a line ask for one, types about a person ask for a person, a move asks for a line', () => {
    const order = new NewOrder(aDesk());
    const asks = (chosen: NewOrder['chosen']) => {
      order.chosen = chosen;
      return order.isForLine ? 'line' : 'person';
    };
    expect(asks('UPGRADE')).toBe('line');
    expect(asks('XFER_SERVICE_OUT')).toBe('line');
    expect(asks('MOVE')).toBe('line');
    expect(asks('NEW_ACTIVATION')).toBe('person');
    expect(asks('XFER_SERVICE_IN')).toBe('person');
    expect(asks('XFER_SERVICE_IN_AND_PORT')).toBe('person');
  });

  test('a template asks for what its type asks for', async () => {
    const templates = { list: async () => [aTemplate(), aTemplate({ id: 't2', type: 'SUSPEND' })] };
    const order = new NewOrder(aDesk({ templates }));
    order.door = 'template';
    await order.shelf.read();
    expect(order).toMatchObject({ type: 'NEW_ACTIVATION', isForLine: false });
    order.shelf.chosenId = 't2';
    expect(order).toMatchObject({ type: 'SUSPEND', isForLine: true });
  });

  test('a new search for people begins at the top with nobody picked; the next page follows the first', async () => {
    const asked: [string, number | undefined][] = [];
    const search = new ListSearch(
      async (text, offset) => (asked.push([text, offset]), { ...listed(aPerson()), total: 60 }),
    );
    await search.list();
    search.pick(aPerson());
    await search.search(' edw ');
    search.found.show(50, 59);
    expect(search).toMatchObject({ picked: undefined, place: { index: -1 } });
    expect(asked).toEqual([
      ['', 0],
      ['edw', 0],
      ['edw', 50],
    ]);
  });

  test('only a person whom the server calls something else than active is marked', () => {
    expect(
      [aPerson(), aPerson({ status: undefined }), aPerson({ status: 'INACTIVE' })].map(isInactive),
    ).toEqual([false, false, true]);
  });
});

test('a letter goes to the next type of that letter, round and round; other keys go nowhere', () => {
  const things = ['Suspend', 'Restore', 'Swap devices', 'Deactivate'].map((label) => ({
    value: label,
    label,
  }));
  expect(nextByLetter(things, 'Restore', 's')).toBe('Swap devices');
  expect(nextByLetter(things, 'Swap devices', 'S')).toBe('Suspend');
  expect(nextByLetter(things, 'Suspend', 'x')).toBeUndefined();
  expect(nextByLetter(things, 'Suspend', '/')).toBeUndefined();
  expect(nextByLetter(things, 'Suspend', 'Shift')).toBeUndefined();
});

describe('templates', () => {
  test('the first is chosen, and another when the chosen one was removed', async () => {
    const shelf = aShelf(aTemplate(), aTemplate({ id: 't2', name: 'Zebra' }));
    await shelf.read();
    expect(shelf.chosen?.id).toBe('t1');
    await shelf.remove('t1');
    expect(shelf.templates.map(({ id }) => id)).toEqual(['t2']);
    expect(shelf.chosen?.id).toBe('t2');
  });

  test('a name that is taken is not given, and the reason stands there', async () => {
    const shelf = aShelf(aTemplate(), aTemplate({ id: 't2', name: 'Zebra' }));
    await shelf.read();
    expect(await shelf.rename('t1', 'Zebra')).toBe(false);
    expect(shelf.failure).toMatchObject({ problems: [{ says: 'Taken.' }] });
    expect(await shelf.rename('t1', 'Apple')).toBe(true);
    expect(shelf.templates.map(({ name }) => name)).toContain('Apple');
  });

  test('one is begun for a line or a person, once', async () => {
    const begun: unknown[] = [];
    const start = new OrderStart(
      {
        create: () => Promise.reject(new Error('nobody chose a type')),
        createFrom: async (...asked) => (begun.push(asked), ok(aDraft({ id: 'd3' }))),
      },
      (id) => begun.push(id),
    );
    await Promise.all([start.startFrom('t1', { personId: 'p1' }), start.startFrom('t1', { personId: 'p1' })]);
    expect(begun).toEqual([['t1', { personId: 'p1' }], 'd3']);
  });
});

describe('the same order again', () => {
  test('opens its draft at once when all of the order is in it', async () => {
    const opened: string[] = [];
    const again = new OrderAgain(
      { createLike: async () => ok({ draft: aDraft({ id: 'd5' }), notTold: [] }) },
      (id) => opened.push(id),
    );
    await Promise.all([again.start('77'), again.start('77')]);
    expect(opened).toEqual(['d5']);
  });

  test('says first what the order does not tell, then opens the draft', async () => {
    const opened: string[] = [];
    const partly = { draft: aDraft({ id: 'd5' }), notTold: ['the plan “Unlimited”'] };
    const again = new OrderAgain({ createLike: async () => ok(partly) }, (id) => opened.push(id));
    await again.start('77');
    expect(opened).toEqual([]);
    expect(again.partly?.notTold).toEqual(partly.notTold);
    again.goOn();
    expect(opened).toEqual(['d5']);
  });

  test('says why when it cannot be done', async () => {
    const again = new OrderAgain(
      { createLike: async () => failed({ kind: 'offline', detail: 'chosen' }) },
      () => expect.unreachable(),
    );
    await again.start('77');
    expect(again).toMatchObject({ failure: { kind: 'offline' }, isStarting: false });
  });
});
