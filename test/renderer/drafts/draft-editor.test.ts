import { expect, test } from 'vitest';
import { MOST_TEXT } from '../../../electron/domain/form/field.ts';
import { answerPath, CARRIER, DEVICE, FEATURES, PLAN } from '../../../electron/domain/form/paths.ts';
import { strayPath } from '../../../electron/domain/form/stray.ts';
import { DraftEditor } from '../../../renderer/drafts/draft-editor.svelte.ts';
import { judge } from '../../helpers/judge.ts';
import { aDraft, aLine, aQuestion, questions } from '../../helpers/make.ts';
import { keptDrafts } from './kept-drafts.ts';

const CONTACT = answerPath('MISCELLANEOUS', 'CONTACT_NUMBER');
const NUMBER = answerPath('MISCELLANEOUS', 'SERVICE_NUMBER');

const price = (amount: number, recurrence: string) => ({ amount, currencyCode: 'USD', recurrence });
const phone = { id: '91', name: 'StarPhone 9', price: price(19_999, 'ONETIME') };

/** An upgrade whose line is known and whose questions are those of an order without a plan. */
const draft = aDraft({
  values: {
    serviceId: '38382349',
    'existingDevice.manufacturerId': 'LG',
    'existingDevice.modelId': 'Cookie Plus',
    'existingDevice.serialNumber.type': 'ESN',
    'existingDevice.serialNumber.value': '4289183847832',
    'existingDevice.simId': '83924758342478392342',
  },
  facts: {
    line: aLine(),
    questions: questions(
      aQuestion({ id: 'CONTACT_NUMBER', label: 'Contact', required: true }),
      aQuestion({ id: 'SERVICE_NUMBER', label: 'Number', preset: '2035557676' }),
    ),
    questionsFor: 'UPGRADE/98/no device/no plan',
  },
});

function opened(over = {}) {
  const desk = keptDrafts({ ...draft, ...over });
  return { ...desk, editor: new DraftEditor(desk.drafts, judge, desk.kept()) };
}

test('problems are derived while typing, and shown once a field was left', () => {
  const { editor } = opened();
  expect(editor.problems.map(({ path }) => path)).toEqual([DEVICE, CONTACT]);
  expect(editor.problemAt(CONTACT)).toBeUndefined();
  editor.leave(CONTACT);
  expect(editor.problemAt(CONTACT)).toBe('Contact is needed.');
  editor.type(CONTACT, '2035559999');
  expect(editor.problemAt(CONTACT)).toBeUndefined();
});

test('a check shows every problem, also where nobody was yet', () => {
  const { editor } = opened();
  editor.check();
  expect(editor.problemAt(DEVICE)).toBe('Pick a device, a plan, or both.');
});

test('the server’s proposal goes into the body until somebody changes it', () => {
  const { editor } = opened();
  const answers = () => JSON.stringify(editor.body.orderRequest['properties'] ?? []);
  expect(answers()).toContain('2035557676');
  editor.type(NUMBER, '');
  expect(answers()).not.toContain('2035557676');
});

test('a picked device shows its price before the server’s record of it is read', async () => {
  const { editor, kept } = opened();
  editor.pick(DEVICE, phone.id, phone);
  expect(editor.itemAt(DEVICE)).toEqual(phone);
  expect(editor.money).toEqual([phone.price]);
  await editor.keeper.save();
  expect(kept().values[DEVICE]).toBe('91');
});

