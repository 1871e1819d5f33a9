const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const MAPPED_IPV4 = /^::ffff:((?:\d{1,3}\.){3}\d{1,3})$/i
/** The same as the URL parser writes it. */
const MAPPED_HEX = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/

/**
 * The visitor's address for counting, or null when it cannot be known. What the server itself saw comes first;
 * else the entry of `X-Forwarded-For` that the outermost proxy of our own wrote, counted from the right, since
 * everything further left is whatever the client liked to send.
 */
export function clientIp(headers: Headers, trustedProxyHops: number, seen: string | undefined): string | null {
  if (seen !== undefined) return normalizeIp(seen)
  if (trustedProxyHops < 1) return null
  const entries = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  return normalizeIp(entries.at(-trustedProxyHops) ?? '') // T09
}

/** IPv4 as it is, IPv6 by its /64, since that is what one subscriber holds; null for anything else. */
export function normalizeIp(value: string): string | null {
  const bare = value.replace(/^\[(.*)\](?::\d+)?$/, '$1')
  const address = IPV4.test(bare.replace(/:\d+$/, '')) ? bare.replace(/:\d+$/, '') : bare
  const mapped = MAPPED_IPV4.exec(address)?.[1]
  const ipv4 = mapped ?? (IPV4.test(address) ? address : null)
  if (ipv4) return ipv4.split('.').every((part) => Number(part) <= 255) ? ipv4 : null
  return ipv6Network(address)
}

const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.')

/** The /64, or the IPv4 address that is written as an IPv6 one: else all of those would count as one client. */
function ipv6Network(address: string): string | null {
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
    return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
  } catch {
    return null
  }
}
