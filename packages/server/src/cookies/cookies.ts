/** The kit's cookies, by the name they have on http; on https each has the `__Host-` prefix. */
export type CookieKind = 'session' | 'pending' | 'known' | 'flash'

/** The cookie's full name. `__Host-` binds it to this very host and to https (RFC 6265bis). */
export function cookieName(kind: CookieKind, secure: boolean, slot?: string): string {
  const name = slot === undefined ? kind : `${kind}-${slot}`
  return secure ? `__Host-${name}` : name
}

/** Calls back with every name and value of a `Cookie` header, in the browser's order. */
export function eachCookie(header: string | null | undefined, take: (name: string, value: string) => void): void {
  if (!header) return
  // Runs for every request that a session guards: no list is made of cookies that nobody asked for.
  for (let start = 0, end = 0; start < header.length; start = end + 1) {
    end = header.indexOf(';', start)
    if (end === -1) end = header.length
    const equals = header.indexOf('=', start)
    if (equals > start && equals < end) take(header.slice(start, equals).trim(), header.slice(equals + 1, end).trim())
  }
}

/** Every value that a `Cookie` header holds under a name, in the browser's order: a sibling domain may add its own. */
export function readCookies(header: string | null | undefined, name: string): string[] {
  const values: string[] = []
  eachCookie(header, (found, value) => {
    if (found === name) values.push(value)
  })
  return values
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
