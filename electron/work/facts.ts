/**
 * @file What a draft has to know from the server's reference data.
 *
 * `factsFor` reads the cache and asks nobody: a form opens and saves without a connection. `learnFacts` fetches
 * what is missing when the server can be reached.
 */
import type { Plan } from '../domain/catalog.ts';
import { textOf, type Draft, type Facts } from '../domain/draft.ts';
import { fulfilledBy, questionsKey, questionsNeeded, soldTo } from '../domain/form/needs.ts';
import { DEVICE, PLAN } from '../domain/form/paths.ts';
import type { Line } from '../domain/line.ts';
import type { QuestionGroup } from '../domain/question.ts';
import { recipeFor } from '../domain/recipes/index.ts';
import type { Region } from '../domain/region.ts';
import type { Result } from '../domain/result.ts';
import { catalogScope, kinds, type Reference } from './reference-sets.ts';
import type { Here } from './tenancy.ts';

type Drafted = Pick<Draft, 'type' | 'values' | 'facts' | 'actor'>;

/** The facts a draft needs now, from the cache; what the cache lacks is kept from before where it still fits. */
export async function factsFor(
  { type, values, facts, actor }: Drafted,
  reference: Reference,
): Promise<Facts> {
  const recipe = recipeFor(type);
  const line = (await lineOf(reference, textOf(values, 'serviceId'))) ?? facts.line;
  const known = { ...facts, ...(line && { line }) };
  const vendorId = fulfilledBy(recipe, values, known);
  const vendor = vendorId === undefined ? undefined : await reference.find(kinds.vendor, vendorId);
  const scope = catalogScope(soldTo(recipe, values, known) ?? { type, vendorId: '' });
  const keep = <T extends { id: string }>(found: T | undefined, before: T | undefined, id: string) =>
    found ?? (before?.id === id ? before : undefined);

  const deviceId = textOf(values, DEVICE);
  const planId = textOf(values, PLAN);
  const device = keep(await reference.find(kinds.devices, deviceId, scope), facts.device, deviceId);
  const plan = keep(await planOf(reference, planId, scope), facts.plan, planId);
  const region = await regionOf(reference, textOf(values, 'regionId'), facts.region);
  const shipRegion = await regionOf(reference, textOf(values, 'shipTo.regionId'), facts.shipRegion);

  const needed = questionsNeeded(recipe, values, known);
  const key = needed && questionsKey(needed);
  const questions =
    key === undefined || key === facts.questionsFor ? undefined : await questionsOf(reference, key, actor.id);

  return {
    ...(facts.copyOf !== undefined && { copyOf: facts.copyOf }),
    ...(line && { line }),
    ...((vendor ?? line?.vendor) && { vendor: vendor ?? line?.vendor }),
    ...(device && { device }),
    ...(plan && { plan }),
    ...(region && { region }),
    ...(shipRegion && { shipRegion }),
    ...(questions
      ? { questions, questionsFor: key }
      : { questions: facts.questions, questionsFor: facts.questionsFor }),
  };
}

/** The line as listed, with what only its single record tells. */
export async function lineOf(reference: Reference, id: string): Promise<Line | undefined> {
  const listed = await reference.find(kinds.line, id);
  const single = await reference.find(kinds.lineDetail, id);
  return listed && single ? { ...single, ...withoutGaps(listed) } : (listed ?? single);
}

/** The list is the newer of the two wherever it says anything. */
const withoutGaps = (line: Line): Line =>
  Object.fromEntries(
    Object.entries(line).filter(([, value]) => value !== undefined && !isEmptyList(value)),
    // Sound: id, number and status are texts, and a line read from a list has them.
  ) as unknown as Line;

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

async function planOf(reference: Reference, id: string, scope: string): Promise<Plan | undefined> {
  if (id === '') return undefined;
  const single = await reference.find(kinds.planDetail, id);
  if (single) return single;
  const listed = await reference.find(kinds.plans, id, scope);
  return listed && { ...listed, includedFeatures: [], optionalFeatures: [] };
}

async function regionOf(
  reference: Reference,
  id: string,
  before: Region | undefined,
): Promise<Region | undefined> {
  if (id === '') return undefined;
  const known = before?.id === id ? before : undefined;
  return (await reference.find(kinds.regionDetail, id)) ?? known ?? (await reference.find(kinds.region, id));
}

/** Questions carry the answers proposed for one person; read for another they count without those. */
async function questionsOf(
  reference: Reference,
  key: string,
  actorId: string,
): Promise<readonly QuestionGroup[] | undefined> {
  const own = await reference.find(kinds.questions, 'all', questionScope(key, actorId));
  if (own) return own;
  const general = await reference.find(kinds.questions, 'all', questionScope(key));
  return general?.map(({ groupId, questions }) => ({
    groupId,
    questions: questions.map(({ preset: _, ...question }) => question),
  }));
}

/** Questions read without an actor are read for the signed-in person. */
export const questionScope = (key: string, actorId = ''): string => `${key}@${actorId}`;

/** Fetches what the draft needs and the cache lacks. Tells whether anything was learnt. */
export async function learnFacts(draft: Drafted, reference: Reference, ask: Here['ask']): Promise<boolean> {
  const recipe = recipeFor(draft.type);
  const { values, facts, actor } = draft;
  let learnt = false;
  const learn = async <T>(result: Promise<Result<T>>, keep: (value: T) => Promise<void>) => {
    const answer = await result;
    if (!answer.ok) return;
    await keep(answer.value);
    learnt = true;
  };

  for (const id of new Set([textOf(values, 'regionId'), textOf(values, 'shipTo.regionId')])) {
    if (id === '' || (await reference.find(kinds.regionDetail, id))) continue;
    await learn(
      ask((api) => api.region(id)),
      (region) => reference.put(kinds.regionDetail, region),
    );
  }

  const lineId = textOf(values, 'serviceId');
  if (lineId !== '' && !(await reference.find(kinds.lineDetail, lineId)))
    await learn(
      ask((api) => api.line(lineId)),
      (line) => reference.put(kinds.lineDetail, line),
    );

  const planId = textOf(values, PLAN);
  if (planId !== '' && !(await reference.find(kinds.planDetail, planId)))
    await learn(
      ask((api) => api.plan(planId, actor.id)),
      (plan) => reference.put(kinds.planDetail, plan),
    );

  const needed = questionsNeeded(recipe, values, facts);
  if (needed) {
    const scope = questionScope(questionsKey(needed), actor.id);
    if (!(await reference.find(kinds.questions, 'all', scope)))
      await learn(
        ask((api) => api.questions(needed, actor.id)),
        (groups) => reference.put(kinds.questions, groups, scope),
      );
  }
  return learnt;
}

export const sameFacts = (a: Facts, b: Facts): boolean => JSON.stringify(a) === JSON.stringify(b);
