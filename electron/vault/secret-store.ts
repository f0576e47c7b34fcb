/** Where secrets are kept between two runs of the program. Never in the database, never in a plain file. */
export interface SecretStore {
  read(key: string): Promise<string | undefined>;
  /** Afterwards, or after a failure: the old value or the new one, never a mix. */
  write(key: string, value: string): Promise<void>;
  /** Also when there is none. */
  remove(key: string): Promise<void>;
}

/** The keychain did not do what was asked. The message is a sentence for the person at the desk; no secret is in it. */
export class KeychainError extends Error {
  override name = 'KeychainError';
}

/** Refuses what some keychain would cut short or lose: keytar ends a value at its first NUL. */
export function demandKeepable(value: string): void {
  if (value === '') throw new KeychainError('An empty secret cannot be kept.');
  if (value.includes('\0')) throw new KeychainError('A secret with a NUL character in it cannot be kept.');
  if (!value.isWellFormed())
    throw new KeychainError('A secret with half a character in it (a lone surrogate) cannot be kept.');
}
