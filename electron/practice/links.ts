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

const images = 'https://cdn.tangoe.com/manage/images';

/** An address below the API; every id is one percent-encoded segment. */
export function link(template: string, ...ids: string[]): string {
  return linkAt(api, template, ...ids);
}

/** As {@link link}, on one of the other published hosts. */
export function linkAt(host: string, template: string, ...ids: string[]): string {
  const rest = [...ids];
  return host + template.replaceAll('{}', () => encodeURIComponent(rest.shift() ?? ''));
}

/** Picture addresses keep the blanks of the names they are made of (T49). */
export function image(path: string): string {
  return `${images}/${path}`;
}
