/** @file The parts of a form that say for which line, with which carrier and where. */
import { textOf, type Facts, type Values } from '../draft.ts';
import type { PartOf } from '../recipes/recipe.ts';
import { asksForPostalCode } from '../region.ts';
import type { Field, Section } from './field.ts';
import { CARRIER, CURRENT_CARRIER, LINE, REGION } from './paths.ts';

/** A needed line is picked before the draft is made; the window draws its header. */
export const lineSection = ({ need }: PartOf<'line'>): Section => ({
  id: 'line',
  title: 'Line',
  fields:
    need === 'required'
      ? []
      : [
          {
            kind: 'line',
            path: LINE,
            label: 'Line, if the inventory has it already',
            required: false,
            hint: 'Usually it has not: the line is still a personal one.',
          },
        ],
});

export const currentCarrierSection = (): Section => ({
  id: 'currentCarrier',
  title: 'Personal account',
  fields: [
    { kind: 'vendor', path: CURRENT_CARRIER, label: 'Carrier of the personal account', required: true },
  ],
});

/** The carrier that fulfils the order. */
export function carrierSection(part: PartOf<'carrier'>, values: Values, facts: Facts): Section {
  const now = part.from === 'line' ? facts.line?.vendor : undefined;
  const usual = part.usually === 'currentCarrier' ? textOf(values, CURRENT_CARRIER) : '';
  return {
    id: 'carrier',
    title: part.title,
    fields: [
      {
        kind: 'vendor',
        path: CARRIER,
        label: part.label,
        required: true,
        ...(now && { hint: `Now with ${now.name}.` }),
        ...(part.usually && {
          preset: usual,
          hint: 'For the same carrier. For another one, use Transfer in and port.',
        }),
      },
    ],
  };
}

/** Whether the country picked asks for a postal code of use; what is known of another country does not count. */
export const asksForPostalCodeOfUse = (values: Values, { region }: Facts): boolean =>
  region?.id === textOf(values, REGION) && asksForPostalCode(region);

/** Country of use, and the postal code where the country asks for one (CONTRACT.md c.0). */
export function useSection(values: Values, facts: Facts): Section {
  const { region } = facts;
  const regionId = textOf(values, REGION);
  const fields: Field[] = [{ kind: 'region', path: REGION, label: 'Country of use', required: true }];
  if (asksForPostalCodeOfUse(values, facts))
    fields.push({
      kind: 'text',
      path: 'postalCode',
      label: 'Postal code of use',
      required: true,
      ...(region?.postalCodeRegEx && { regEx: region.postalCodeRegEx }),
      ...(region?.postalCodePattern && { pattern: region.postalCodePattern }),
    });
  return {
    id: 'use',
    title: 'Place of use',
    fields,
    ...(regionId !== '' &&
      region?.id !== regionId && { missing: 'This country has not been read from the server yet.' }),
  };
}
