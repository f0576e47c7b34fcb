import { expect, test } from 'vitest';
import { isEditable, stages } from '../../electron/domain/stage.ts';
import { aDraft, anEmptyStore, aSeal, bring } from './make.ts';

test('what is created is what is found', () => {
  const { drafts } = anEmptyStore();
  const whole = aDraft({ note: 'Copied', facts: { vendor: { id: '7', name: 'Carrier' } } });

  drafts.create(whole);

  expect(drafts.find('d1')).toEqual(whole);
  expect(drafts.find('other')).toBeUndefined();
});

test('a connection lists its own drafts, newest saved first, without the trash', () => {
  const { drafts } = anEmptyStore();
  drafts.create(aDraft({ id: 'old', externalOrderNumber: '1', savedAt: 1 }));
  drafts.create(aDraft({ id: 'new', externalOrderNumber: '2', savedAt: 3 }));
  drafts.create(aDraft({ id: 'thrown', externalOrderNumber: '3', savedAt: 2 }));
  drafts.create(aDraft({ id: 'elsewhere', externalOrderNumber: '4', connectionId: 'qa' }));
  drafts.trash('thrown', 9);

  expect(drafts.list('practice').map(({ id }) => id)).toEqual(['new', 'old']);
  expect(drafts.trashed('practice').map(({ id }) => id)).toEqual(['thrown']);
});

test('a save that knows the last revision is kept as the next one', () => {
  const { drafts } = anEmptyStore();
  drafts.create(aDraft());

  const saved = drafts.save('d1', 0, { shipping: 'X' }, { questionsFor: 'cart' }, 5_000);

  expect(saved).toEqual(
    aDraft({ revision: 1, values: { shipping: 'X' }, facts: { questionsFor: 'cart' }, savedAt: 5_000 }),
  );
  expect(drafts.find('d1')).toEqual(saved);
});

test('a save from an older window is stale and changes nothing', () => {
  const { drafts } = anEmptyStore();
  drafts.create(aDraft());
  const kept = drafts.save('d1', 0, { a: 'first' }, {}, 2);

  expect(drafts.save('d1', 0, { a: 'second' }, {}, 3)).toBe('stale');
  expect(drafts.save('nobody', 0, {}, {}, 3)).toBeUndefined();
  expect(drafts.find('d1')).toEqual(kept);
});

test.each(stages.filter(isEditable))('in stage %s a draft can be changed, and is editing again', (stage) => {
  const { drafts, ...rest } = anEmptyStore();
  const before = bring({ drafts, ...rest }, {}, stage);
  const facts = { questionsFor: 'x' };

  // Under review the price at drafting stands still, and facts for other values than these are of no use.
  expect(drafts.learn('d1', 7, facts)).toBeUndefined();
  expect(drafts.learn('d1', 0, facts)).toEqual(stage === 'review' ? undefined : { ...before, facts });
  expect(drafts.save('d1', 0, {}, facts, 5)).toMatchObject({ stage: 'editing', revision: 1, values: {} });
});

test.each(stages.filter((stage) => !isEditable(stage)))('in stage %s a draft cannot be changed', (stage) => {
  const { drafts, ...rest } = anEmptyStore();
  const before = bring({ drafts, ...rest }, {}, stage);

  expect(drafts.learn('d1', 0, { questionsFor: 'x' })).toBeUndefined();
  expect(drafts.renumber('d1', 'MD-2')).toBe('wrongStage');
  expect(drafts.save('d1', 0, {}, {}, 5)).toBe('wrongStage');
  expect(drafts.find('d1')).toEqual(before);
});

test('the last fifty revisions are kept, with what was typed in each', () => {
  const { drafts } = anEmptyStore();
  drafts.create(aDraft({ values: { n: '0' } }));
  for (let n = 1; n <= 60; n++) drafts.save('d1', n - 1, { n: String(n) }, {}, n);

  const revisions = drafts.revisions('d1');

  expect(revisions).toHaveLength(50);
  expect(revisions[0]).toEqual({ revision: 59, values: { n: '59' }, savedAt: 59 });
  expect(revisions.at(-1)).toEqual({ revision: 10, values: { n: '10' }, savedAt: 10 });
});

test('a number that ever served a draft serves no other, not even from the trash', () => {
  const { drafts } = anEmptyStore();
  drafts.create(aDraft());
  drafts.renumber('d1', 'MD-2');
  drafts.trash('d1', 5);

  for (const externalOrderNumber of ['MD-1', 'MD-2'])
    expect(() => drafts.create(aDraft({ id: 'd2', externalOrderNumber }))).toThrow(
      `The order number ${externalOrderNumber} already serves another draft.`,
    );
  drafts.create(aDraft({ id: 'd3', externalOrderNumber: 'MD-3' }));
  expect(drafts.renumber('d3', 'MD-1')).toBe('taken');
  expect(drafts.find('d2')).toBeUndefined();
  expect(drafts.find('d3')?.externalOrderNumber).toBe('MD-3');
});

