import { asList, textAt, valueAt, type Json } from '../domain/json.ts';
import type { AddressComponent, Region } from '../domain/region.ts';
import type { Get } from './get.ts';
import { wholeNumber } from './whole-number.ts';

/** Without a parent: the countries; with one: its states or provinces (CONTRACT.md b.2). */
export const askRegions = (parentId?: string): Get => ({
  segments: ['regions'],
  parameters: { parentRegion: parentId },
});

/** The single region is the one with the format of its addresses. */
export const askRegion = (id: string): Get => ({ segments: ['regions', id], what: `Region ${id}` });

export function readRegion(item: Json | undefined): Region | undefined {
  const id = textAt(item, 'id');
  if (!id) return undefined;
  const format = valueAt(item, 'addressFormat');
  return {
    id,
    name: textAt(item, 'name') ?? id,
    abbreviation: textAt(item, 'abbreviation'),
    type: textAt(item, 'type'),
    parentId: textAt(item, 'parentId'),
    postalCodeRegEx: textAt(item, 'postalCodeRegEx'),
    postalCodePattern: textAt(item, 'postalCodePattern'),
    ...(Array.isArray(format) && { addressFormat: format.flatMap((part) => readComponent(part) ?? []) }),
  };
}

/** One line of an address, in the country's own order (CONTRACT.md d.6). */
function readComponent(item: Json): AddressComponent | undefined {
  const id = textAt(item, 'id');
  if (!id) return undefined;
  const options = asList(valueAt(item, 'options')).flatMap((option) => {
    const value = textAt(option, 'value');
    return value === undefined ? [] : [{ label: textAt(option, 'label') ?? value, value }];
  });
  return {
    id,
    label: textAt(item, 'label') ?? id,
    minLength: wholeNumber(valueAt(item, 'minLength')),
    maxLength: wholeNumber(valueAt(item, 'maxLength')),
    required: textAt(item, 'validation') === 'REQUIRED',
    pattern: textAt(item, 'pattern'),
    regEx: textAt(item, 'regEx'),
    ...(options.length > 0 && { options }),
  };
}
