import type { Draft } from '../domain/draft.ts';
import type { Store, World } from './needs.ts';

/** Puts every draft that was under way when the program ended where it is safe, and writes down that it did. */
export async function recoverDrafts(
  { drafts, journal }: Pick<Store, 'drafts' | 'journal'>,
  { now }: Pick<World, 'now'>,
): Promise<Draft[]> {
  const recovered = await drafts.recover();
  for (const { id, stage } of recovered)
    await journal.add(id, { at: now(), what: 'recovered', detail: stage });
  return recovered;
}
