import { BlockList, isIP } from 'node:net';

/** Networks nobody outside lives in (RFC 6890, 4291, 6598 …): a webhook that points there would make us knock on our own doors. */
const INSIDE_4 = [
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
/** Also those that carry an IPv4 address within: mapped, translated, 6to4, Teredo. */
const INSIDE_6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

const inside4 = new BlockList();
for (const [net, bits] of INSIDE_4) inside4.addSubnet(net, bits, 'ipv4');
const inside6 = new BlockList();
for (const [net, bits] of INSIDE_6) inside6.addSubnet(net, bits, 'ipv6');

/** Is this an IP address of the public internet? What is no address at all is not. */
export function isOutside(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !inside4.check(address, 'ipv4');
  return version === 6 && !address.includes('%') && !inside6.check(address, 'ipv6');
}
