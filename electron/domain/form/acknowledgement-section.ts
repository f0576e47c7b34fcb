import { agreedText } from '../acknowledgement.ts';
import type { Facts, Values } from '../draft.ts';
import type { Recipe } from '../recipes/recipe.ts';
import type { Section } from './field.ts';
import { acknowledgementsKey, acknowledgementsNeeded } from './needs.ts';
import { agreementPath } from './paths.ts';

/** What has to be read, then what is agreed to (CONTRACT.md d.7). */
export function acknowledgementSection(recipe: Recipe, values: Values, facts: Facts): Section {
  const section = { id: 'acknowledgements', title: 'Acknowledgements', fields: [] } as const;
  const needed = acknowledgementsNeeded(recipe, values, facts);
  if (!needed) return { ...section, missing: 'They follow from the carrier.' };
  if (!facts.acknowledgements || facts.acknowledgementsFor !== acknowledgementsKey(needed))
    return { ...section, missing: 'What has to be acknowledged has not been read from the server yet.' };

  const { blocks, items } = facts.acknowledgements;
  if (blocks.length === 0 && items.length === 0) return { ...section, why: 'This carrier asks for none.' };
  return {
    ...section,
    blocks,
    fields: items.map((item) => ({
      kind: 'agreement',
      path: agreementPath(item.id),
      label: item.label,
      required: item.required,
      text: agreedText(item, blocks),
    })),
  };
}
