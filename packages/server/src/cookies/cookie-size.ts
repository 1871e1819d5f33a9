import { MisuseError } from '../config/misuse-error'
import { MAX_SESSION_BYTES } from './budget'
import type { Cookie } from './cookie'

/** Throws, naming the largest claim, when the session's cookie would leave no room for the others. */
export function checkCookieSize(cookie: Cookie, claims: Record<string, unknown>): void {
  if (`${cookie.name}=${cookie.value}`.length <= MAX_SESSION_BYTES) return
  const [largest] = Object.entries(claims)
    .map(([name, value]) => ({ name, size: JSON.stringify(value)?.length ?? 0 }))
    .sort((a, b) => b.size - a.size)
  const fix = largest
    ? `Store the claim "${largest.name}" in your database and look it up by session.subject.`
    : 'Shorten the subject or the email address.'
  throw new MisuseError(
    `The session cookie would exceed ${MAX_SESSION_BYTES} bytes, and every request carries it. ${fix}`,
  )
}
