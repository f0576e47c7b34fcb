import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { run, whenReady } from './program.ts';

test('a worker thread keeps a database while the window lives', async () => {
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = `
    import { createRequire } from 'node:module';
    import { parentPort, workerData } from 'node:worker_threads';
    const Database = createRequire(import.meta.url)(workerData.sqlite);
    const db = new Database(':memory:');
    db.exec('CREATE TABLE draft (id TEXT) STRICT');
    parentPort.on('message', (id) => {
      db.prepare('INSERT INTO draft VALUES (?)').run(id);
      parentPort.postMessage(db.prepare('SELECT id FROM draft').all());
    });`;
  const body = `
    const { Worker } = await import('node:worker_threads');
    const worker = new Worker(new URL('worker.js', import.meta.url), { workerData: { sqlite: ${JSON.stringify(sqlite)} } });
    worker.postMessage('d1');
    console.log('ROWS', JSON.stringify(await new Promise((resolve) => worker.once('message', resolve))));
    await worker.terminate();`;
  const { output } = await run({ ...whenReady(body), 'worker.js': worker });
  expect(output).toContain('ROWS [{"id":"d1"}]');
});
