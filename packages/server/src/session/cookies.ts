/** The kit's cookies, by the name they have on http; on https each has the `__Host-` prefix. */
export type CookieKind = 'session' | 'pending' | 'known' | 'flash'

/** The cookie's full name. `__Host-` binds it to this very host and to https (RFC 6265bis). */
export function cookieName(kind: CookieKind, secure: boolean): string {
  return secure ? `__Host-${kind}` : kind
}

/** Every value that a `Cookie` header holds under a name, in the browser's order: a sibling domain may add its own. */
export function readCookies(header: string | null | undefined, name: string): string[] {
  if (!header) return []
  const values: string[] = []
  for (const part of header.split(';')) {
    const equals = part.indexOf('=')
    if (equals > 0 && part.slice(0, equals).trim() === name) values.push(part.slice(equals + 1).trim())
  }
  return values
}

/** A `Set-Cookie` value that page scripts cannot read and that a cross-site POST does not carry. */
export function serializeCookie(
  kind: CookieKind,
  value: string,
  { secure, lifeSeconds }: { secure: boolean; lifeSeconds: number },
): string {
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.max(0, Math.floor(lifeSeconds))}`
  return `${cookieName(kind, secure)}=${value}; ${attributes}${secure ? '; Secure' : ''}`
}
