import { isIP } from 'node:net';

/** Nobody's picture has a longer address. */
const LONGEST = 2_048;

/**
 * Where a picture may be read from: the connection's own origin, which is called anyway, or a named host over https
 * (CONTRACT.md T49: no http). Blanks come out escaped. Undefined for everything else: addresses of this computer
 * and its network are not for a server to choose. A name that leads there is stopped by `lookUpPublic`.
 */
export function pictureAddress(given: string, apiBase: string): URL | undefined {
  const address = parsed(given);
  if (!address) return undefined;
  return isOwn(address, apiBase) || isNamedHttps(address) ? address : undefined;
}

/** It lies where the connection's API does. */
export const isOwn = (address: URL, apiBase: string): boolean =>
  address.origin === URL.parse(apiBase)?.origin;

/** Where a redirect may lead: to a named host over https, not even back to the own origin. */
export function redirectAddress(location: string, from: URL): URL | undefined {
  const address = parsed(location, from);
  return address && isNamedHttps(address) ? address : undefined;
}

function parsed(given: string, base?: URL): URL | undefined {
  const address = given.length > LONGEST ? null : URL.parse(given, base?.href);
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  if (address.username !== '' || address.password !== '') return undefined;
  address.hash = '';
  return address;
}

/** The last part of a name has a letter. What has none, such as 127.0.0.1.., is no name though it is no number either. */
const NAMED = /(?:^|\.)[^.]*[a-z][^.]*\.?$/i;

/** The address standard has read every writing of a number by now: 0x7f.1 is 127.0.0.1 here. */
const isNamedHttps = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' && isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && NAMED.test(hostname);
