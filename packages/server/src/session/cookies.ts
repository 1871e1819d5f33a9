/** The kit's cookies, by the name they have on http; on https each has the `__Host-` prefix. */
export type CookieKind = 'session' | 'pending' | 'known' | 'flash'

/** The cookie's full name. `__Host-` binds it to this very host and to https (RFC 6265bis). */
export function cookieName(kind: CookieKind, secure: boolean, slot?: string): string {
  const name = slot === undefined ? kind : `${kind}-${slot}`
  return secure ? `__Host-${name}` : name
}

/** Every name and value of a `Cookie` header, in the browser's order. */
export function cookiePairs(header: string | null | undefined): (readonly [name: string, value: string])[] {
  if (!header) return []
  const pairs: (readonly [string, string])[] = []
  for (const part of header.split(';')) {
    const equals = part.indexOf('=')
    if (equals > 0) pairs.push([part.slice(0, equals).trim(), part.slice(equals + 1).trim()])
  }
  return pairs
}

/** Every value that a `Cookie` header holds under a name, in the browser's order: a sibling domain may add its own. */
export function readCookies(header: string | null | undefined, name: string): string[] {
  return cookiePairs(header)
    .filter((pair) => pair[0] === name)
    .map(([, value]) => value)
}

/** A `Set-Cookie` value that page scripts cannot read and that a cross-site POST does not carry. */
export function serializeCookie(
  kind: CookieKind,
  value: string,
  { secure, lifeSeconds, slot }: { secure: boolean; lifeSeconds: number; slot?: string },
): string {
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.max(0, Math.floor(lifeSeconds))}`
  return `${cookieName(kind, secure, slot)}=${value}; ${attributes}${secure ? '; Secure' : ''}`
}
