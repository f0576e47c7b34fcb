import type { AddressComponent, Region, State } from '../records.ts';
import { canada, unitedStates } from './subdivisions.ts';

/** The two ids that are both named United States (CONTRACT.md T57). */
export const usRegion = '70144640';
export const otherUsRegion = '70144222';
export const canadaRegion = '70144601';
export const britainRegion = '70144639';
export const germanyRegion = '70144617';

/** Countries: some to order for, two (`type=ALL` only) that are just known. */
export function regions(): Region[] {
  return [
    {
      ...country(usRegion, 'United States', 'US', '1', usDollars),
      postalCodePattern: '99999',
      postalCodeRegEx: '^\\d{5}$',
      addressFormat: [...lines('Line'), city, usState, usPostalCode],
      orderLabels: { LINE_1: 'Address Line1', POSTAL_CODE: 'Zip Code' },
    },
    {
      ...country(otherUsRegion, 'United States', 'US', '1', usDollars),
      postalCodePattern: '99999',
      postalCodeRegEx: '^\\d{5}$',
      // This one wants states by their names (T45) and has other labels (T57).
      addressFormat: [
        ...lines('Address Line'),
        city,
        required('STATE', 'State', 1, 50, { options: named(unitedStates) }),
        { ...usPostalCode, label: 'Zip Code' },
      ],
    },
    {
      ...country(canadaRegion, 'Canada', 'CA', '1', { code: 'CAD', name: 'Canadian Dollars', symbol: '$' }),
      postalCodePattern: 'A9A 9A9',
      postalCodeRegEx: '^[A-Z]\\d[A-Z] \\d[A-Z]\\d$',
      addressFormat: [
        ...lines('Line'),
        city,
        // Which provinces there are, only /regions?parentRegion= tells.
        required('PROVINCE', 'Province', 2, 2, { pattern: '[AA]', regEx: '[A-Z]{2}' }),
        required('POSTAL_CODE', 'Postal Code', 7, 7, {
          pattern: 'A9A 9A9',
          regEx: '[A-Z]\\d[A-Z] \\d[A-Z]\\d',
        }),
      ],
    },
    {
      ...country(britainRegion, 'United Kingdom', 'GB', '44', {
        code: 'GBP',
        name: 'Pounds Sterling',
        symbol: '£',
      }),
      addressFormat: [
        ...lines('Line'),
        { ...city, label: 'Town' },
        optional('COUNTY', 'County', 50),
        required('POSTCODE', 'Postcode', 6, 8, { regEx: '[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}' }),
      ],
    },
    {
      ...country(germanyRegion, 'Germany', 'DE', '49', { code: 'EUR', name: 'Euro', symbol: '€' }),
      postalCodePattern: '99999',
      postalCodeRegEx: '^\\d{5}$',
      addressFormat: [
        required('STREET', 'Street and number', 1, 80),
        optional('ADDITION', 'Address addition', 80),
        required('POSTAL_CODE', 'Postal Code', 5, 5, { pattern: '99999', regEx: '[0-9]{5}' }),
        required('CITY', 'City', 1, 60),
      ],
    },
    known('70144589', 'Australia', 'AU', '61', { code: 'AUD', name: 'Australian Dollars', symbol: '$' }),
    known('70144648', 'Japan', 'JP', '81', { code: 'JPY', name: 'Yen', symbol: '¥' }),
  ];
}

/** States and provinces; three of the ids are published, the others count on from them. */
export function states(): State[] {
  const published: Record<string, string> = { AL: '158385987', AK: '158385986', WY: '158386042' };
  return [
    ...unitedStates.map((state, place) => ({
      ...state,
      id: published[state.abbreviation] ?? String(158_385_986 + place),
      parentId: usRegion,
    })),
    ...unitedStates.map((state, place) => ({
      ...state,
      id: String(158_387_100 + place),
      parentId: otherUsRegion,
    })),
    ...canada.map((state, place) => ({ ...state, id: String(158_386_200 + place), parentId: canadaRegion })),
  ];
}

const usDollars = { code: 'USD', name: 'US Dollars', symbol: '$' };

const city = required('CITY', 'City', 1, 50);
const usState = required('STATE', 'State', 2, 2, {
  options: lettered(unitedStates),
  pattern: '[TX]',
  regEx: '[A-Za-z][A-Za-z]',
});
const usPostalCode = required('POSTAL_CODE', 'Postal Code', 4, 10, {
  pattern: '[99999] or [99999-9999]',
  regEx: '[0-9]{4,5}(-[0-9]{4})?',
});

function country(
  id: string,
  name: string,
  abbreviation: string,
  countryCode: string,
  currency: Region['currency'],
): Omit<Region, 'addressFormat'> {
  return { id, name, abbreviation, countryCode, currency, orderable: true, orderLabels: {} };
}

function known(...parts: Parameters<typeof country>): Region {
  return { ...country(...parts), orderable: false, addressFormat: [...lines('Line'), city] };
}

function lines(label: string): AddressComponent[] {
  return [
    required('LINE_1', `${label} 1`, 1, 100),
    optional('LINE_2', `${label} 2`, 100),
    optional('LINE_3', `${label} 3`, 100),
  ];
}

function required(
  id: string,
  label: string,
  minLength: number,
  maxLength: number,
  more: Pick<AddressComponent, 'options' | 'pattern' | 'regEx'> = {},
): AddressComponent {
  return { id, label, minLength, maxLength, validation: 'REQUIRED', ...more };
}

function optional(id: string, label: string, maxLength: number): AddressComponent {
  return { id, label, minLength: 0, maxLength, validation: 'OPTIONAL' };
}

function lettered(places: readonly { abbreviation: string; name: string }[]): AddressComponent['options'] {
  return places.map(({ abbreviation, name }) => ({ label: name, value: abbreviation }));
}

function named(places: readonly { abbreviation: string; name: string }[]): AddressComponent['options'] {
  return places.map(({ name }) => ({ label: name, value: name }));
}
