import { BlockList, isIP } from 'node:net';

/**
 * Networks that no page of the open web is served from: this machine, its neighbours, the cloud's metadata service,
 * shared, documentation and multicast ranges, and the prefixes that wrap an IPv4 address in an IPv6 one.
 * Source: IANA special-purpose address registries (RFC 6890, 4291, 6052, 3056, 4380).
 */
const V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

const V6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

function listed(family: 'ipv4' | 'ipv6', networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
}

// One list a family: in a list of both, a mapped network also covers every plain IPv4 address.
const [closed4, closed6] = [listed('ipv4', V4), listed('ipv6', V6)];

/** True for an address that a page of the open web may be served from. What is no address at all is not. */
export function isPublic(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return !closed4.check(bare, 'ipv4');
  return family === 6 && !closed6.check(bare, 'ipv6');
}
