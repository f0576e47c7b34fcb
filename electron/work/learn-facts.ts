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
import { CURRENT_CARRIER, LINE, PLAN, REGION } from '../domain/form/paths.ts';
import { recipeFor } from '../domain/recipes/index.ts';
import { partOf } from '../domain/recipes/recipe.ts';
import { failed, isUnanswered, ok, type Result } from '../domain/result.ts';
import type { AskedLately } from './asked-lately.ts';
import { factsFor, type Drafted } from './facts.ts';
import { featuresOf, lineFeatures, questionScope } from './look-up.ts';
import type { Api } from './needs.ts';
import { offerScope, readOffer, type OfferKind } from './offer.ts';
import { ALL, kinds, type Kind, type Reference } from './reference-sets.ts';
import type { Here } from './tenancy.ts';

interface Asking {
  reference: Reference;
  at: Pick<Here, 'ask' | 'connection'>;
  lately: AskedLately;
}

/**
 * Fetches what the draft needs and the cache lacks, and nothing else. Tells whether anything was learnt. Ends when
 * nobody answers.
 */
export async function learnFacts(draft: Drafted, { reference, at, lately }: Asking): Promise<boolean> {
  let learnt = false;
  let isOver = false;
  const learn = async <T>(
    about: string,
    read: (api: Api) => Promise<Result<T>>,
    keep: (value: T) => Promise<void>,
  ) => {
    if (isOver) return;
    const answer = await lately.once(`${at.connection.id} ${about}`, async () => {
      const result = await at.ask(read);
      return result.ok ? ok(await keep(result.value)) : failed(result.failure);
    });
    learnt ||= answer.ok;
    isOver = !answer.ok && isUnanswered(answer.failure);
  };
  const learnOne = async <T>(kind: Kind<T>, id: string, read: (api: Api) => Promise<Result<T>>) => {
    if (id === '' || (await reference.find(kind, id))) return;
    await learn(`${kind.kind} ${id}`, read, (value) => reference.put(kind, value));
  };
  const learnWhole = async <T>(kind: Kind<T>, scope: string, read: (api: Api) => Promise<Result<T>>) => {
    await learn(`${kind.kind} ${scope}`, read, (value) => reference.put(kind, value, scope));
  };

  const recipe = recipeFor(draft.type);
  const { values, actor } = draft;
  const regionIds = [textOf(values, REGION), textOf(values, 'shipTo.regionId')];
  for (const id of new Set(regionIds)) await learnOne(kinds.regionDetail, id, (api) => api.region(id));
  const lineId = partOf(recipe, 'line') ? textOf(values, LINE) : '';
  await learnOne(kinds.lineDetail, lineId, (api) => api.line(lineId));

  // The single line may be the first to name its carrier.
  const facts = await factsFor(draft, reference);
  const vendorIds = [fulfilledBy(recipe, values, facts) ?? '', textOf(values, CURRENT_CARRIER)];
  for (const id of new Set(vendorIds)) await learnOne(kinds.vendorDetail, id, (api) => api.vendor(id));
  const planId = textOf(values, PLAN);
  await learnOne(kinds.planDetail, planId, (api) => api.plan(planId, actor.id));

  const learnOffer = async (kind: OfferKind, sold: Sold) => {
    const scope = offerScope(sold);
    const isRead =
      // What fits a device is asked for that device; any other offer may be that of lines alike.
      sold.deviceId === undefined
        ? (await readOffer(reference, kind, sold)) !== undefined
        : (await reference.asOf(kinds[kind], scope)) !== undefined;
    if (isRead) return;
    await learn(
      `${kind} ${scope}`,
      (api) => api[kind](sold),
      (items) => reference.replace(kinds[kind], items, scope),
    );
  };
  const cart = partOf(recipe, 'cart');
  const sold = soldTo(recipe, values, facts);
  const fitting = accessoriesSoldTo(recipe, values, facts);
  if (cart?.device && sold) await learnOffer('devices', sold);
  if (cart?.plan && sold) await learnOffer('plans', sold);
  if (cart?.accessories && sold) await learnOffer('accessories', sold);
  if (cart?.accessories && fitting?.deviceId !== undefined) await learnOffer('accessories', fitting);

  if (partOf(recipe, 'features') && facts.line && !(await featuresOf(reference, facts.line)))
    await learnWhole(kinds.features, lineFeatures(lineId), (api) => api.features(lineId, actor.id));

  const asked = questionsNeeded(recipe, values, facts);
  if (asked && !(await areForThem(reference, questionsKey(asked), actor.id)))
    await learnWhole(kinds.questions, questionScope(questionsKey(asked), actor.id), (api) =>
      api.questions(asked, actor.id),
    );
  const agreed = acknowledgementsNeeded(recipe, values, facts);
  if (agreed && !(await reference.find(kinds.acknowledgements, ALL, acknowledgementsKey(agreed))))
    await learnWhole(kinds.acknowledgements, acknowledgementsKey(agreed), (api) =>
      api.acknowledgements(agreed, actor.id),
    );
  return learnt;
}

/** The person's own questions, read no earlier than those of nobody in particular. */
async function areForThem(reference: Reference, key: string, actorId: string): Promise<boolean> {
  const own = await reference.asOf(kinds.questions, questionScope(key, actorId));
  const general = await reference.asOf(kinds.questions, questionScope(key));
  return own !== undefined && own >= (general ?? 0);
}
