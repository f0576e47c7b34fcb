/**
 * @file The addresses in `_meta`. They name the hosts that the published payloads name, not the one that was
 * called (CONTRACT.md a.7, T4): a client that follows a host from a body must be found out here.
 */

const api = 'https://tngo-mobproc.cloudhub.io/mobproc/v1';

/** The published link to the last page names a host with one dash too many. */
export const lastPageHost = 'https://tngo--mobproc.cloudhub.io/mobproc/v1';

/** States link to their own list, on a third host (T5). */
export const statesHost = 'https://tgno-mobility.cloudhub.io/mobility/v1';

/** The answer to a move is the oldest published payload. */
export const moveHost = 'http://api.tangoe.com/mobileprocurement/v1';

const logos = 'https://cdn.tangoe.com/manage/images';

/** Pictures stand with the practice tenant itself, at the address it has inside the app: no real host is asked for one. */
const pictures = 'https://practice.invalid/images';

/** An address below the API; every id is one percent-encoded segment. */
export function link(template: string, ...ids: string[]): string {
  return linkAt(api, template, ...ids);
}

/** As {@link link}, on one of the other published hosts. */
export function linkAt(host: string, template: string, ...ids: string[]): string {
  const rest = [...ids];
  return host + template.replaceAll('{}', () => encodeURIComponent(rest.shift() ?? ''));
}

/** Addresses of logos keep the blanks of the names they are made of (CONTRACT.md T49). Nothing is there. */
export function logo(path: string): string {
  return `${logos}/${path}`;
}

/**
 * The address of a product's picture. As in the published payloads some hold blanks, some are misspelt and lead
 * nowhere, and some are http (T49).
 */
export function picture(path: string): string {
  const [spelt] = misspelt.find(([, names]) => names.test(path)) ?? [pictures];
  return `${spelt}/${path}`;
}

const misspelt: readonly (readonly [string, RegExp])[] = [
  ['http://practice.invalid/images', /lumia925/],
  ['https://practice.invalid/mages', /sonim_xp5/],
  ['https://practice.invalid//images', /dura_force/],
];
