import { textOf, type Facts, type Values } from '../draft.ts';
import type { Part, Recipe } from '../recipes/recipe.ts';
import { asksForPostalCode } from '../region.ts';
import type { Field, Section } from './field.ts';
import { CARRIER, DEVICE, FEATURES, PLAN } from './paths.ts';
import { fulfilledBy } from './needs.ts';

/** The line is picked before the draft is made; the window draws its header. */
export const lineSection = (): Section => ({ id: 'line', title: 'Line', fields: [] });

/** The carrier to go to. Only a carrier other than the line's own makes a port. */
export const carrierSection = ({ line }: Facts): Section => ({
  id: 'carrier',
  title: 'New carrier',
  fields: [
    {
      kind: 'vendor',
      path: CARRIER,
      label: 'Move the number to',
      required: true,
      ...(line?.vendor && { hint: `Now with ${line.vendor.name}.` }),
    },
  ],
});

/** Country of use, and the postal code where the country asks for one (CONTRACT.md c.0). */
export function useSection(values: Values, { region }: Facts): Section {
  const fields: Field[] = [{ kind: 'region', path: 'regionId', label: 'Country of use', required: true }];
  if (textOf(values, 'regionId') !== '' && asksForPostalCode(region))
    fields.push({
      kind: 'text',
      path: 'postalCode',
      label: 'Postal code of use',
      required: true,
      ...(region?.postalCodeRegEx && { regEx: region.postalCodeRegEx }),
      ...(region?.postalCodePattern && { pattern: region.postalCodePattern }),
    });
  return { id: 'use', title: 'Place of use', fields };
}

/** Device, plan and the plan's optional features, all from one carrier (CONTRACT.md A25). */
export function cartSection(
  part: Extract<Part, { part: 'cart' }>,
  recipe: Recipe,
  values: Values,
  facts: Facts,
): Section {
  const vendorId = fulfilledBy(recipe, values, facts);
  if (vendorId === undefined)
    return { id: 'cart', title: 'Device and plan', fields: [], missing: 'Pick the carrier first.' };

  const from = { type: recipe.type, vendorId };
  const fields: Field[] = [
    {
      kind: 'catalog',
      of: 'devices',
      path: DEVICE,
      label: 'Device',
      required: part.device === 'required',
      ...from,
    },
    { kind: 'catalog', of: 'plans', path: PLAN, label: 'Plan', required: part.plan === 'required', ...from },
  ];
  const planId = textOf(values, PLAN);
  if (planId !== '' && facts.plan?.id === planId && facts.plan.optionalFeatures.length > 0)
    fields.push({
      kind: 'features',
      path: FEATURES,
      label: 'Optional features of the plan',
      required: false,
      options: facts.plan.optionalFeatures,
    });
  return { id: 'cart', title: 'Device and plan', fields };
}