test('a draft may take back a number it had before; its own is no change', () => {
  const { drafts } = anEmptyStore();
  drafts.create(aDraft());
  drafts.renumber('d1', 'MD-2');

  expect(drafts.renumber('d1', 'MD-2')).toMatchObject({ revision: 1 });
  expect(drafts.renumber('d1', 'MD-1')).toMatchObject({ externalOrderNumber: 'MD-1', revision: 2 });
  expect(drafts.renumber('nobody', 'MD-9')).toBeUndefined();
});

test('a confirmed draft with another number must be confirmed again', () => {
  const store = anEmptyStore();
  bring(store, {}, 'review');

  expect(store.drafts.renumber('d1', 'MD-2')).toMatchObject({ stage: 'editing', revision: 1 });
  expect(store.drafts.arm('d1', aSeal().sha256, { at: 1, by: 'ada' })).toBeUndefined();
});

test('a draft moves only from a stage that was expected, with the reason', () => {
  const { drafts } = anEmptyStore();
  drafts.create(aDraft());

  expect(drafts.move('d1', ['review'], 'confirming')).toBeUndefined();
  expect(drafts.move('nobody', ['editing'], 'confirming')).toBeUndefined();
  drafts.move('d1', ['editing', 'ready'], 'confirming');
  const refused = drafts.move('d1', ['confirming'], 'refused', 'The plan is not offered.');
  expect(refused).toEqual(aDraft({ stage: 'refused', note: 'The plan is not offered.' }));
  expect(drafts.save('d1', 0, {}, {}, 9)).toMatchObject({
    stage: 'editing',
    note: 'The plan is not offered.',
  });
  expect(drafts.move('d1', ['editing'], 'confirming')?.note).toBeUndefined();
});

test('a step that no draft takes is a fault of the program', () => {
  const { drafts } = anEmptyStore();
  drafts.create(aDraft());
  expect(() => drafts.move('d1', ['editing'], 'submitted')).toThrow(
    'no draft goes from editing to submitted',
  );
});

test('no draft is armed, sent or taken back from there without the record of an attempt', () => {
  const store = anEmptyStore();
  bring(store, {}, 'review');
  expect(() => store.drafts.move('d1', ['review'], 'armed')).toThrow('record of an attempt');

  store.drafts.arm('d1', aSeal().sha256, { at: 1, by: 'ada' });
  expect(() => store.drafts.move('d1', ['armed'], 'review')).toThrow('record of an attempt');
  expect(() => store.drafts.move('d1', ['armed'], 'sending')).toThrow('record of an attempt');
});

test('a draft comes back from the trash as it was', () => {
  const store = anEmptyStore();
  const before = bring(store, {}, 'review');

  expect(store.drafts.trash('d1', 7_000)).toEqual({ ...before, trashedAt: 7_000 });
  expect(store.drafts.trash('d1', 8_000)).toEqual({ ...before, trashedAt: 7_000 });
  expect(store.drafts.restore('d1')).toEqual(before);
  expect(store.drafts.find('d1')).toEqual(before);
  expect(store.drafts.trash('nobody', 1)).toBeUndefined();
  expect(store.drafts.restore('nobody')).toBeUndefined();
});

test('in the trash a draft can be neither changed nor confirmed nor sent', () => {
  const store = anEmptyStore();
  bring(store, {}, 'review');
  store.drafts.trash('d1', 7_000);

  expect(store.drafts.save('d1', 0, {}, {}, 9)).toBe('wrongStage');
  expect(store.drafts.renumber('d1', 'MD-2')).toBe('wrongStage');
  expect(store.drafts.learn('d1', 0, {})).toBeUndefined();
  expect(store.drafts.move('d1', ['review'], 'confirming')).toBeUndefined();
  expect(store.drafts.arm('d1', aSeal().sha256, { at: 1, by: 'ada' })).toBeUndefined();
});

test.each(stages.filter((stage) => !isEditable(stage)))(
  'a draft in stage %s may be an order, or become one: it is not thrown away',
  (stage) => {
    const store = anEmptyStore();
    const before = bring(store, {}, stage);
    expect(store.drafts.trash('d1', 7_000)).toBe('wrongStage');
    expect(store.drafts.find('d1')).toEqual(before);
  },
);
