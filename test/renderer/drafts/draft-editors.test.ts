import { expect, test } from 'vitest';
import { failed } from '../../../electron/domain/result.ts';
import { DraftEditors } from '../../../renderer/drafts/draft-editors.ts';
import { aDesk } from '../../helpers/desk.ts';
import { aDraft } from '../../helpers/make.ts';
import { keptDrafts } from './kept-drafts.ts';

const CITY = 'shipTo.address[CITY]';

/** Two drafts, open in one window. */
async function opened() {
  const one = keptDrafts(aDraft({ id: 'd1' }));
  const other = keptDrafts(aDraft({ id: 'd2' }));
  const of = (draftId: string) => (draftId === 'd1' ? one : other).drafts;
  const editors = new DraftEditors(
    aDesk({
      drafts: {
        find: (id) => of(id).find(),
        save: (id, ...rest) => of(id).save(id, ...rest),
        renumber: (id, number) => of(id).renumber(id, number),
      },
    }),
  );
  const editor = (await editors.open('d1'))!;
  return { editors, editor, otherEditor: (await editors.open('d2'))!, one, other };
}

test('all that is open is kept: values and numbers, also what follows a save under way', async () => {
  const { editors, editor, otherEditor, one, other } = await opened();
  editor.type(CITY, 'Mil');
  void editor.keeper.save();
  editor.type(CITY, 'Milford');
  otherEditor.number.type('ACME-2');
  await editors.keepAll();
  expect(one.kept().values[CITY]).toBe('Milford');
  expect(other.kept().externalOrderNumber).toBe('ACME-2');
});

test('a draft that cannot be kept is tried once, and the others are kept', async () => {
  const { editors, editor, otherEditor, one, other } = await opened();
  one.answering(async () => failed({ kind: 'notSaved', detail: 'disk full' }));
  editor.type(CITY, 'Milford');
  otherEditor.type(CITY, 'Bethel');
  await editors.keepAll();
  expect(one.saves).toHaveLength(1);
  expect(editor.keeper.failure).toEqual({ kind: 'notSaved', detail: 'disk full' });
  expect(other.kept().values[CITY]).toBe('Bethel');
});

test('a draft whose number could not be taken stays open behind the scenes', async () => {
  const { editors, editor } = await opened();
  editor.number.type('TAKEN');
  await editors.leave(editor);
  expect(await editors.open('d1')).toBe(editor);

  editor.number.type('ACME-1');
  await editors.leave(editor);
  expect(await editors.open('d1')).not.toBe(editor);
});
