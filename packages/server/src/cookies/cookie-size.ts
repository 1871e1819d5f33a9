import { MisuseError } from '../config/misuse-error'
import { type Cookie, serializeCookie } from './cookie'

const MAX_COOKIE_BYTES = 4_096

/** Throws, naming the largest claim, when browsers would drop the cookie. */
export function checkCookieSize(cookie: Cookie, claims: Record<string, unknown>): void {
  if (serializeCookie(cookie).length <= MAX_COOKIE_BYTES) return
  const [largest] = Object.entries(claims)
    .map(([name, value]) => ({ name, size: JSON.stringify(value)?.length ?? 0 }))
    .sort((a, b) => b.size - a.size)
  const which = largest ? `the claim "${largest.name}"` : 'less'
  throw new MisuseError(
    `The session cookie would be over ${MAX_COOKIE_BYTES} bytes, and browsers drop such a cookie. Keep ${which} in your database and look it up by session.subject.`,
  )
}
