import { type App, newId } from './app'
import type { Visit } from './http'
import { keyedHash, readToken, signToken } from './tokens'

const LIFE = 604_800

const cookie = (name: string, value: string, life: number, readable = false) =>
  `${name}=${value}; Path=/; ${readable ? '' : 'HttpOnly; '}SameSite=Lax; Max-Age=${life}`

export const pendingCookie = (flow: string) => cookie('pending', flow, 3_600)
export const noPendingCookie = () => cookie('pending', '', 0)

/** A browser that signed in to an address before has mails and guesses of its own. */
export const isKnownBrowser = (app: App, visit: Visit, email: string) =>
  visit.cookies('known').includes(keyedHash(email, app.secret))

/** Makes a session. The cookies, and the token for faults that hand it out. */
export function startSession(app: App, visit: Visit, email: string): { cookies: string[]; token: string } {
  app.verified.add(email)
  const [given] = visit.cookies('session')
  const isKept = app.has('session-id-kept') && given !== undefined
  const sid = isKept ? given : newId()
  app.sessions.set(sid, email)
  const token = isKept ? given : signToken({ sid, email }, app.secret)
  const known = cookie('known', keyedHash(email, app.secret), LIFE)
  return { token, cookies: [cookie('session', token, LIFE, app.has('session-readable')), known, noPendingCookie()] }
}

function readOne(app: App, token: string): string | null {
  if (app.has('session-id-kept') && app.sessions.has(token)) return app.sessions.get(token) ?? null
  if (app.has('pending-is-session') && app.flows.has(token)) return app.flows.get(token)?.email ?? null
  const checks = { takesAlgNone: app.has('alg-none-taken'), skipsSignature: app.has('signature-unchecked') }
  const claims = readToken(token, app.secret, checks)
  if (claims === null) return null
  // A signed token is enough for an app that keeps no list of its sessions.
  const isStateless = [
    'alg-none-taken',
    'signature-unchecked',
    'guessable-secret',
    'sign-out-clears-cookie-only',
  ] as const
  return isStateless.some(app.has) || app.sessions.get(claims.sid) === claims.email ? claims.email : null
}

/** Who is signed in. A cookie of another kind or from a sibling may stand in front of ours. */
export function readSession(app: App, visit: Visit): string | null {
  const tokens = visit.cookies('session')
  const read = app.has('first-cookie-only') ? tokens.slice(0, 1) : tokens
  return read.map((token) => readOne(app, token)).find((email) => email !== null) ?? null
}

export function endSession(app: App, visit: Visit): string[] {
  for (const token of visit.cookies('session')) {
    const sid = readToken(token, app.secret, { takesAlgNone: false, skipsSignature: false })?.sid ?? token
    if (!app.has('sign-out-clears-cookie-only')) app.sessions.delete(sid)
  }
  return [cookie('session', '', 0)]
}
