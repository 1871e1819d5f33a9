import type { RedirectResponse } from '../../contract'
import { keepPending } from '../../cookies/pending-cookies'
import { type Answer, done, type Fields } from '../answer'
import { findPending, type Visit } from '../visit'

/**
 * `POST /cancel`: "use another address". The sign-in is set aside, not dropped: its code still works for a visitor who
 * pressed by mistake and asks for the same address again.
 */
export async function cancel(visit: Visit, { flow }: Fields): Promise<Answer> {
  const { context } = visit
  const body: RedirectResponse = { redirectTo: context.signInPath }
  const entry = findPending(visit, flow)
  if (!entry) return done(body)
  const setAside = { ...entry, isSetAside: true, answeredAtMs: context.sessions.now() }
  return done(body, null, await keepPending(setAside, visit, context.app))
}
