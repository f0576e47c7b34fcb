import { expect, test } from 'vitest';
import type { Draft } from '../../../electron/domain/draft.ts';
import { DEVICE } from '../../../electron/domain/form/paths.ts';
import { problemsIn } from '../../../electron/domain/form/problems.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { fit } from '../../../electron/patterns/fit.ts';
import { failed, ok } from '../../../electron/domain/result.ts';
import { DraftList } from '../../../renderer/drafts/draft-list.svelte.ts';
import { judge } from '../../helpers/judge.ts';
import { aCountry, aDraft, aLine } from '../../helpers/make.ts';

/** A desk that keeps these drafts, tells news, and cannot copy. */
function aDesk(...drafts: Draft[]) {
  let kept = drafts;
  let tell: (draft: Draft) => void = () => {};
  const put = (id: string, over: Partial<Draft>) => {
    kept = kept.map((draft) => (draft.id === id ? { ...draft, ...over } : draft));
    const changed = kept.find((draft) => draft.id === id);
    return changed ? ok(changed) : failed({ kind: 'notFound', what: 'The draft' });
  };
  return {
    tell: (draft: Draft) => tell(draft),
    desk: {
      reference: { judge },
      drafts: {
        list: async () => kept.filter(({ trashedAt }) => trashedAt === undefined),
        trashed: async () => kept.filter(({ trashedAt }) => trashedAt !== undefined),
        trash: async (id: string) => put(id, { trashedAt: 5_000 }),
        restore: async (id: string) => {
          kept = kept.map(({ trashedAt: _, ...draft }) => draft);
          return put(id, {});
        },
        duplicate: async () => failed({ kind: 'notSaved', detail: 'disk full' }),
      },
      on: (_: string, listener: (draft: Draft) => void) => {
        tell = listener;
        return () => (tell = () => {});
      },
    },
  };
}

const listOf = (desk: ReturnType<typeof aDesk>['desk']) =>
  // The list asks for nothing but what this desk has.
  new DraftList(desk as unknown as ConstructorParameters<typeof DraftList>[0]);

const upgrade = aDraft({
  values: { [DEVICE]: '91' },
  facts: {
    line: aLine(),
    device: {
      id: '91',
      name: 'StarPhone 9',
      price: { amount: 19_999, currencyCode: 'USD', recurrence: 'ONETIME' },
    },
  },
});

test('a row tells what is still to do, for whom, with whom and what it costs', async () => {
  const list = listOf(aDesk(upgrade).desk);
  await list.read();
  expect(list.rows).toEqual([
    {
      draft: upgrade,
      problems: problemsIn(recipeFor('UPGRADE'), upgrade.values, upgrade.facts, fit).length,
      number: '2035557676',
      person: 'Peter Edwards',
      carrier: 'Verizon Wireless',
      money: [{ amount: 19_999, currencyCode: 'USD', recurrence: 'ONETIME' }],
    },
  ]);
});

test('a text that misses its expression counts as soon as main has said so', async () => {
  const path = 'shipTo.address[POSTAL_CODE]';
  const typed = (text: string) => ({
    ...upgrade,
    values: { ...upgrade.values, 'shipTo.regionId': '70144640', [path]: text },
    facts: { ...upgrade.facts, shipRegion: aCountry() },
  });
  const list = listOf(aDesk(typed('06477'), { ...typed('0647x'), id: 'd2' }).desk);
  await list.read();
  const counted = () => list.rows.map(({ problems }) => problems ?? 0);
  const [good, bad] = counted();
  expect(bad).toBe(good);
  await expect.poll(counted).toEqual([good, good! + 1]);
});

test('what waits for a review or was ordered has nothing to fill in', async () => {
  const list = listOf(
    aDesk({ ...upgrade, stage: 'review' }, { ...upgrade, id: 'd2', stage: 'submitted' }).desk,
  );
  await list.read();
  expect(list.rows.map(({ problems }) => problems)).toEqual([undefined, undefined]);
});

test('the carrier of a port is the new one, and none as long as none is picked', async () => {
  const list = listOf(aDesk(aDraft({ type: 'PORT_NUMBER' })).desk);
  await list.read();
  expect(list.rows[0]!.carrier).toBeUndefined();
});

test('a trashed draft leaves the list, lies in the trash and can be taken back', async () => {
  const list = listOf(aDesk(upgrade).desk);
  await list.read();
  await list.trash(upgrade);
  expect(list.rows).toEqual([]);
  expect(list.justTrashed?.id).toBe('d1');
  list.show('trash');
  expect(list.rows.map(({ draft }) => draft.id)).toEqual(['d1']);

  await list.restore(upgrade);
  list.show('drafts');
  expect(list.rows.map(({ draft }) => draft.id)).toEqual(['d1']);
});

test('news of a draft changes its row', async () => {
  const { desk, tell } = aDesk(upgrade);
  const list = listOf(desk);
  const stop = list.listen();
  await list.read();
  tell({ ...upgrade, stage: 'refused' });
  expect(list.rows[0]!.draft.stage).toBe('refused');
  stop();
  tell(upgrade);
  expect(list.rows[0]!.draft.stage).toBe('refused');
});

test('a copy that cannot be made says why', async () => {
  const list = listOf(aDesk(upgrade).desk);
  expect(await list.duplicate(upgrade)).toBeUndefined();
  expect(list.failure).toEqual({ kind: 'notSaved', detail: 'disk full' });
});

test('a double click on Duplicate makes one copy', async () => {
  const { desk } = aDesk(aDraft());
  let copies = 0;
  desk.drafts.duplicate = async () => {
    copies++;
    return failed({ kind: 'notSaved', detail: 'disk full' });
  };
  const list = listOf(desk);
  await Promise.all([list.duplicate(aDraft()), list.duplicate(aDraft())]);
  expect(copies).toBe(1);
});
