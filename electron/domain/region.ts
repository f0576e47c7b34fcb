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
