import { ASSUMPTION_IDS, type AssumptionId, THOROUGH_IDS } from './assumptions'
import type { ProbeContext } from './probe-context'
import type { Refused } from './service'
import { probeExpired, resendUsed, tryUsed } from './steps/expired-email'
import { sendFirst } from './steps/first-email'
import { probeLimits } from './steps/limits'
import { probeOlder, sendShort } from './steps/older-email'
import { probeResend } from './steps/resent-email'
import { probeTokens } from './steps/tokens'
import { probeUnknownRequests, UNKNOWN_ID } from './steps/unknown-requests'

/** The service can't be asked at all. */
export function findObstacle(refused: Refused): string | null {
  if (refused.reason === 'misconfigured') return 'The credentials were refused, or the answer was no token.'
  if (refused.reason === 'unavailable') return 'The service could not be reached, or it failed.'
  return refused.reason === 'rate_limited' ? 'The service refuses everything for its rate. Try again later.' : null
}

/** Settles what can be settled. Returns why nothing could be, or null. */
export async function runProbe(context: ProbeContext): Promise<string | null> {
  const { email, findings, service } = context
  const first = await service.verify({ code: '000000' }, UNKNOWN_ID)
  const obstacle = first.ok ? null : findObstacle(first)
  if (obstacle !== null) return obstacle
  await probeTokens(context)
  await probeUnknownRequests(context)
  if (email !== null) await probeEmails(context, email)
  for (const id of ASSUMPTION_IDS) findings.open(id, whyOpen(context, id))
  return null
}

function whyOpen({ email, isThorough }: ProbeContext, id: AssumptionId): string {
  if (email === null) return 'not asked: it takes an email (--email)'
  if (THOROUGH_IDS.includes(id) && !isThorough) return 'not asked: it takes more emails and calls (--thorough)'
  return 'not reached: what comes before it failed'
}

/** The order is that of the emails: two may go out at once, and the user reads one at a time. */
async function probeEmails(context: ProbeContext, to: string): Promise<void> {
  const first = await sendFirst(context, to)
  if (!first) return
  const short = await sendShort(context, to)
  const used = short && (await probeOlder(context, to, first))
  if (used) await tryUsed(context, used)
  await probeResend(context, to)
  if (used) await resendUsed(context, used)
  // Unless older emails are known to live on, the one before has ended, and not by its age.
  const lastShort = used ? short : await sendShort(context, to)
  if (lastShort) await probeExpired(context, lastShort)
  if (context.isThorough) await probeLimits(context, to, first.type !== 'LINK')
}
