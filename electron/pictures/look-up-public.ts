import { lookup } from 'node:dns';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';

/** Networks that are no part of the internet (IANA special-purpose registries, RFC 6890). */
const nowherePublic = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  nowherePublic.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 96], // IPv4 behind a translator
  ['64:ff9b:1::', 48],
  ['2001::', 32], // IPv4 in tunnels
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  nowherePublic.addSubnet(network, bits, 'ipv6');

/** True of an IP address of the internet; an IPv4 address written as IPv6 counts as what it is. */
export const isPublic = (address: string): boolean =>
  !nowherePublic.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Resolves a name as the system does, but to addresses of the internet only: a name that leads to this computer or
 * its network does not resolve. The connection is made to what is resolved here, so no second look-up can differ.
 */
export const lookUpPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const reachable = error ? [] : found.filter(({ address }) => isPublic(address));
    const [first] = reachable;
    if (first === undefined) done(error ?? new Error(`${host} has no public address`), '', 0);
    else if (options.all) done(null, reachable);
    else done(null, first.address, first.family);
  });
};
