import type { Keychain } from '../../electron/vault/keychain.ts';

/** What happens at one step: it is done, it fails before or after it was done, it never ends, or only when released. */
export type Fate = 'done' | 'failsBefore' | 'failsAfter' | 'hangs' | 'waits';

/** Windows' credential store keeps this much in an entry. */
const MOST_BYTES = 2_560;

/** A keychain like the smallest there is, which also cuts a value at its first NUL as keytar does. */
export function aKeychain() {
  const entries = new Map<string, string>();
  let steps = 0;
  let fateOf: (step: number) => Fate = () => 'done';
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));

  async function step<T>(work: () => T): Promise<T> {
    const fate = fateOf(steps++);
    if (fate === 'failsBefore') throw new Error('the keychain is locked');
    if (fate === 'hangs') return new Promise<never>(() => undefined);
    if (fate === 'waits') await released;
    const result = work();
    if (fate === 'failsAfter') throw new Error('the connection to the keychain was lost');
    return result;
  }

  const os: Keychain = {
    getPassword: (service, account) => step(() => entries.get(`${service}/${account}`) ?? null),
    setPassword: (service, account, password) =>
      step(() => {
        const [kept = ''] = password.split('\0');
        if (Buffer.byteLength(kept) > MOST_BYTES) throw new Error('the stub received bad data');
        entries.set(`${service}/${account}`, kept);
      }),
    deletePassword: (service, account) => step(() => entries.delete(`${service}/${account}`)),
  };

  return {
    os,
    entries,
    release,
    /** Decides the fate of each step from now on, counted from 0; tells how many there were. */
    happens: (fate: (step: number) => Fate): (() => number) => {
      steps = 0;
      fateOf = fate;
      return () => steps;
    },
  };
}
