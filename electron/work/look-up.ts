/** @file Single things out of the cache, each put together from the places it may be kept in. Asks nobody. */
import type { OptionalFeature, Plan, Vendor } from '../domain/catalog.ts';
import type { Sold } from '../domain/form/field.ts';
import type { Line } from '../domain/line.ts';
import type { QuestionGroup } from '../domain/question.ts';
import type { Region } from '../domain/region.ts';
import { findOffered } from './offer.ts';
import { ALL, kinds, type Reference } from './reference-sets.ts';

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

/** The vendor as listed, with the access method that only its single record tells. */
export async function vendorOf(reference: Reference, id: string): Promise<Vendor | undefined> {
  const listed = await reference.find(kinds.vendor, id);
  const single = await reference.find(kinds.vendorDetail, id);
  const vendor = listed ?? single;
  const accessMethod = single?.accessMethod ?? listed?.accessMethod;
  return vendor && { id, name: vendor.name, ...(accessMethod !== undefined && { accessMethod }) };
}

/** Without a single record nothing is known of its features. */
export async function planOf(
  reference: Reference,
  id: string,
  sold: Sold | undefined,
): Promise<Plan | undefined> {
  const single = await reference.find(kinds.planDetail, id);
  if (single) return single;
  const listed = sold && (await findOffered(reference, 'plans', id, sold));
  return listed && { ...listed, includedFeatures: [], optionalFeatures: [] };
}

/** As listed, a country does not tell its address lines. */
export const regionOf = async (reference: Reference, id: string): Promise<Region | undefined> =>
  (await reference.find(kinds.regionDetail, id)) ?? (await reference.find(kinds.region, id));

/** Features of one line; kept for all lines of a carrier that have the same plan. */
export const lineFeatures = (lineId: string): string => `line ${lineId}`;
export const planFeatures = ({ vendor, plan = '' }: Line): string => `${vendor?.id ?? ''}/${plan}`;

export async function featuresOf(
  reference: Reference,
  line: Line,
): Promise<readonly OptionalFeature[] | undefined> {
  const own = await reference.find(kinds.features, ALL, lineFeatures(line.id));
  return own ?? (await reference.find(kinds.features, ALL, planFeatures(line)));
}

/** Questions carry answers proposed for one person; those read without one belong to nobody in particular. */
export const questionScope = (key: string, actorId = ''): string => `${key}@${actorId}`;

/** As asked for that person; else as asked for somebody else, without the answers proposed for them. */
export async function questionsOf(
  reference: Reference,
  key: string,
  actorId: string,
): Promise<{ groups: readonly QuestionGroup[]; isOwn: boolean } | undefined> {
  const own = await reference.find(kinds.questions, ALL, questionScope(key, actorId));
  if (own) return { groups: own, isOwn: true };
  const general = await reference.find(kinds.questions, ALL, questionScope(key));
  return general && { groups: general.map(withoutPresets), isOwn: false };
}

const withoutPresets = ({ groupId, questions }: QuestionGroup): QuestionGroup => ({
  groupId,
  questions: questions.map(({ preset: _, ...question }) => question),
});
