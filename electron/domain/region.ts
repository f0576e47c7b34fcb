/** One line of a country's address, in display order (CONTRACT.md d.6). Expressions are the server's own, unanchored. */
export interface AddressComponent {
  id: string;
  label: string;
  minLength?: number;
  maxLength?: number;
  required: boolean;
  pattern?: string;
  regEx?: string;
  options?: readonly { label: string; value: string }[];
}

export interface Region {
  id: string;
  name: string;
  abbreviation?: string;
  type?: string;
  parentId?: string;
  /** Rules the order's postal code, not the one in an address (CONTRACT.md T46). */
  postalCodeRegEx?: string;
  postalCodePattern?: string;
  /** Missing in lists; only a single region carries it. */
  addressFormat?: readonly AddressComponent[];
}

/** A postal code is asked for in the United States only. Two ids carry that name (CONTRACT.md c.0, T57). */
export const asksForPostalCode = (region: Region | undefined): boolean =>
  region !== undefined && (region.abbreviation === 'US' || region.name === 'United States');

/** Names of the part of an address that the states of a country answer, such as STATE or PROVINCE. */
const OF_STATES = /(?:^|_)(?:STATE|PROVINCE)(?:_|$)/i;

const lacksStates = ({ id, options }: AddressComponent): boolean => OF_STATES.test(id) && !options?.length;

/** The format of its addresses asks for a state without saying which there are. */
export const wantsStates = ({ addressFormat = [] }: Region): boolean => addressFormat.some(lacksStates);

/** The states to pick from, each by its abbreviation (CONTRACT.md b.2); without any it stays a text. */
export function withStates(region: Region, states: readonly Region[]): Region {
  const options = states.map(({ name, abbreviation = name }) => ({ label: name, value: abbreviation }));
  if (options.length === 0 || !region.addressFormat) return region;
  const addressFormat = region.addressFormat.map((part) => (lacksStates(part) ? { ...part, options } : part));
  return { ...region, addressFormat };
}
