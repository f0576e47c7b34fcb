import type { Db } from './open.ts';
import { asJson, fromJson } from './text.ts';

/** Small texts by name: what the person chose last. */
export function settingStore(db: Db) {
  const byKey = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck();
  const put = db.prepare<[string, string]>(`
    INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
  `);

  return {
    find: (key: string): string | undefined => {
      const value = byKey.get(key);
      return value === undefined ? undefined : fromJson(value);
    },
    put: (key: string, value: string): void => void put.run(key, asJson(value)),
  };
}
