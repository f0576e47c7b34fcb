import { distinct } from '../distinct.ts';
import { listOf, textOf, type Facts, type Values } from '../draft.ts';
import { partOf, type PartOf, type Recipe } from '../recipes/recipe.ts';
import type { Field, Section } from './field.ts';
import { accessoriesSoldTo, soldTo } from './needs.ts';
import { ACCESSORIES, CHANGES, COMMENT, DEVICE, FEATURES, PLAN, QUANTITY } from './paths.ts';

/** More pieces of a whole cart than a desk orders at once. */
const MOST_PIECES = 999;

/** What is bought, all from one carrier (CONTRACT.md A25); optional features come from the single plan. */
export function cartSection(part: PartOf<'cart'>, recipe: Recipe, values: Values, facts: Facts): Section {
  const section = { id: 'cart', title: titleOf(part) } as const;
  const sold = soldTo(recipe, values, facts);
  if (!sold) {
    const what = part.sold === 'region' ? 'the country of use and the carrier' : 'the carrier';
    return {
      ...section,
      fields: [],
      missing: partOf(recipe, 'carrier')
        ? `To fill the cart, pick ${what} first.`
        : 'The line’s carrier is not known.',
    };
  }

  const fields: Field[] = [];
  if (part.device)
    fields.push({
      kind: 'catalog',
      of: 'devices',
      path: DEVICE,
      label: 'Device',
      required: part.device === 'required',
      sold,
    });
  if (part.plan)
    fields.push({
      kind: 'catalog',
      of: 'plans',
      path: PLAN,
      label: 'Plan',
      required: part.plan === 'required',
      sold,
    });
  const planId = textOf(values, PLAN);
  const known = planId !== '' && facts.plan?.id === planId ? facts.plan.optionalFeatures : undefined;
  // Features that were ticked are sent with the plan: they stay in sight, also when it offers none any more.
  if (part.plan && known && known.length + listOf(values, FEATURES).length > 0)
    fields.push({
      kind: 'features',
      path: FEATURES,
      label: 'Optional features of the plan',
      required: false,
      options: distinct(known, ({ id }) => id),
    });
  if (part.accessories)
    fields.push({
      kind: 'accessories',
      path: ACCESSORIES,
      label: 'Accessories',
      required: part.accessories === 'required',
      sold: accessoriesSoldTo(recipe, values, facts) ?? sold,
    });
  if (part.quantity)
    fields.push({
      kind: 'count',
      path: QUANTITY,
      label: 'Quantity of the whole cart',
      required: false,
      hint: 'Left empty, one is ordered.',
      most: MOST_PIECES,
    });
  return { ...section, fields };
}

/** Features to add and to remove, with a comment that no price covers (CONTRACT.md c.8, T58). */
export function featuresSection({ features }: Facts): Section {
  return {
    id: 'features',
    title: 'Features',
    fields: [
      {
        kind: 'changes',
        path: CHANGES,
        label: 'Features of the line',
        required: true,
        options: distinct(features ?? [], ({ id }) => id),
      },
      {
        kind: 'text',
        path: COMMENT,
        label: 'Comment for the carrier',
        required: false,
        maxLength: 4_000,
        hint: 'What is asked for here is in no price, and the order does not repeat it.',
      },
    ],
    ...(!features && { missing: 'The features of this line have not been read from the server yet.' }),
  };
}

function titleOf({ device, plan, accessories }: PartOf<'cart'>): string {
  if (!device && !plan) return 'Accessories';
  return accessories ? 'Device, plan and accessories' : 'Device and plan';
}
