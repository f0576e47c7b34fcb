import { textOf } from '../domain/draft.ts';
import type { Sold } from '../domain/form/field.ts';
import {
  accessoriesSoldTo,
  acknowledgementsKey,
  acknowledgementsNeeded,
  fulfilledBy,
  questionsKey,
  questionsNeeded,
  soldTo,
} from '../domain/form/needs.ts';
import { CURRENT_CARRIER, LINE, PLAN, REGION, SHIP_REGION } from '../domain/form/paths.ts';
import { recipeFor } from '../domain/recipes/index.ts';
import { partOf } from '../domain/recipes/recipe.ts';
import { factsFor, type Drafted } from './facts.ts';
import { learner, type Asking, type Learner } from './learner.ts';
import { lineFeatures, planFeatures, questionScope } from './look-up.ts';
import { hasOwnOffers, offerScopes, type OfferKind } from './offer.ts';
import { kinds, type Reference } from './reference-sets.ts';

/**
 * Fetches what the draft needs and the cache lacks, and nothing else. Tells whether anything was learnt. Ends when
 * nobody answers.
 */
export async function learnFacts(draft: Drafted, asking: Asking): Promise<boolean> {
  const { reference } = asking;
  const learn = learner(asking);
  const { type, values } = draft;
  const regionIds = [textOf(values, REGION), textOf(values, SHIP_REGION)];
  for (const id of new Set(regionIds)) await learn.one(kinds.regionDetail, id, (api) => api.region(id));
  const lineId = partOf(recipeFor(type), 'line') ? textOf(values, LINE) : '';
  await learn.one(kinds.lineDetail, lineId, (api) => api.line(lineId));

  // The single line may be the first to name its carrier.
  const known = { ...draft, facts: await factsFor(draft, reference) };
  await learnCarriers(known, learn);
  await learnCart(known, learn, reference);
  await learnFeatures(known, learn, reference);
  await learnQuestions(known, learn, reference);
  return learn.learnt();
}

async function learnCarriers({ type, values, facts }: Drafted, learn: Learner): Promise<void> {
  const ids = [fulfilledBy(recipeFor(type), values, facts) ?? '', textOf(values, CURRENT_CARRIER)];
  for (const id of new Set(ids)) await learn.one(kinds.vendorDetail, id, (api) => api.vendor(id));
}

/** What was read of lines alike will do, unless there are none; what fits a device is asked for that very device. */
async function learnCart(draft: Drafted, learn: Learner, reference: Reference): Promise<void> {
  const { type, values, facts, actor } = draft;
  const recipe = recipeFor(type);
  const planId = textOf(values, PLAN);
  await learn.one(kinds.planDetail, planId, (api) => api.plan(planId, actor.id));

  const cart = partOf(recipe, 'cart');
  const sold = soldTo(recipe, values, facts);
  if (!cart || !sold) return;
  const ask = async (kind: OfferKind, where: Sold, isOwn: boolean) => {
    const [own, alike] = await offerScopes(reference, where);
    const stoodFor = alike === undefined ? undefined : await reference.asOf(kinds[kind], alike);
    if (stoodFor !== undefined && !isOwn && !(await isKept(reference, kinds[kind], own))) return;
    await learn.list(kinds[kind], own, (api) => api[kind](where), stoodFor);
  };
  const isOwn = sold.serviceId !== undefined && (await hasOwnOffers(reference, sold.vendorId));
  if (cart.device) await ask('devices', sold, isOwn);
  if (cart.plan) await ask('plans', sold, isOwn);
  if (!cart.accessories) return;
  await ask('accessories', sold, isOwn);
  const fitting = accessoriesSoldTo(recipe, values, facts);
  if (fitting?.deviceId !== undefined) await ask('accessories', fitting, true);
}

async function learnFeatures(draft: Drafted, learn: Learner, reference: Reference): Promise<void> {
  const { line } = draft.facts;
  if (!line || !partOf(recipeFor(draft.type), 'features')) return;
  const own = lineFeatures(line.id);
  const stoodFor = await reference.asOf(kinds.features, planFeatures(line));
  const isOwn = await hasOwnOffers(reference, line.vendor?.id ?? '');
  if (stoodFor !== undefined && !isOwn && !(await isKept(reference, kinds.features, own))) return;
  await learn.whole(kinds.features, own, (api) => api.features(line.id, draft.actor.id), stoodFor);
}

/** What was asked for a line of its own is renewed with the rest. */
const isKept = async (reference: Reference, kind: { kind: string }, scope: string): Promise<boolean> =>
  (await reference.asOf(kind, scope)) !== undefined;

/** Questions are the person's own, read no earlier than those of nobody in particular. */
async function learnQuestions(draft: Drafted, learn: Learner, reference: Reference): Promise<void> {
  const { type, values, facts, actor } = draft;
  const recipe = recipeFor(type);
  const asked = questionsNeeded(recipe, values, facts);
  if (asked) {
    const key = questionsKey(asked);
    const since = await reference.asOf(kinds.questions, questionScope(key));
    const read = questionScope(key, actor.id);
    await learn.whole(kinds.questions, read, (api) => api.questions(asked, actor.id), since);
  }
  const agreed = acknowledgementsNeeded(recipe, values, facts);
  if (agreed)
    await learn.whole(kinds.acknowledgements, acknowledgementsKey(agreed), (api) =>
      api.acknowledgements(agreed, actor.id),
    );
}
