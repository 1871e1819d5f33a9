import { clientBucket, takeOne } from '../../limits/limits'
import { AuthFailure } from '../errors'
import type { Visit } from '../visit'

/** Counts one check of a code or link of this client, or fails with `rate_limited`. */
export async function permitVerify({ context, clientIp }: Visit): Promise<void> {
  const { limits, store, emit } = context
  if (!limits || clientIp === null) return
  const taken = await takeOne(store, [clientBucket(limits, 'verify', clientIp)])
  if (taken.allowed) return
  emit({ type: 'limited', scope: 'client', action: 'verify' })
  throw new AuthFailure('rate_limited', { retryAfterSeconds: taken.retryAfterSeconds })
}
