import { knownBrowser } from '../../cookies/known-browser'
import { takeOne } from '../../limits/buckets'
import { clientBuckets } from '../../limits/limits'
import { AuthFailure } from '../errors'
import { clientNetworks, type Visit } from '../visit'
import { emitAbout } from '../visit-events'

/** Counts one check of a code or link of this client, or fails with `rate_limited`. */
export async function permitVerify(visit: Visit, email: string): Promise<void> {
  const { context, networks, cookieHeader, now } = visit
  const { limits, store, app } = context
  if (!limits || networks.length === 0) return
  const isKnown = (await knownBrowser(cookieHeader, app, email)) !== null
  const taken = await takeOne(store, clientBuckets(limits, 'verify', await clientNetworks(visit), isKnown), now)
  if (taken.allowed) return
  const { retryAfterSeconds } = taken
  const { scope } = taken.bucket
  await emitAbout(visit, { email }, (who) => ({ type: 'limited', scope, action: 'verify', retryAfterSeconds, ...who }))
  throw new AuthFailure('rate_limited', { retryAfterSeconds })
}
