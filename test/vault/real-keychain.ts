/** @file Keeps, reads and removes secrets in the keychain of this session with the real keytar; prints what came back. */
import keytar from 'keytar';
import { keychain } from '../../electron/vault/keychain.ts';

const secrets = keychain(keytar);
const key = `test-${process.pid}`;
const kept = ['pässwörd 😀', 'x'.repeat(9_000), 'short again'];
const found: (string | undefined)[] = [await secrets.read(key)];
for (const value of kept) {
  await secrets.write(key, value);
  found.push(await secrets.read(key));
}
await secrets.remove(key);
found.push(await secrets.read(key));
const left = await keytar.findCredentials('Mobproc Desk');
const ours = left.filter(({ account }) => account.startsWith(key)).length;
process.stdout.write(JSON.stringify({ kept, found, left: ours }));
