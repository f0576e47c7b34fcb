import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const pathTo = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const script = pathTo('real-keychain.ts');

/** On Linux in a session of its own; elsewhere in the keychain of this computer, under a name of this run. */
const [command, ...args] =
  process.platform === 'linux'
    ? [pathTo('../helpers/keyring.sh'), process.execPath, script]
    : [process.execPath, script];

test(
  'the keychain of the operating system keeps, gives back and removes secrets',
  { timeout: 60_000 },
  async () => {
    const { stdout } = await run(command, args);
    const { kept, found, left } = JSON.parse(stdout) as { kept: string[]; found: unknown[]; left: number };
    expect(found).toEqual([undefinedInJson, ...kept, undefinedInJson]);
    expect(left).toBe(0);
  },
);

/** JSON.stringify writes undefined in a list as null. */
const undefinedInJson = null;
