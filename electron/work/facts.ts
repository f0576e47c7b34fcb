import type { Backend } from '../domain/backend.ts';
import type { CatalogItem } from '../domain/catalog.ts';
import { listOf, textOf, type Draft, type Facts } from '../domain/draft.ts';
import {
  accessoriesSoldTo,
  acknowledgementsKey,
  acknowledgementsNeeded,
  fulfilledBy,
  questionsKey,
  questionsNeeded,
  soldTo,
} from '../domain/form/needs.ts';
import {
  ACCESSORIES,
  CURRENT_CARRIER,
  DEVICE,
  LINE,
  PLAN,
  REGION,
  SHIP_REGION,
} from '../domain/form/paths.ts';
import { recipeFor } from '../domain/recipes/index.ts';
import { partOf, type Recipe } from '../domain/recipes/recipe.ts';
import { featuresOf, lineOf, planOf, questionsOf, regionOf, vendorOf } from './look-up.ts';
import { findOffered } from './offer.ts';
import { ALL, kinds, type Reference } from './reference-sets.ts';

export type Drafted = Pick<Draft, 'type' | 'values' | 'facts' | 'actor'>;

/**
 * What a draft has to know of the server's reference data. Reads the cache and asks nobody, so that a form opens and
 * saves without a connection; what the cache lacks is kept from before as long as it fits.
 */
export async function factsFor(draft: Drafted, reference: Reference, backend?: Backend): Promise<Facts> {
  const { type, values, facts: before, actor } = draft;
  const recipe = recipeFor(type);
  const lineId = textOf(values, LINE);
  const line = kept(lineId, await lineOf(reference, lineId), before.line);
  const known: Facts = { ...before, line };

  return settled({
    backend: backend ?? before.backend,
    copyOf: before.copyOf,
    line,
    ...(await carriersOf(recipe, { ...draft, facts: known }, reference)),
    ...(await cartOf(recipe, { ...draft, facts: known }, reference)),
    region: await regionFor(reference, textOf(values, REGION), before.region),
    shipRegion: await regionFor(reference, textOf(values, SHIP_REGION), before.shipRegion),
    features:
      line && partOf(recipe, 'features')
        ? ((await featuresOf(reference, line)) ?? (before.line?.id === line.id ? before.features : undefined))
        : undefined,
    ...(await questionsFor(recipe, { values, facts: known, actor }, reference)),
    ...(await acknowledgementsFor(recipe, { values, facts: known }, reference)),
  });
}

export const sameFacts = (a: Facts, b: Facts): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is known of the thing with that id now, or was before. */
const kept = <T extends { id: string }>(id: string, found: T | undefined, before: T | undefined) =>
  found ?? (before?.id === id ? before : undefined);

/** Nothing is what it is, rather than a name without a value. */
const settled = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

async function carriersOf(
  recipe: Recipe,
  { values, facts }: Pick<Draft, 'values' | 'facts'>,
  reference: Reference,
): Promise<Pick<Facts, 'vendor' | 'currentVendor'>> {
  const id = fulfilledBy(recipe, values, facts) ?? '';
  const currentId = partOf(recipe, 'currentCarrier') ? textOf(values, CURRENT_CARRIER) : '';
  return {
    vendor: kept(
      id,
      await vendorOf(reference, id),
      facts.vendor?.id === id ? facts.vendor : facts.line?.vendor,
    ),
    currentVendor: kept(currentId, await vendorOf(reference, currentId), facts.currentVendor),
  };
}

async function cartOf(
  recipe: Recipe,
  { values, facts }: Pick<Draft, 'values' | 'facts'>,
  reference: Reference,
): Promise<Pick<Facts, 'device' | 'plan' | 'accessories'>> {
  const sold = soldTo(recipe, values, facts);
  const deviceId = textOf(values, DEVICE);
  const planId = textOf(values, PLAN);
  const device = sold && (await findOffered(reference, 'devices', deviceId, sold));

  const accessories: CatalogItem[] = [];
  const fitting = accessoriesSoldTo(recipe, values, facts);
  for (const id of new Set(listOf(values, ACCESSORIES))) {
    const found = fitting && (await findOffered(reference, 'accessories', id, fitting));
    const item = found ?? facts.accessories?.find((picked) => picked.id === id);
    if (item) accessories.push(item);
  }
  return {
    device: kept(deviceId, device, facts.device),
    plan: planId === '' ? undefined : kept(planId, await planOf(reference, planId, sold), facts.plan),
    ...(accessories.length > 0 && { accessories }),
  };
}

/** With its address lines, if they were ever known. */
async function regionFor(reference: Reference, id: string, before: Facts['region']) {
  const found = id === '' ? undefined : await regionOf(reference, id);
  return found?.addressFormat === undefined ? (kept(id, undefined, before) ?? found) : found;
}

/** Others are needed when the cart or the carrier changes; until they are there, the answers keep their questions. */
async function questionsFor(
  recipe: Recipe,
  { values, facts, actor }: Pick<Draft, 'values' | 'facts' | 'actor'>,
  reference: Reference,
): Promise<Pick<Facts, 'questions' | 'questionsFor'>> {
  const { questions, questionsFor: inHand } = facts;
  const needed = questionsNeeded(recipe, values, facts);
  const key = needed && questionsKey(needed);
  const found = key === undefined ? undefined : await questionsOf(reference, key, actor.id);
  // Those of nobody in particular propose no answers, so they do not replace any.
  const isBetter = found && (found.isOwn || key !== inHand);
  return isBetter ? { questions: found.groups, questionsFor: key } : { questions, questionsFor: inHand };
}

/** Always what the server said last: a tick must not outlive the text it was made for. */
async function acknowledgementsFor(
  recipe: Recipe,
  { values, facts }: Pick<Draft, 'values' | 'facts'>,
  reference: Reference,
): Promise<Pick<Facts, 'acknowledgements' | 'acknowledgementsFor'>> {
  const { acknowledgements, acknowledgementsFor: inHand } = facts;
  const needed = acknowledgementsNeeded(recipe, values, facts);
  const key = needed && acknowledgementsKey(needed);
  const found = key === undefined ? undefined : await reference.find(kinds.acknowledgements, ALL, key);
  return found
    ? { acknowledgements: found, acknowledgementsFor: key }
    : { acknowledgements, acknowledgementsFor: inHand };
}
