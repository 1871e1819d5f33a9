import type { PendingSignIn } from '../session/pending-sign-in'
import { openPending, sealPending } from '../session/pending-sign-in'
import type { AuthContext } from './auth-options'

/** One request as the actions see it: who asks, what the browser holds, and the cookies to answer with. */
export interface Visit {
  readonly context: AuthContext
  readonly headers: Headers
  /** Seconds since 1970. */
  readonly now: number
  /** This browser's pending sign-ins, newest first. */
  readonly pending: readonly PendingSignIn[]
  /** `Set-Cookie` values of the answer, in order. */
  readonly cookies: string[]
}

/** Opens what the browser sent along. */
export async function openVisit(headers: Headers, context: AuthContext): Promise<Visit> {
  const now = Math.floor(context.sessions.now() / 1000)
  const pending = await openPending(headers.get('cookie'), context.session, now)
  return { context, headers, now, pending, cookies: [] }
}

/** The pending sign-in that a request means: the named one, or the newest when none is named. */
export function findPending(visit: Visit, flow: unknown): PendingSignIn | null {
  if (flow === undefined || flow === '') return visit.pending[0] ?? null
  return visit.pending.find((entry) => entry.flow === flow) ?? null
}

/** Answers with these pending sign-ins in the browser's cookie. */
export async function keepPending(visit: Visit, entries: readonly PendingSignIn[]): Promise<void> {
  visit.cookies.push(await sealPending(entries, visit.context.session, visit.now))
}
