import { link, linkAt, statesHost } from '../links.ts';
import type { Region, State } from '../records.ts';

/** A country in the list. */
export function country(region: Region) {
  return {
    _meta: { href: link('/regions/{}', region.id) },
    abbreviation: region.abbreviation,
    id: region.id,
    name: region.name,
    type: 'COUNTRY',
  };
}

/** A state or province; its links are as useless as the published ones (CONTRACT.md T5). */
export function state(one: State) {
  return {
    _meta: {
      href: linkAt(statesHost, '/regions?parentRegion={}', one.parentId),
      hrefParent: linkAt(statesHost, '/regions?parentRegion={}&parentRegion={}', one.parentId, one.parentId),
    },
    abbreviation: one.abbreviation,
    id: one.id,
    name: one.name,
    parentId: one.parentId,
    type: 'STATE_PROVINCE',
  };
}

/** The single country, with the format of its addresses (CONTRACT.md d.6). */
export function countryInFull(region: Region) {
  return {
    ...country(region),
    _meta: {
      href: link('/regions/{}', region.id),
      hrefChildren: link('/regions?parentRegion={}', region.id),
    },
    addressFormat: region.addressFormat,
    countryCode: region.countryCode,
    currency: region.currency,
    ...(region.postalCodePattern !== undefined && { postalCodePattern: region.postalCodePattern }),
    ...(region.postalCodeRegEx !== undefined && { postalCodeRegEx: region.postalCodeRegEx }),
  };
}

/** A region as orders name one. */
export function regionOfOrder(region: Region) {
  return { _meta: { href: link('/regions/{}', region.id) }, id: region.id, name: region.name };
}
