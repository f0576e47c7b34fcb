import Database from 'better-sqlite3';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { migrate } from './migrate.ts';

export type Db = Database.Database;

/**
 * Opens the database in `file`, makes it where there is none, and brings its tables up to date.
 * `:memory:` lives as long as the connection. Throws when the file is not ours, damaged or newer.
 */
export function open(file: string): Db {
  const inMemory = file === ':memory:';
  if (!inMemory) forThisPersonOnly(file);
  const db = new Database(file);
  try {
    keepWhatIsSaved(db, inMemory ? 'memory' : 'wal');
    distrustTheFile(db);
    forgetForGood(db);
    // What a step took out is not left in free pages, nor what was purged before a crash in the write-ahead log.
    if (migrate(db)) db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** SQLite gives the files beside it (-wal, -shm) the rights of the database itself. */
function forThisPersonOnly(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** A commit is on the disk when it returns, also when the power fails in the next moment. */
function keepWhatIsSaved(db: Db, journal: 'wal' | 'memory'): void {
  // Network file systems are where SQLite cannot have its write-ahead log.
  demand(db, 'journal_mode = WAL', journal);
  db.pragma('synchronous = FULL');
  // This build of SQLite falls back to NORMAL with a write-ahead log, which may lose the last commits: read back.
  demand(db, 'synchronous', 2);
  // macOS: fsync alone leaves the data in the drive's cache. Without effect elsewhere.
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
}

/** The file may have been tampered with or damaged: it may not run functions, and its pages are checked. */
function distrustTheFile(db: Db): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  // Memory-mapped, a fault of the disk would end the program instead of failing the call.
  db.pragma('mmap_size = 0');
}

/** What is deleted, such as a PIN, is written over and not only marked as free. */
function forgetForGood(db: Db): void {
  demand(db, 'secure_delete = ON', 1);
}

function demand(db: Db, pragma: string, expected: string | number): void {
  const found = db.pragma(pragma, { simple: true });
  if (found !== expected)
    throw new Error(`${db.name}: PRAGMA ${pragma} gives ${String(found)}, expected ${expected}`);
}
