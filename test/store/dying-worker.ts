/** @file A database thread that opens like the real one and ends at the first thing it is asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { OPENING, type Answer } from '../../electron/store/messages.ts';
import { open } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';

const all = stores(open((workerData as { file: string }).file));
const names = Object.entries(all).map(([name, store]) => [name, Object.keys(store)] as const);
parentPort?.on('message', () => {
  throw new Error('the thread was hit');
});
parentPort?.postMessage([{ id: OPENING, value: Object.fromEntries(names) }] satisfies Answer[]);
