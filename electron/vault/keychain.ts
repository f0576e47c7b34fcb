import type * as Keytar from 'keytar';
import { oneAtATime, within } from './patience.ts';
import {
  entryFrom,
  generations,
  pieceKey,
  piecesEntry,
  piecesOf,
  sha256Of,
  wholeEntry,
  type Entry,
  type Generation,
} from './pieces.ts';
import { demandKeepable, KeychainError, type SecretStore } from './secret-store.ts';

/** What is used of keytar: the keychain of macOS, Windows' credential store, or the Secret Service. */
export type Keychain = Pick<typeof Keytar, 'getPassword' | 'setPassword' | 'deletePassword'>;

const SERVICE = 'Mobproc Desk';
const PATIENCE = 10_000;

/** Secrets in the operating system's keychain. Every failure, also of waiting too long, is a {@link KeychainError}. */
export function keychain(os: Keychain, patience = PATIENCE): SecretStore {
  const inTurn = oneAtATime();
  const calls = oneAtATime();
  // A call that was given up may still happen; those after it wait for it, so it cannot overtake them.
  const ask = async <T>(call: () => Promise<T>): Promise<T> =>
    within(
      patience,
      calls(() => plainly(call)),
    );

  const get = (account: string) => ask(() => os.getPassword(SERVICE, account));
  const set = (account: string, text: string) => ask(() => os.setPassword(SERVICE, account, text));
  const remove = (account: string) => ask(() => os.deletePassword(SERVICE, account));

  async function entryOf(key: string): Promise<Entry | undefined> {
    const text = await get(key);
    if (text === null) return undefined;
    const entry = entryFrom(text);
    if (!entry) throw damaged(key);
    return entry;
  }

  async function joined(key: string, generation: Generation, count: number): Promise<string> {
    const pieces: string[] = [];
    for (let index = 0; index < count; index++)
      pieces.push((await get(pieceKey(key, generation, index))) ?? '');
    return pieces.join('');
  }

  /** Removes pieces from `first` on. They are written upwards and removed downwards, so the first gap is the end. */
  async function sweep(key: string, generation: Generation, first = 0): Promise<void> {
    let end = first;
    while ((await get(pieceKey(key, generation, end))) !== null) end++;
    while (end > first) await remove(pieceKey(key, generation, --end));
  }

  /** Writes the pieces, reads them back, and returns the entry that makes them count. */
  async function writePieces(key: string, generation: Generation, value: string): Promise<string> {
    const pieces = piecesOf(value);
    for (const [index, piece] of pieces.entries()) await set(pieceKey(key, generation, index), piece);
    await sweep(key, generation, pieces.length);
    if ((await joined(key, generation, pieces.length)) !== value)
      throw new KeychainError('The keychain of this computer gave back something else than was kept in it.');
    return piecesEntry(generation, pieces);
  }

  async function read(key: string): Promise<string | undefined> {
    const entry = await entryOf(key);
    if (entry?.kind !== 'pieces') return entry?.value;
    const value = await joined(key, entry.generation, entry.count);
    if (sha256Of(value) !== entry.sha256) throw damaged(key);
    return value;
  }

  async function write(key: string, value: string): Promise<void> {
    const before = entryFrom((await get(key)) ?? '');
    const used = before?.kind === 'pieces' ? before.generation : undefined;
    const whole = wholeEntry(value);
    const next = used === 'a' ? 'b' : 'a';
    await set(key, whole ?? (await writePieces(key, next, value)));
    const left = generations.filter((generation) => whole !== undefined || generation !== next);
    for (const generation of left) await sweep(key, generation);
  }

  return {
    read: (key) => inTurn(() => read(key)),
    write: (key, value) =>
      inTurn(() => {
        demandKeepable(value);
        return write(key, value);
      }),
    remove: (key) =>
      inTurn(async () => {
        await remove(key);
        for (const generation of generations) await sweep(key, generation);
      }),
  };
}

/** The system's words are worth knowing ("Cannot autolaunch D-Bus …"); they never hold the secret. */
async function plainly<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new KeychainError(`The keychain of this computer cannot be used: ${detail}`, { cause: error });
  }
}

const damaged = (key: string): KeychainError =>
  new KeychainError(`What the keychain of this computer holds for ${key} is damaged. Sign in again.`);
