/** @file One instance per user-data folder: a lock folder with its owner's process id, where later instances leave a note. */
import fs from 'node:fs';
import path from 'node:path';
import { isRunning } from '../processes.ts';

interface Note {
  argv: string[];
  cwd: string;
  additionalData: unknown;
}

export class SingleInstance {
  readonly #userData: () => string;
  readonly #onSecond: (note: Note) => void;
  #folder: string | null = null;
  #watcher: fs.FSWatcher | null = null;

  constructor(userData: () => string, onSecond: (note: Note) => void) {
    this.#userData = userData;
    this.#onSecond = onSecond;
    process.on('exit', () => {
      this.release();
    });
  }

  get isHeld(): boolean {
    return this.#folder !== null;
  }

  /** Takes the lock; false when another instance holds it, which then hears of this one. */
  request(additionalData: unknown): boolean {
    if (this.isHeld) return true;
    const folder = path.join(this.#userData(), 'stand-in-lock');
    fs.mkdirSync(this.#userData(), { recursive: true });
    while (!claim(folder)) {
      if (isRunning(ownerOf(folder), 'boot.ts')) {
        leaveNote(folder, { argv: process.argv, cwd: process.cwd(), additionalData });
        return false;
      }
      fs.rmSync(folder, { recursive: true, force: true }); // its owner was killed
    }
    this.#folder = folder;
    this.#watcher = fs.watch(folder, (_change, file) => {
      const note = file?.endsWith('.json') ? takeNote(path.join(folder, file)) : null;
      if (note) this.#onSecond(note);
    });
    return true;
  }

  release(): void {
    this.#watcher?.close();
    if (this.#folder !== null) fs.rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}

function claim(folder: string): boolean {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  fs.writeFileSync(path.join(folder, 'pid'), String(process.pid));
  return true;
}

/** 0, which never runs a stand-in, when its owner died before it wrote its number. */
function ownerOf(folder: string): number {
  try {
    return Number(fs.readFileSync(path.join(folder, 'pid'), 'utf8'));
  } catch {
    return 0;
  }
}

/** Under its last name the note is whole. */
function leaveNote(folder: string, note: Note): void {
  const file = path.join(folder, `second-${process.pid}-${Date.now()}`);
  fs.writeFileSync(file, JSON.stringify(note));
  fs.renameSync(file, `${file}.json`);
}

/** Null when the note was taken before: a watcher may tell of one file twice. */
function takeNote(file: string): Note | null {
  try {
    const note = JSON.parse(fs.readFileSync(file, 'utf8')) as Note;
    fs.rmSync(file);
    return note;
  } catch {
    return null;
  }
}
