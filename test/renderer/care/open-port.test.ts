import { expect, test } from 'vitest';
import { DraftEditor } from '../../../renderer/drafts/draft-editor.svelte.ts';
import { judge } from '../../helpers/judge.ts';
import { aDraft, aLine } from '../../helpers/make.ts';
import { keptDrafts } from '../drafts/kept-drafts.ts';

const ending = aDraft({
  type: 'DEACTIVATE',
  facts: { line: aLine(), questions: [], questionsFor: 'DEACTIVATE/98' },
});
const port = {
  orderId: '77',
  transactionType: 'PORT_NUMBER',
  status: 'IN_PROGRESS',
  isOnLine: true,
};

function opened() {
  const desk = keptDrafts(ending);
  return { ...desk, editor: new DraftEditor(desk.drafts, judge, desk.kept()) };
}

test('a port that began while the form was open is found before the server is asked', async () => {
  const { editor, surroundWith, kept } = opened();
  await editor.lookAround();
  expect(editor.form.map(({ id }) => id)).toEqual(['line', 'questions']);

  surroundWith({ orders: [port] });
  expect(await editor.confirm()).toMatchObject({
    ok: false,
    failure: { kind: 'incomplete', problems: [{ path: 'override.openPort' }] },
  });
  expect(kept().stage).toBe('editing');
  expect(editor.form[0]).toMatchObject({ id: 'openPort', fields: [{ path: 'override.openPort' }] });
});

test('with a reason the order can be confirmed, and the reason is kept with the draft', async () => {
  const { editor, surroundWith, kept } = opened();
  surroundWith({ orders: [port] });
  await editor.lookAround();
  editor.type('override.openPort', 'The port was cancelled by phone');
  expect((await editor.confirm()).ok).toBe(true);
  expect(kept().values['override.openPort']).toBe('The port was cancelled by phone');
});
