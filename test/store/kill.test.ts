import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { open } from '../../electron/store/open.ts';
import { stores } from '../../electron/store/stores.ts';
import { aDraft, aFile } from './make.ts';

const KILLS = 30;
const typist = fileURLToPath(new URL('typist.ts', import.meta.url));

/** Lets the typist save for a moment, ends it with SIGKILL, and tells the last revision it was told was kept. */
async function typeUntilKilled(file: string, moment: number): Promise<number> {
  const child = spawn(process.execPath, [typist, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = once(child, 'close');
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), moment);
    said += chunk.toString();
  });
  const [code, signal] = (await ended) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`the typist ended by itself (${String(code)}): ${complaint}`);
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
}

test(
  `nothing that was acknowledged is missing after the program was killed ${KILLS} times`,
  { timeout: 300_000 },
  async () => {
    const file = aFile();
    const first = open(file);
    stores(first).drafts.create(aDraft());
    first.close();
    const lost: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const acknowledged = await typeUntilKilled(file, kill);

      const db = open(file);
      const draft = stores(db).drafts.find('d1');
      const revision = draft?.revision ?? 0;
      if (revision < acknowledged) lost.push(`${acknowledged} was acknowledged, ${revision} is there`);
      expect(draft?.values.revision).toBe(String(revision));
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      db.close();
    }
    expect(lost).toEqual([]);
  },
);
