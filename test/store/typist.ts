/** @file A process that types: saves draft d1 over and over and prints each revision once it is acknowledged. */
import { writeSync } from 'node:fs';
import { openStore } from '../../electron/store/client.ts';

const [file = ''] = process.argv.slice(2);
const { store } = await openStore(new URL('../../electron/store/worker.ts', import.meta.url), file);
const draft = await store.drafts.find('d1');

for (let revision = draft?.revision ?? 0; ; revision++) {
  const typed = { revision: String(revision + 1), text: 'x'.repeat(revision % 5_000) };
  const saved = await store.drafts.save('d1', revision, typed, {}, revision);
  if (typeof saved !== 'object') throw new Error(`revision ${revision} was not saved: ${String(saved)}`);
  writeSync(1, `${saved.revision}\n`);
}