test('another plan drops the features of the old one, another carrier the whole cart, once that is agreed to', () => {
  const values = { ...draft.values, [PLAN]: '1', [FEATURES]: ['122'] };
  const { editor } = opened({ values });
  editor.pick(PLAN, '2', { id: '2', name: 'Talk Share' });
  expect([editor.values[PLAN], editor.values[FEATURES]]).toEqual(['1', ['122']]);
  expect(editor.asked).toMatchObject({ what: 'plan', goes: ['1 feature'] });
  editor.settle(true);
  expect([editor.values[PLAN], editor.values[FEATURES]]).toEqual(['2', undefined]);

  const port = opened({
    type: 'PORT_NUMBER',
    values: { ...values, [CARRIER]: '98', [DEVICE]: '91' },
  }).editor;
  port.pick(CARRIER, '97');
  expect(port.asked).toMatchObject({ what: 'carrier', now: '98', goes: ['91', '1', '1 feature'] });
  port.settle(true);
  expect([DEVICE, PLAN, FEATURES].map((path) => port.values[path])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a pick that is not agreed to changes nothing; one that takes out nothing is not asked about', () => {
  const facts = { ...draft.facts, vendor: { id: '98', name: 'Verizon Wireless' }, device: phone };
  const { editor } = opened({ type: 'PORT_NUMBER', facts, values: { [CARRIER]: '98', [DEVICE]: '91' } });
  editor.pick(CARRIER, '97');
  expect(editor.asked).toMatchObject({ now: 'Verizon Wireless', goes: ['StarPhone 9'] });
  editor.settle(false);
  expect([editor.asked, editor.values[CARRIER], editor.values[DEVICE]]).toEqual([undefined, '98', '91']);

  editor.pick(DEVICE, '');
  editor.pick(CARRIER, '97');
  expect([editor.asked, editor.values[CARRIER]]).toEqual([undefined, '97']);
});

test('text that stands for no carrier stays, and keeps the order from going out', async () => {
  const { editor, kept } = opened({ type: 'PORT_NUMBER' });
  editor.type(strayPath(CARRIER), 'Verizzon');
  await editor.keeper.save();
  expect(kept().values[strayPath(CARRIER)]).toBe('Verizzon');
  expect(editor.problems.map(({ says }) => says)).toContain(
    'Carrier the number moves to: no carrier is called “Verizzon”. Pick one from the list.',
  );
  expect(JSON.stringify(editor.body)).not.toContain('Verizzon');
});

test('features are kept in the order in which they were ticked', async () => {
  const { editor, kept } = opened({ values: { ...draft.values, [PLAN]: '1' } });
  editor.pick(FEATURES, ['293']);
  editor.pick(FEATURES, ['293', '122']);
  await editor.keeper.save();
  expect(kept().values[FEATURES]).toEqual(['293', '122']);
});

test('asking for confirmation with something missing shows what, and asks nobody', async () => {
  const { editor, kept } = opened();
  expect(await editor.confirm()).toMatchObject({ ok: false, failure: { kind: 'incomplete' } });
  expect(editor.problemAt(CONTACT)).toBe('Contact is needed.');
  expect(kept().stage).toBe('editing');
});

test('a country filled in from the address book ends the text that stood for none', async () => {
  const { editor, kept } = opened();
  editor.type(strayPath('shipTo.regionId'), 'Germny');
  editor.type('shipTo.regionId', '');
  expect(editor.values[strayPath('shipTo.regionId')]).toBe('Germny');
  editor.type('shipTo.regionId', '70144640');
  await editor.keep();
  expect(kept().values).not.toHaveProperty([strayPath('shipTo.regionId')]);
});

test('a complete draft is kept first, then confirmed; then nothing can be typed into it', async () => {
  const { editor, kept } = opened({
    facts: { ...draft.facts, questionsFor: 'UPGRADE/98/no plan' },
    values: { ...draft.values, [DEVICE]: '91', 'shipTo.name': 'Peter Edwards', 'shipTo.regionId': '1' },
  });
  editor.type(CONTACT, '2035559999');
  const missing = editor.problems.map(({ path }) => path);
  expect(missing).toEqual(['shipTo']); // the address lines of the country are not read yet

  const complete = opened({
    facts: { ...draft.facts, questionsFor: 'UPGRADE/98/no device' },
    values: { ...draft.values, [PLAN]: '1' },
  });
  complete.editor.type(CONTACT, '2035559999');
  expect(await complete.editor.confirm()).toMatchObject({ ok: true, value: { stage: 'review' } });
  expect(complete.kept().values[CONTACT]).toBe('2035559999');
  complete.editor.type(CONTACT, 'too late');
  expect(complete.editor.values[CONTACT]).toBe('2035559999');

  await complete.editor.reopen();
  expect(complete.editor.isFrozen).toBe(false);
  expect(kept().stage).toBe('editing');
});

test('a number that is taken is refused in words, and the draft keeps its own', async () => {
  const { editor, kept } = opened();
  editor.number.type('TAKEN');
  expect(await editor.keep()).toBe(false);
  expect(editor.number.problem).toMatch(/^The number TAKEN already belongs to another draft/);
  expect(editor.number.text).toBe('TAKEN');
  expect(kept().externalOrderNumber).toBe('MD-0000000000000001');

  editor.number.type('ACME-1');
  expect(editor.number.problem).toBeUndefined();
  expect(await editor.keep()).toBe(true);
  expect(editor.draft.externalOrderNumber).toBe('ACME-1');
  expect(editor.number.isPending).toBe(false);
});

/** Nothing is missing but the contact. */
const complete = {
  facts: { ...draft.facts, questionsFor: 'UPGRADE/98/no device' },
  values: { ...draft.values, [PLAN]: '1', [CONTACT]: '2035559999' },
};

test('a number that is only typed is the one the server is asked with', async () => {
  const { editor, kept } = opened(complete);
  editor.number.type('ACME-1');
  expect(await editor.confirm()).toMatchObject({ ok: true, value: { externalOrderNumber: 'ACME-1' } });
  expect(kept().stage).toBe('review');
});

test.each([
  ['TAKEN', { kind: 'numberTaken', number: 'TAKEN' }],
  [
    ' ',
    {
      kind: 'incomplete',
      problems: [{ path: 'externalOrderNumber', says: 'The order number is needed.' }],
    },
  ],
])('with the number “%s” nobody is asked to confirm', async (number, failure) => {
  const { editor, kept } = opened(complete);
  editor.number.type(number);
  expect(await editor.confirm()).toEqual({ ok: false, failure });
  expect(editor.number.problem).toBeTruthy();
  expect(kept().stage).toBe('editing');
});

test('a number typed while another is on its way is kept after it', async () => {
  const { editor, kept } = opened();
  editor.number.type('ACME-1');
  const keeping = editor.keep();
  editor.number.type('ACME-12');
  expect(await keeping).toBe(true);
  expect(kept().externalOrderNumber).toBe('ACME-12');
});

test('a desk that breaks while renumbering is said at the number, which stays', async () => {
  const { drafts, kept } = opened();
  const renumber = () => Promise.reject(new Error('the bridge is down'));
  const editor = new DraftEditor({ ...drafts, renumber }, judge, kept());
  editor.number.type('ACME-1');
  expect(await editor.keep()).toBe(false);
  expect(editor.number.problem).toMatch(/could not be kept on disk: the bridge is down/);
  expect(editor.number.text).toBe('ACME-1');
});

test('a text too long to be kept is said at its field at once, and refused for confirmation', async () => {
  const { editor, kept } = opened(complete);
  editor.type(NUMBER, '5'.repeat(MOST_TEXT + 1));
  expect(editor.problemAt(NUMBER)).toBe('Number has at most 16384 characters; this is 1 too many.');
  expect(await editor.confirm()).toMatchObject({ ok: false, failure: { kind: 'incomplete' } });
  expect(kept().stage).toBe('editing');
});

test('a refusal stands at the field it names until that is changed, and keeps nobody from asking again', () => {
  const { editor } = opened({
    ...complete,
    stage: 'refused',
    note: 'properties.CONTACT_NUMBER: Contact is not valid. Code 7.\nThe tenant is closed.',
  });
  const says = 'The server refused it: “properties.CONTACT_NUMBER: Contact is not valid.”';
  expect(editor.problemAt(CONTACT)).toBe(says);
  expect([editor.problems, editor.open]).toEqual([[], [{ path: CONTACT, says }]]);
  expect(editor.refusal.elsewhere).toEqual(['The tenant is closed.']);
  editor.type(CONTACT, '2035550000');
  expect([editor.problemAt(CONTACT), editor.open]).toEqual([undefined, []]);
});
