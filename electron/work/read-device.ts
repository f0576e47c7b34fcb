import type { CatalogDevice } from '../domain/catalog.ts';
import { kinds, type Reference } from './reference-sets.ts';
import type { Here } from './tenancy.ts';

/** A device with what it may be had with: as it was kept, else read now; undefined when neither can be had. */
export async function readDevice(
  reference: Reference,
  { ask }: Pick<Here, 'ask'>,
  id: string,
): Promise<CatalogDevice | undefined> {
  const kept = await reference.find(kinds.deviceDetail, id);
  if (kept) return kept;
  const read = await ask((api) => api.device(id));
  if (!read.ok) return undefined;
  await reference.put(kinds.deviceDetail, read.value);
  return read.value;
}
