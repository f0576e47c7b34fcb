import { expect, test } from 'vitest';
import { practiceConnection } from '../../electron/domain/connection.ts';
import { aDraft, anEmptyStore } from './make.ts';

test('connections are listed in the order in which they were added, also after a change', () => {
  const { connections } = anEmptyStore();
  const qa = { ...practiceConnection, id: 'qa', name: 'QA' };
  connections.put(practiceConnection);
  connections.put(qa);
  const renamed = { ...practiceConnection, name: 'Training' };
  connections.put(renamed);

  expect(connections.list()).toEqual([renamed, qa]);
  expect(connections.find('qa')).toEqual(qa);
  expect(connections.find('other')).toBeUndefined();
});

test('a removed connection leaves its drafts', () => {
  const { connections, drafts } = anEmptyStore();
  connections.put(practiceConnection);
  drafts.create(aDraft({ connectionId: 'practice' }));

  connections.remove('practice');

  expect(connections.list()).toEqual([]);
  expect(drafts.list('practice')).toEqual([aDraft()]);
});

test('a setting is what was put last', () => {
  const { settings } = anEmptyStore();
  expect(settings.find('chosen')).toBeUndefined();
  settings.put('chosen', 'qa');
  settings.put('chosen', '');
  expect(settings.find('chosen')).toBe('');
});

test('a journal tells what happened to one draft, in order', () => {
  const { drafts, journal } = anEmptyStore();
  drafts.create(aDraft());
  drafts.create(aDraft({ id: 'd2', externalOrderNumber: 'MD-2' }));
  journal.add('d1', { at: 2, what: 'created' });
  journal.add('d2', { at: 3, what: 'duplicated', detail: 'from MD-1' });
  journal.add('d1', { at: 1, what: 'asked', detail: '' });

  expect(journal.of('d1')).toEqual([
    { at: 2, what: 'created' },
    { at: 1, what: 'asked', detail: '' },
  ]);
  expect(journal.of('d2')).toEqual([{ at: 3, what: 'duplicated', detail: 'from MD-1' }]);
  expect(() => journal.add('nobody', { at: 1, what: 'created' })).toThrow('FOREIGN KEY');
});
