import { expect, test } from 'vitest';
import type { MoveAsked } from '../../electron/domain/move.ts';
import { moveLine, recoverMoves } from '../../electron/work/move-line.ts';
import type { World } from '../../electron/work/needs.ts';
import { referenceOf } from '../../electron/work/reference-sets.ts';
import type { Here } from '../../electron/work/tenancy.ts';
import { aStockedDesk, must, type TestDesk } from './a-desk.ts';

const LINE = '99034551';
const BARBARA = '48068931';
const JAMES = '48068987';
const toJames: MoveAsked = { lineId: LINE, ownerId: JAMES, charges: 'MOVE_ALL_CHARGES' };
const MOVE = '/mobproc/v1/assets/services/*/move';

const calls = ({ practice }: TestDesk) =>
  practice.log.entries.filter(({ path }) => path.endsWith('/move')).map(({ method, body }) => [method, body]);
const ownerOf = async ({ desk }: TestDesk) =>
  (await desk.reference.lines('4045553104', 0)).items[0]?.employee?.id;

test('a line goes to another person, once, and is found with that person from then on', async () => {
  const it = await aStockedDesk();
  expect(await ownerOf(it)).toBe(BARBARA);

  const move = must(await it.desk.lines.move(toJames));

  expect(move).toMatchObject({
    state: 'moved',
    from: { id: BARBARA },
    to: { id: JAMES },
    number: '4045553104',
  });
  expect(calls(it)).toEqual([
    ['POST', JSON.stringify({ newOwnerEmployeeId: JAMES, moveCharges: 'MOVE_ALL_CHARGES' })],
  ]);
  expect(await ownerOf(it)).toBe(JAMES);
  const page = must(await it.desk.lines.find(LINE));
  expect(page).toMatchObject({ fresh: true, line: { employee: { id: JAMES } }, moves: [{ id: move.id }] });
});

test('an account without the permission is refused in the server’s words, and nothing has changed', async () => {
  const it = await aStockedDesk();
  it.practice.faults.switchOn({ kind: 'status', status: 403, match: { path: MOVE } });

  const move = must(await it.desk.lines.move(toJames));

  expect(move).toMatchObject({
    state: 'refused',
    note: expect.stringContaining('practised failure 403') as string,
  });
  expect(await ownerOf(it)).toBe(BARBARA);
});

test('a lost answer of a move that was done is found by looking, without asking for it again', async () => {
  const it = await aStockedDesk();
  it.practice.faults.switchOn({ kind: 'drop', when: 'after', match: { path: MOVE } });

  expect(must(await it.desk.lines.move(toJames))).toMatchObject({ state: 'moved' });
  expect(calls(it)).toHaveLength(1);
});

test('a lost answer of a move that was not done is said as found: still with the former owner', async () => {
  const it = await aStockedDesk();
  it.practice.faults.switchOn({ kind: 'drop', when: 'before', match: { path: MOVE } });

  const move = must(await it.desk.lines.move(toJames));

  expect(move).toMatchObject({ state: 'notMoved' });
  expect(calls(it)).toHaveLength(1);
  it.practice.faults.clear();
  must(await it.desk.lines.move(toJames));
  expect(must(await it.desk.lines.lookUpMove(move.id))).toMatchObject({ state: 'moved' });
});

test('while nothing can be looked up the outcome is unknown, and the line is not moved a second time', async () => {
  const it = await aStockedDesk();
  it.practice.faults.switchOn({ kind: 'drop', when: 'after', match: { path: MOVE } });
  it.practice.faults.switchOn({ kind: 'drop', when: 'before', match: { method: 'GET' } });

  const move = must(await it.desk.lines.move(toJames));
  const again = await it.desk.lines.move({ ...toJames, ownerId: '28673732' });

  expect(move).toMatchObject({
    state: 'unknown',
    note: expect.stringContaining('No whole answer') as string,
  });
  expect(again).toMatchObject({ ok: false, failure: { kind: 'incomplete', problems: [{ path: 'lineId' }] } });
  expect(calls(it)).toHaveLength(1);

  it.practice.faults.clear();
  expect(must(await it.desk.lines.lookUpMove(move.id))).toMatchObject({ state: 'moved' });
});

test('while a move is on its way looking decides nothing, and the line is not moved a second time', async () => {
  const it = await aStockedDesk();
  it.practice.faults.switchOn({ kind: 'status', status: 403, match: { path: MOVE } });
  const { id, state: _, note: __, ...asked } = must(await it.desk.lines.move(toJames));
  it.practice.faults.clear();
  await it.store.moves.begin({ ...asked, id: `${id}-2`, state: 'sending' });

  // The line is still with its former owner, and the answer is yet to come.
  expect(must(await it.desk.lines.lookUpMove(`${id}-2`))).toMatchObject({ state: 'sending' });
  expect(await it.desk.lines.move(toJames)).toMatchObject({ failure: { kind: 'incomplete' } });
  expect(calls(it)).toHaveLength(1);
});

