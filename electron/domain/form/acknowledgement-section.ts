import { agreedText } from '../acknowledgement.ts';
import { distinct } from '../distinct.ts';
import type { Facts, Values } from '../draft.ts';
import { labelOr } from '../label-or.ts';
import type { PartOf, Recipe } from '../recipes/recipe.ts';
import type { Section } from './field.ts';
import { acknowledgementsKey, acknowledgementsNeeded } from './needs.ts';
import { agreementPath } from './paths.ts';

/** What has to be read, then what is agreed to (CONTRACT.md d.7). */
export function acknowledgementSection(
  part: PartOf<'acknowledgements'>,
  recipe: Recipe,
  values: Values,
  facts: Facts,
): Section {
  const section = { id: 'acknowledgements', title: 'Acknowledgements', fields: [] } as const;
  const needed = acknowledgementsNeeded(recipe, values, facts);
  if (!needed) {
    const says = 'The acknowledgements follow from the carrier.';
    return { ...section, ...(part.need === 'required' ? { missing: says } : { why: says }) };
  }
  if (!facts.acknowledgements || facts.acknowledgementsFor !== acknowledgementsKey(needed))
    return { ...section, missing: 'What has to be acknowledged has not been read from the server yet.' };

  const { blocks, items } = facts.acknowledgements;
  if (blocks.length === 0 && items.length === 0) return { ...section, why: 'This carrier asks for none.' };
  return {
    ...section,
    blocks,
    fields: distinct(items, ({ id }) => id).map((item) => ({
      kind: 'agreement',
      path: agreementPath(item.id),
      label: labelOr(item.id, item.label),
      required: item.required,
      text: agreedText(item, blocks),
    })),
  };
}
