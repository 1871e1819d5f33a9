import { askHook } from '../../config/deadline'
import { knownBrowser } from '../../cookies/known-browser'
import { type Bucket, secondsUntilRoom, takeOne } from '../../limits/buckets'
import { clientBuckets, doubtfulMails, globalBucket, mailBuckets } from '../../limits/limits'
import { AuthFailure } from '../errors'
import { clientNetworks, mailboxNames, type Visit } from '../visit'
import { emitAbout } from '../visit-events'

/** Seconds between two emails of one flow: time for the first to arrive. */
const RESEND_AFTER_SECONDS = 30

/** Permission to send one email. Either of its functions works once. */
export interface MailPermit {
  /** The address that it is for. */
  readonly email: string
  /** When the next one is allowed, in seconds since 1970. */
  readonly resendAt: number
  /** No email was sent: it is not counted. */
  release(): Promise<void>
  /** An email may have been sent: it is not counted for the day, but in a separate small limit. */
  doubt(): Promise<void>
}

/** Counts one email to a mailbox, or fails with `rate_limited`, `email_not_allowed` or `challenge_required`. */
export async function permitMail(visit: Visit, email: string, challenge?: string): Promise<MailPermit> {
  const { context, clientIp, headers, cookieHeader, now } = visit
  const { limits, store, onBeforeSend } = context
  const decision = onBeforeSend
    ? await askHook('onBeforeSend', visit.leftMs(), () =>
        onBeforeSend({ email, request: { headers, clientIp }, ...(challenge && { challenge }) }),
      )
    : null
  if (decision === 'deny') throw new AuthFailure('email_not_allowed')
  if (decision === 'challenge') throw new AuthFailure('challenge_required')
  const nothing = async () => undefined
  if (!limits) return { email, resendAt: now + RESEND_AFTER_SECONDS, release: nothing, doubt: nothing }

  const mailbox = await mailboxNames(context, email)
  const browser = await knownBrowser(cookieHeader, context.app, email)
  const isKnown = browser !== null
  const doubtful = doubtfulMails(mailbox)
  const untilNoDoubt = await secondsUntilRoom(store, doubtful, now)
  if (untilNoDoubt > 0) throw await limited(visit, email, doubtful, untilNoDoubt)
  const ofClient = clientBuckets(limits, 'send', await clientNetworks(visit), isKnown)
  // If the app checked this email and allowed it, the overall limit does not apply.
  const ofAll = decision === 'allow' ? [] : [globalBucket(limits, isKnown)]
  const taken = await takeOne(store, [...ofClient, ...ofAll, ...mailBuckets(limits, mailbox, browser)], now)
  if (!taken.allowed) throw await limited(visit, email, taken.bucket, taken.retryAfterSeconds)

  // A call that is late may fail later on.
  let isOver = false
  const once = (work: () => Promise<unknown>) => async () => {
    if (isOver) return
    isOver = true
    // What the provider answered is not undone by a store that stumbles, which has said so already.
    await work().catch(() => undefined)
  }
  return {
    email,
    resendAt: now + Math.max(RESEND_AFTER_SECONDS, taken.retryAfterSeconds),
    release: once(taken.giveBack),
    doubt: once(() => Promise.all([taken.giveBack(), takeOne(store, [doubtful], now)])),
  }
}

async function limited(
  visit: Visit,
  email: string,
  { scope }: Bucket,
  retryAfterSeconds: number,
): Promise<AuthFailure> {
  await emitAbout(visit, { email }, (who) => ({ type: 'limited', scope, action: 'send', retryAfterSeconds, ...who }))
  return new AuthFailure('rate_limited', { retryAfterSeconds })
}