test('an answer that does not name the owner is not taken for the former one: the line is looked at', async () => {
  const it = await aStockedDesk();
  const { here } = it.tenancy;
  const silent = (at: Here): Here => ({
    ...at,
    api: {
      ...at.api,
      moveService: async (lineId, body) => {
        const outcome = await at.api.moveService(lineId, body);
        if (outcome.kind !== 'answered') throw new Error(`the move was not done: ${outcome.kind}`);
        const { employee: _, ...line } = outcome.line;
        return { kind: 'answered', line };
      },
    },
  });
  const moved = await moveLine(
    {
      tenancy: { ...it.tenancy, here: () => silent(here()) },
      reference: (connectionId) => referenceOf(it.store.reference, connectionId, it.now),
      world: { now: it.now, newId: () => 'm1' } as World,
      moves: it.store.moves,
    },
    toJames,
  );
  expect(must(moved)).toMatchObject({ state: 'moved' });
});

test('a third owner is named', async () => {
  const it = await aStockedDesk();
  it.practice.faults.switchOn({ kind: 'drop', when: 'before', match: { method: 'GET' } });
  it.practice.faults.switchOn({ kind: 'drop', when: 'before', match: { path: MOVE } });
  const move = must(await it.desk.lines.move(toJames));
  it.practice.faults.clear();
  const elsewhere = { newOwnerEmployeeId: '28673732', moveCharges: 'MOVE_NO_CHARGES' };
  must(await it.tenancy.here().api.line(LINE));
  expect(await it.tenancy.here().api.moveService(LINE, JSON.stringify(elsewhere))).toMatchObject({
    kind: 'answered',
  });

  expect(must(await it.desk.lines.lookUpMove(move.id))).toMatchObject({
    state: 'elsewhere',
    note: 'It is with Peter Edwards.',
  });
});

test('working offline, nothing leaves and nothing is written down', async () => {
  const it = await aStockedDesk();
  await it.desk.desk.workOffline(true);

  expect(await it.desk.lines.move(toJames)).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  expect(must(await it.desk.lines.find(LINE))).toMatchObject({ fresh: false, moves: [] });
  expect(calls(it)).toEqual([]);
});

test('no connection is certain: nothing was sent, and the line may be moved again', async () => {
  const it = await aStockedDesk();
  it.practice.faults.switchOn({ kind: 'offline', match: { path: MOVE } });
  expect(await it.desk.lines.move(toJames)).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  it.practice.faults.clear();
  expect(must(await it.desk.lines.move(toJames))).toMatchObject({ state: 'moved' });
});

test('nobody moves a line to the person who has it, to nobody, or a line that is not there', async () => {
  const it = await aStockedDesk();
  expect(await it.desk.lines.move({ ...toJames, ownerId: BARBARA })).toMatchObject({
    failure: { kind: 'incomplete', problems: [{ path: 'ownerId', says: expect.any(String) as string }] },
  });
  expect(await it.desk.lines.move({ ...toJames, ownerId: 'x' })).toMatchObject({
    failure: { kind: 'notFound' },
  });
  expect(await it.desk.lines.move({ ...toJames, lineId: 'x' })).toMatchObject({
    failure: { kind: 'notFound' },
  });
  expect(calls(it)).toEqual([]);
});

test('a move that was on its way when the program ended is unknown at the next start', async () => {
  const it = await aStockedDesk();
  it.practice.faults.switchOn({ kind: 'status', status: 403, match: { path: MOVE } });
  const { id, state: _, note: __, ...asked } = must(await it.desk.lines.move(toJames));
  await it.store.moves.begin({ ...asked, id: `${id}-2`, state: 'sending' });

  expect(await recoverMoves(it.store.moves)).toBe(1);

  expect(must(await it.desk.lines.find(LINE)).moves.map(({ state }) => state)).toEqual([
    'unknown',
    'refused',
  ]);
});

test('a line read offline is the one that was kept, with the dates of its single record', async () => {
  const it = await aStockedDesk();
  const fresh = must(await it.desk.lines.find(LINE));
  expect(fresh.line.contractEnd).toBeDefined();
  await it.desk.desk.workOffline(true);
  expect(must(await it.desk.lines.find(LINE))).toEqual({ ...fresh, fresh: false });
  expect(await it.desk.lines.find('x')).toMatchObject({ ok: false, failure: { kind: 'offline' } });
});
