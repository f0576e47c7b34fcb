import { distinct } from '../distinct.ts';
import { isOn, listOf, textOf, type Facts, type Values } from '../draft.ts';
import { labelOr } from '../label-or.ts';
import { partOf, type PartOf, type Recipe } from '../recipes/recipe.ts';
import type { AddressComponent } from '../region.ts';
import type { Field, Section } from './field.ts';
import {
  ACCESSORIES,
  addressPath,
  DEVICE,
  SHIP_EXPEDITE,
  SHIP_NAME,
  SHIP_REGION,
  SHIP_WANTED,
} from './paths.ts';

/** An address is sent with things that have to be sent, or when the person wants something sent anyway. */
export function ships(recipe: Recipe, values: Values): boolean {
  const part = partOf(recipe, 'shipTo');
  return part !== undefined && (part.when === 'always' || isPhysical(values) || isOn(values, SHIP_WANTED));
}

/** Something in the cart comes in a parcel. */
const isPhysical = (values: Values): boolean =>
  textOf(values, DEVICE) !== '' || listOf(values, ACCESSORIES).length > 0;

/** Where to send it, with the address lines the country has (CONTRACT.md d.6). */
export function shipToSection(
  part: PartOf<'shipTo'>,
  values: Values,
  { shipRegion, backend }: Facts,
): Section {
  const section = { id: 'shipTo', title: 'Ship to' } as const;
  const wanted: Field = {
    kind: 'flag',
    path: SHIP_WANTED,
    label: 'Something has to be sent, such as a SIM card',
    required: false,
  };
  const surely = part.when === 'always' || isPhysical(values);
  if (!surely && !isOn(values, SHIP_WANTED))
    return { ...section, why: 'Nothing in the cart has to be sent.', fields: [wanted] };

  const fields: Field[] = [
    ...(surely ? [] : [wanted]),
    { kind: 'text', path: SHIP_NAME, label: 'Name', required: true },
    { kind: 'region', path: SHIP_REGION, label: 'Country', required: true },
  ];
  const regionId = textOf(values, SHIP_REGION);
  const format = shipRegion?.id === regionId ? shipRegion.addressFormat : undefined;
  fields.push(...distinct(format ?? [], ({ id }) => id).map(fieldFor), {
    kind: 'flag',
    path: SHIP_EXPEDITE,
    label: 'Expedite',
    required: false,
  });
  return {
    ...section,
    why: surely
      ? 'What is ordered is sent here.'
      : backend === 'RIVERMINE'
        ? 'Rivermine needs no address for a plan alone.'
        : 'A SIM card may be sent with a plan, so an address is asked for.',
    fields,
    ...(regionId !== '' &&
      !format && { missing: 'The address lines of this country have not been read from the server yet.' }),
  };
}

function fieldFor(component: AddressComponent): Field {
  const { id, label, required, minLength, maxLength, regEx, pattern, options } = component;
  const common = { path: addressPath(id), label: labelOr(id, label), required };
  if (options?.length)
    return {
      ...common,
      kind: 'choice',
      options: distinct(options, ({ value }) => value).flatMap(({ value, label }) =>
        value.trim() === '' ? [] : [{ id: value, label: labelOr(value, label) }],
      ),
    };
  return {
    ...common,
    kind: 'text',
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(regEx !== undefined && { regEx }),
    ...(pattern !== undefined && { pattern }),
  };
}
