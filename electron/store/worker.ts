/** @file The thread that has the database: nothing waits for the disk but it. Started by client.ts with the file. */
import { parentPort, workerData } from 'node:worker_threads';
import { groupCommit, type Methods } from './group-commit.ts';
import { faultOf, OPENING, type Answer, type Call, type Request } from './messages.ts';
import { open, type Db } from './open.ts';
import { stores } from './stores.ts';

if (!parentPort) throw new Error('this file runs as a worker thread');
const port = parentPort;
const send = (answers: Answer[]): void => port.postMessage(answers);

try {
  // Handed over by client.ts.
  serve(open((workerData as { file: string }).file));
} catch (error) {
  send([{ id: OPENING, fault: faultOf(error) }]);
}

function serve(db: Db): void {
  // Methods are asked for by name; client.ts keeps their types on the asking side.
  const methods = stores(db) as unknown as Methods;
  const run = groupCommit(db, methods);
  let waiting: Call[] = [];

  const answer = (): void => {
    const calls = waiting;
    waiting = [];
    if (calls.length === 0) return;
    send(run(calls));
    // What was forgotten leaves the write-ahead log, too, and not only at the end of the program.
    if (calls.some(({ method }) => method === 'purge')) db.pragma('wal_checkpoint(TRUNCATE)');
  };

  port.on('message', (request: Request) => {
    if (request === 'close') {
      answer();
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      port.close();
      return;
    }
    // All that has arrived by now is delivered before the next turn, which takes it together.
    if (waiting.push(request) === 1) setImmediate(answer);
  });

  const names = Object.entries(methods).map(([name, store]) => [name, Object.keys(store)]);
  send([{ id: OPENING, value: Object.fromEntries(names) }]);
}
