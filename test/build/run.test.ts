import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { capture, pass } from '../../build/bootstrap/run.mjs';
import { repository } from './planted-tree.ts';

test('a command gives its exit code and all that it said', async () => {
  const heard: string[] = [];
  const ended = await capture(
    process.execPath,
    ['-e', `console.log('out'); console.error('err'); process.exit(3)`],
    {},
    (piece) => heard.push(piece),
  );
  expect(ended.code).toBe(3);
  expect(ended.output).toBe(heard.join(''));
  expect(heard.join('').split('\n').sort()).toEqual(['', 'err', 'out']);
});

test('a command that does not exist ends as in a shell', async () => {
  expect(await pass('no-such-command', [])).toBe(127);
});

test('a signal reaches the child, and nothing is started after it', async () => {
  const run = join(repository, 'build/bootstrap/run.mjs');
  const child = `process.on('SIGTERM', () => { console.log('child told'); process.exit(5); }); setInterval(() => {}, 1000); console.log('ready');`;
  const parent = `import { pass } from ${JSON.stringify(run)}; await pass(process.execPath, ['-e', ${JSON.stringify(child)}]); console.log('went on');`;
  const started = spawn(process.execPath, ['--input-type=module', '-e', parent]);
  let said = '';
  started.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
    if (piece.includes('ready')) started.kill('SIGTERM');
  });
  const [code] = (await once(started, 'close')) as [number | null]; // its exit code, then its signal
  expect({ code, said }).toEqual({ code: 5, said: 'ready\nchild told\n' });
});
