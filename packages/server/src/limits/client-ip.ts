const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const MAPPED_IPV4 = /^::ffff:((?:\d{1,3}\.){3}\d{1,3})$/i
/** The same as the URL parser writes it. */
const MAPPED_HEX = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/

/**
 * The visitor's address, or null when it cannot be known. What the server itself saw comes first; else the entry of
 * `X-Forwarded-For` that the outermost proxy of our own wrote, counted from the right, since everything further left
 * is whatever the client liked to send.
 */
export function clientIp(headers: Headers, trustedProxyHops: number, seen: string | undefined): string | null {
  if (seen !== undefined) return normalizeIp(seen)
  if (trustedProxyHops < 1) return null
  const entries = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  return normalizeIp(entries.at(-trustedProxyHops) ?? '') // T09
}

/** An address in the one form to compare: IPv4 as it is, IPv6 in eight groups; null for anything else. */
export function normalizeIp(value: string): string | null {
  const bare = value.replace(/^\[(.*)\](?::\d+)?$/, '$1')
  const address = IPV4.test(bare.replace(/:\d+$/, '')) ? bare.replace(/:\d+$/, '') : bare
  const mapped = MAPPED_IPV4.exec(address)?.[1]
  const ipv4 = mapped ?? (IPV4.test(address) ? address : null)
  if (ipv4) return ipv4.split('.').every((part) => Number(part) <= 255) ? ipv4 : null
  return ipv6(address)
}

const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.')

/** The eight groups, or the IPv4 address that is written as an IPv6 one: else all of those would be one client. */
function ipv6(address: string): string | null {
  const bare = address.replace(/%.*$/, '')
  if (!/^[0-9a-f:.]+$/i.test(bare)) return null
  try {
    // The URL parser writes an IPv6 address in one form only.
    const groups = new URL(`http://[${bare}]`).hostname.slice(1, -1)
    const [, high, low] = MAPPED_HEX.exec(groups) ?? []
    if (high !== undefined && low !== undefined) return dotted(Number.parseInt(high, 16), Number.parseInt(low, 16))
    const [head = '', tail] = groups.split('::')
    const before = head === '' ? [] : head.split(':')
    const after = tail === undefined || tail === '' ? [] : tail.split(':')
    const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
    return [...before, ...zeros, ...after].join(':')
  } catch {
    return null
  }
}

/** What one client may be: a network, and how many shares of a client's limit it has. */
export interface ClientNetwork {
  readonly name: string
  readonly share: number
}

const SHARES_OF_A_SITE = 4

/** The networks to count an address by: IPv6 by its /64, which one line has, and by its /48, which one customer may. */
export function networksOf(ip: string): readonly ClientNetwork[] {
  if (!ip.includes(':')) return [{ name: ip, share: 1 }]
  const groups = ip.split(':')
  return [
    { name: `${groups.slice(0, 4).join(':')}::/64`, share: 1 },
    { name: `${groups.slice(0, 3).join(':')}::/48`, share: SHARES_OF_A_SITE },
  ]
}
