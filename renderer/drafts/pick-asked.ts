import type { CatalogItem } from '@domain/catalog.ts';
import { listOf, textOf, type Facts, type Value, type Values } from '@domain/draft.ts';
import { ACCESSORIES, CARRIER, CURRENT_CARRIER, DEVICE, FEATURES, PLAN, REGION } from '@domain/form/paths.ts';

/** A pick that would take out other picks: it waits for a person's word. */
export interface PickAsked {
  path: string;
  value: Value;
  item: CatalogItem | undefined;
  /** What is changed: "carrier". */
  what: string;
  /** What stands there now, to be kept: "AT&T Wireless". */
  now: string;
  /** What goes, each in words. */
  goes: readonly string[];
}

/** The question before such a pick, in words. */
export function pickAsked(
  pick: Pick<PickAsked, 'path' | 'value' | 'item'>,
  goes: readonly string[],
  values: Values,
  facts: Facts,
): PickAsked {
  return {
    ...pick,
    what: whatOf(pick.path),
    now: nameAt(pick.path, values, facts) ?? 'it as it is',
    goes: goes.map((path) => goneInWords(path, values, facts)),
  };
}

function whatOf(path: string): string {
  if (path === CARRIER || path === CURRENT_CARRIER) return 'carrier';
  if (path === REGION) return 'country';
  return path === PLAN ? 'plan' : 'manufacturer';
}

function goneInWords(path: string, values: Values, facts: Facts): string {
  const count = listOf(values, path).length;
  if (path === FEATURES) return count === 1 ? '1 feature' : `${count} features`;
  if (path === ACCESSORIES) return count === 1 ? '1 accessory' : `${count} accessories`;
  return nameAt(path, values, facts) ?? textOf(values, path);
}

/** What the id at a path is called, as far as that is known; ids of makers and models are their names. */
function nameAt(path: string, values: Values, facts: Facts): string | undefined {
  const id = textOf(values, path);
  const { vendor, currentVendor, region, device, plan } = facts;
  const known = [
    { at: CARRIER, thing: vendor },
    { at: CURRENT_CARRIER, thing: currentVendor },
    { at: REGION, thing: region },
    { at: DEVICE, thing: device },
    { at: PLAN, thing: plan },
  ].find(({ at, thing }) => at === path && thing?.id === id)?.thing?.name;
  return known ?? (id === '' ? undefined : id);
}
