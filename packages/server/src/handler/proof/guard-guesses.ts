import { askHook } from '../../config/deadline'
import { knownBrowser } from '../../cookies/known-browser'
import { type Taken, takeOne } from '../../limits/buckets'
import { wrongCodes, wrongCodesInAll } from '../../limits/limits'
import type { ProviderResult } from '../../provider/provider'
import { AuthFailure } from '../errors'
import { mailboxNames, type Visit } from '../visit'
import { emitAbout } from '../visit-events'

/** A code that is about to be checked. */
export interface Guess {
  readonly email: string
  /** What the page's CAPTCHA answered. */
  readonly challenge: string | undefined
}

/**
 * Checks a code as one of the few wrong ones that a mailbox may see in 30 days, whoever tries and in whichever sign-in.
 * It is counted before the check, so that many at once cannot pass the limit, and given back unless the code was wrong.
 * When many were wrong, the app's `onBeforeVerify` may ask for a challenge first; when too many were, codes are refused
 * and the link is the way in.
 */
export async function guardGuesses<T>(
  visit: Visit,
  { email, challenge }: Guess,
  check: () => Promise<ProviderResult<T>>,
): Promise<ProviderResult<T>> {
  const { context, cookieHeader, now } = visit
  const { limits, store, app } = context
  if (!limits) return check()
  const browser = await knownBrowser(cookieHeader, app, email)
  const ofMailbox = await takeOne(store, wrongCodes(limits, await mailboxNames(context, email), browser), now)
  if (!ofMailbox.allowed) {
    const { retryAfterSeconds } = ofMailbox
    await emitAbout(visit, { email }, (who) => ({
      type: 'limited',
      scope: 'address',
      action: 'verify',
      retryAfterSeconds,
      ...who,
    }))
    throw new AuthFailure('code_refused') // T37
  }
  const taken: Taken[] = [ofMailbox]
  const giveBack = () => Promise.all(taken.map((one) => one.giveBack()))
  let isWrong = false
  try {
    const ofAll = browser === null ? await takeOne(store, [wrongCodesInAll(limits)], now) : null
    if (ofAll?.allowed) taken.push(ofAll)
    const isPressed = ofMailbox.count > limits.wrongCodesBeforeChallenge
    if (isPressed || ofAll?.allowed === false) await askForChallenge(visit, { email, challenge }) // T37b
    const result = await check()
    isWrong = !result.ok && result.reason === 'rejected'
    return result
  } finally {
    if (!isWrong) await giveBack() // T37c
  }
}

async function askForChallenge(visit: Visit, { email, challenge }: Guess): Promise<void> {
  const { context, headers, clientIp } = visit
  const { onBeforeVerify } = context
  if (!onBeforeVerify) return
  const decision = await askHook('onBeforeVerify', visit.leftMs(), () =>
    onBeforeVerify({ email, request: { headers, clientIp }, ...(challenge && { challenge }) }),
  )
  if (decision === 'challenge') throw new AuthFailure('challenge_required')
}
