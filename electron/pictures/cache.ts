import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder of files that were fetched once. What was not used for longest goes first. */
export interface PictureCache {
  find(name: string): Promise<Uint8Array | undefined>;
  put(name: string, bytes: Uint8Array): Promise<void>;
}

const MOST_BYTES = 64 * 1024 * 1024;
const UNFINISHED = '.new';

/** Names are file names; nothing is read before the first call. Rejects when the folder cannot be used. */
export function pictureCache(folder: string, mostBytes = MOST_BYTES): PictureCache {
  /** Sizes in bytes; the one used last stands last. */
  let opening: Promise<Map<string, number>> | undefined;
  const opened = () => (opening ??= open(folder));

  return {
    async find(name) {
      const sizes = await opened();
      const size = sizes.get(name);
      if (size === undefined) return undefined;
      const bytes = await readFile(join(folder, name));
      sizes.delete(name);
      sizes.set(name, size);
      // The order has to be known after a restart, too.
      const now = new Date();
      await utimes(join(folder, name), now, now);
      return bytes;
    },

    async put(name, bytes) {
      const sizes = await opened();
      const unfinished = join(folder, name + UNFINISHED);
      await writeFile(unfinished, bytes, { mode: 0o600 });
      await rename(unfinished, join(folder, name));
      sizes.delete(name);
      sizes.set(name, bytes.byteLength);
      let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      for (const [oldest, size] of sizes) {
        if (total <= mostBytes) break;
        total -= size;
        sizes.delete(oldest);
        await rm(join(folder, oldest), { force: true });
      }
    },
  };
}

async function open(folder: string): Promise<Map<string, number>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder);
  const broken = names.filter((name) => name.endsWith(UNFINISHED));
  await Promise.all(broken.map((name) => rm(join(folder, name), { force: true })));
  const files = await Promise.all(
    names
      .filter((name) => !broken.includes(name))
      .map(async (name) => ({ name, ...sizeAndAge(await stat(join(folder, name))) })),
  );
  return new Map(files.toSorted((a, b) => a.usedAt - b.usedAt).map(({ name, size }) => [name, size]));
}

const sizeAndAge = ({ size, mtimeMs }: { size: number; mtimeMs: number }) => ({ size, usedAt: mtimeMs });
