import { knownBrowser } from '../../cookies/known-browser'
import { takeOne } from '../../limits/buckets'
import { clientBuckets } from '../../limits/limits'
import { AuthFailure } from '../errors'
import type { Visit } from '../visit'

/** Counts one check of a code or link of this client, or fails with `rate_limited`. */
export async function permitVerify({ context, networks, cookieHeader, now }: Visit, email: string): Promise<void> {
  const { limits, store, emit, app } = context
  if (!limits || networks.length === 0) return
  const isKnown = (await knownBrowser(cookieHeader, app, email)) !== null
  const taken = await takeOne(store, clientBuckets(limits, 'verify', networks, isKnown), now)
  if (taken.allowed) return
  emit({ type: 'limited', scope: taken.bucket.scope, action: 'verify' })
  throw new AuthFailure('rate_limited', { retryAfterSeconds: taken.retryAfterSeconds })
}
