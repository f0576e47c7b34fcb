/** @file The thread that runs the server's expressions, one pair at a time. Started, and ended, by thread.ts. */
import { parentPort } from 'node:worker_threads';
import type { Pair } from '../domain/form/pattern.ts';
import { fit } from './fit.ts';
import type { Word } from './thread.ts';

if (!parentPort) throw new Error('this file runs as a worker thread');
const port = parentPort;
const say = (word: Word): void => port.postMessage(word);

fit('[0-9]{4,5}(-[0-9]{4})?', '06477-1234'); // the first run of an engine is slow; it is not an expression's fault

port.on('message', ({ regEx, text }: Pair) => {
  // Reaches the other side although this thread may never come back from the next line.
  say('began');
  say(fit(regEx, text));
});
