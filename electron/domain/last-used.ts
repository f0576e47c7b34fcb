/** @file What was filled in the last time, for the same kind of order with the same carrier. */
import type { Draft, Value, Values } from './draft.ts';
import { fieldsOf, type Form } from './form/field.ts';
import { fulfilledBy } from './form/needs.ts';
import { answerPath, otherPath, SHIP_NAME, SHIP_REGION } from './form/paths.ts';
import { recipeFor } from './recipes/index.ts';
import { reusable } from './reusable.ts';

/** A value for a field of a draft. */
export interface Proposal {
  path: string;
  value: Value;
}

/**
 * From the first of the earlier drafts (the last submitted ones first) that has an answer for the same carrier: what
 * also fits this draft. Answers to questions that are asked here, and where it was sent; nothing of a line, a device, a
 * day or a person, no secret, and no expedite, which costs.
 */
export function lastUsed(draft: Draft, earlier: readonly Draft[]): Proposal[] {
  const carrier = carrierOf(draft);
  if (carrier === undefined) return [];
  const asked = new Set(
    (draft.facts.questions ?? []).flatMap(({ groupId, questions }) =>
      questions
        .filter(({ type }) => type !== 'DATE')
        .flatMap(({ id }) => [answerPath(groupId, id), otherPath(answerPath(groupId, id))]),
    ),
  );
  const fits = (path: string) => asked.has(path) || path === SHIP_NAME || SHIP_TO.test(path);
  for (const other of earlier) {
    if (other.id === draft.id || other.type !== draft.type || carrierOf(other) !== carrier) continue;
    const proposals = Object.entries(reusable(other))
      .filter(([path, value]) => fits(path) && value !== '')
      .map(([path, value]) => ({ path, value }));
    if (proposals.length > 0) return proposals;
  }
  return [];
}

/**
 * Of the proposals those for fields that are on screen, that nobody touched and for which the server proposes nothing:
 * a contact number it proposes is of this line’s person. Addresses are not mixed: none of its lines where another
 * country was picked; nor is the text of one choice put beside another.
 */
export function untouched(proposals: readonly Proposal[], form: Form, values: Values): Proposal[] {
  const fields = fieldsOf(form);
  const drawn = new Set(fields.map(({ path }) => path));
  const preset = new Set(fields.filter((field) => field.preset).map(({ path }) => path));
  const proposed = new Map(proposals.map(({ path, value }) => [path, value]));
  const agrees = (path: string) => !(path in values) || values[path] === proposed.get(path);
  return proposals.filter(({ path }) => {
    if (path in values || preset.has(path)) return false;
    if (path.startsWith('shipTo.')) return drawn.has(SHIP_REGION) && agrees(SHIP_REGION);
    const choice = path.replace(/\.otherText$/, '');
    return drawn.has(choice) && (choice === path || agrees(choice));
  });
}

const SHIP_TO = /^shipTo\.(?:regionId$|address\[)/;

const carrierOf = ({ type, values, facts }: Draft): string | undefined =>
  fulfilledBy(recipeFor(type), values, facts);
