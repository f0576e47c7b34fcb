/**
 * @file Addresses, always on the connection's own base.
 *
 * Answers are full of links, on four different hosts and partly over http (CONTRACT.md T4), and where a link
 * and an id disagree the id is right (T39). So no link of an answer is ever followed: every address is built
 * from ids, and the token has no way to another host.
 */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** Every segment percent-encoded (ids hold blanks and slashes), parameters in the order given, absent ones left out. */
export function addressOf(base: string, segments: readonly string[], parameters: Parameters = {}): string {
  const path = segments.map((segment) => `/${encodedSegment(segment)}`).join('');
  const query = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`)
    .join('&');
  return `${base.trim().replace(/\/+$/, '')}${path}${query && `?${query}`}`;
}

/** Half a character (a lone surrogate) has no encoding; it travels as U+FFFD. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** A segment of dots would climb the path, even as %2E; encoded once more it names nothing and harms nothing. */
const encodedSegment = (segment: string): string =>
  /^\.{1,2}$/.test(segment) ? segment.replaceAll('.', '%252E') : encoded(segment);
