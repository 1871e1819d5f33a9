import type { RedirectResponse } from '../../contract'
import { sealFlash } from '../../cookies/flash'
import { dropPending } from '../../cookies/pending-cookies'
import { type Answer, done, type Fields } from '../answer'
import { findPending, type Visit } from '../visit'

/** `POST /cancel`: "use another address". */
export async function cancel(visit: Visit, { flow }: Fields): Promise<Answer> {
  const { context, now } = visit
  const body: RedirectResponse = { redirectTo: context.signInPath }
  const entry = findPending(visit, flow)
  if (!entry) return done(body)
  const { app } = context
  // The page fills the address in again.
  return done(body, null, [dropPending(entry, app), await sealFlash({ email: entry.shownEmail }, app, now)])
}
