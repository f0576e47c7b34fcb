import { demandKeepable, type SecretStore } from './secret-store.ts';

/** Secrets for one run of the program: gone when it ends. */
export function memoryStore(): SecretStore {
  const kept = new Map<string, string>();
  return {
    read: async (key) => kept.get(key),
    write: async (key, value) => {
      demandKeepable(value);
      kept.set(key, value);
    },
    remove: async (key) => void kept.delete(key),
  };
}
