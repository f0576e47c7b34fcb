import { textOf, type Facts } from '../domain/draft.ts';
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
import { CURRENT_CARRIER, LINE, PLAN, REGION } from '../domain/form/paths.ts';
import { recipeFor } from '../domain/recipes/index.ts';
import { partOf } from '../domain/recipes/recipe.ts';
import { factsFor, type Drafted } from './facts.ts';
import { learner, type Asking, type Learner } from './learner.ts';
import { featuresOf, lineFeatures, questionScope } from './look-up.ts';
import { offerScope, readOffer, type OfferKind } from './offer.ts';
import { kinds, type Reference } from './reference-sets.ts';

/**
 * Fetches what the draft needs and the cache lacks, and nothing else. Tells whether anything was learnt. Ends when
 * nobody answers.
 */
export async function learnFacts(draft: Drafted, asking: Asking): Promise<boolean> {
  const { reference } = asking;
  const learn = learner(asking);
  const { type, values } = draft;
  const regionIds = [textOf(values, REGION), textOf(values, 'shipTo.regionId')];
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

/** Any offer may be the one of lines alike; what fits a device is asked for that very device. */
async function learnCart(draft: Drafted, learn: Learner, reference: Reference): Promise<void> {
  const { type, values, facts, actor } = draft;
  const recipe = recipeFor(type);
  const planId = textOf(values, PLAN);
  await learn.one(kinds.planDetail, planId, (api) => api.plan(planId, actor.id));

  const cart = partOf(recipe, 'cart');
  const sold = soldTo(recipe, values, facts);
  if (!cart || !sold) return;
  const ask = (kind: OfferKind, where: Sold) =>
    learn.list(kinds[kind], offerScope(where), (api) => api[kind](where));
  const askOnce = async (kind: OfferKind) => {
    if ((await readOffer(reference, kind, sold)) === undefined) await ask(kind, sold);
  };
  if (cart.device) await askOnce('devices');
  if (cart.plan) await askOnce('plans');
  if (!cart.accessories) return;
  await askOnce('accessories');
  const fitting = accessoriesSoldTo(recipe, values, facts);
  if (fitting?.deviceId !== undefined) await ask('accessories', fitting);
}

async function learnFeatures(draft: Drafted, learn: Learner, reference: Reference): Promise<void> {
  const { line }: Facts = draft.facts;
  if (!line || !partOf(recipeFor(draft.type), 'features') || (await featuresOf(reference, line))) return;
  await learn.whole(kinds.features, lineFeatures(line.id), (api) => api.features(line.id, draft.actor.id));
}

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
