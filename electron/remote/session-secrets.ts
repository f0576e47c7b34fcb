import { failed, ok, type Result } from '../domain/result.ts';

/** What a session needs of the keychain. A rejected promise says in its message what the keychain did. */
export interface Secrets {
  read: (key: string) => Promise<string | undefined>;
  write: (key: string, value: string) => Promise<void>;
  remove: (key: string) => Promise<void>;
}

/** The two secrets of one connection. The password is never among them. */
export function sessionSecrets(secrets: Secrets, connectionId: string) {
  const refreshToken = `${connectionId}/refresh-token`;
  const clientSecret = `${connectionId}/client-secret`;
  return {
    refreshToken: () => answered(() => secrets.read(refreshToken)),
    clientSecret: () => answered(() => secrets.read(clientSecret)),
    keepClientSecret: (secret: string) => answered(() => secrets.write(clientSecret, secret)),
    /** None replaces one of an earlier sign-in. */
    keepRefreshToken: (token: string | undefined) =>
      answered(() =>
        token === undefined ? secrets.remove(refreshToken) : secrets.write(refreshToken, token),
      ),
    async forget(): Promise<Result<void>> {
      const removed = await answered(() => secrets.remove(refreshToken));
      const alsoRemoved = await answered(() => secrets.remove(clientSecret));
      return removed.ok ? alsoRemoved : removed;
    },
  };
}

async function answered<T>(call: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await call());
  } catch (error) {
    return failed({ kind: 'keychain', detail: error instanceof Error ? error.message : String(error) });
  }
}
