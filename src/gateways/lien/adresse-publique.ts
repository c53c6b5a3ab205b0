import { BlockList, isIP } from 'node:net'

/** Networks of a house, of a machine, of documentation: what a link of a brochure has no business in (RFC 6890). */
const RESERVES = new BlockList()
for (const [reseau, taille] of [
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
  ['224.0.0.0', 3],
] as const)
  RESERVES.addSubnet(reseau, taille, 'ipv4')
// Those that carry an IPv4 inside, and documentation.
for (const [reseau, taille] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  RESERVES.addSubnet(reseau, taille, 'ipv6')
const MONDIAL = new BlockList()
MONDIAL.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address is one of the public Internet. */
export const isPublique = (ip: string): boolean => {
  const famille = isIP(ip)
  if (famille === 4) return !RESERVES.check(ip, 'ipv4')
  return famille === 6 && MONDIAL.check(ip, 'ipv6') && !RESERVES.check(ip, 'ipv6')
}
