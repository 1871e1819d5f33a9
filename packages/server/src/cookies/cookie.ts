import type { AppContext } from '../config/app-context'

/** The kit's cookies, by the name they have on http; on https each has the `__Host-` prefix. */
export type CookieKind = 'session' | 'pending' | 'known' | 'asked' | 'flash'

/** A cookie to set, as a plain value. All of them are `HttpOnly`, `SameSite=Lax` and for the whole site. */
export interface Cookie {
  readonly name: string
  readonly value: string
  /** How long the browser keeps it; 0 takes it away, null keeps it until the browser is closed. */
  readonly lifeSeconds: number | null
  readonly secure: boolean
}

type NameContext = Pick<AppContext, 'secure' | 'cookiePrefix'>

/** The cookie's full name. `__Host-` binds it to this very host and to https (RFC 6265bis). */
export function cookieName(kind: CookieKind, { secure, cookiePrefix }: NameContext, slot?: string): string {
  const parts = [cookiePrefix, kind, slot].filter((part) => part !== undefined) // T34b
  const name = parts.join('-')
  return secure ? `__Host-${name}` : name // T13
}

/** A cookie of the kit. */
export function makeCookie(
  context: NameContext,
  kind: CookieKind,
  value: string,
  { lifeSeconds, slot }: { readonly lifeSeconds: number; readonly slot?: string },
): Cookie {
  const { secure } = context
  return { name: cookieName(kind, context, slot), value, lifeSeconds: Math.max(0, Math.floor(lifeSeconds)), secure }
}

/** A cookie for longer than a visit; where sessions are not `persistent`, until the browser is closed. */
export function makeLastingCookie(
  context: NameContext & Pick<AppContext, 'persistent'>,
  kind: 'session' | 'known',
  value: string,
  lifeSeconds: number,
): Cookie {
  const cookie = makeCookie(context, kind, value, { lifeSeconds })
  return context.persistent ? cookie : { ...cookie, lifeSeconds: null } // T39f
}

/** Takes a cookie away. */
export const dropCookie = (context: NameContext, kind: CookieKind, slot?: string): Cookie =>
  makeCookie(context, kind, '', { lifeSeconds: 0, ...(slot !== undefined && { slot }) })

/** A `Set-Cookie` line: page scripts cannot read the cookie, and a cross-site POST does not carry it. */
export function serializeCookie({ name, value, lifeSeconds, secure }: Cookie): string {
  const life = lifeSeconds === null ? '' : `; Max-Age=${lifeSeconds}`
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${life}${secure ? '; Secure' : ''}`
}

/** Calls back with every name and value of a `Cookie` header, in the browser's order. */
export function eachCookie(header: string | null | undefined, take: (name: string, value: string) => void): void {
  if (!header) return
  // Runs for every protected request, so it builds no list of cookies.
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
