import type { AssumptionId } from '../assumptions'
import type { ProbeContext } from '../probe-context'
import { type Answer, failureInWords, inWords, isAnswered, type Refused } from '../service'

/** 50 base64url characters, as ids are, that no request has. */
export const UNKNOWN_ID = 'doorpost-probe'.padEnd(50, '-')
const NO_TOKEN = 'doorpost-probe_l'
const INVALID_ARGUMENT = 3
const NOT_FOUND = 5

/** A call that has to be refused: says how, or that it was not. */
function settle(
  { findings }: ProbeContext,
  id: AssumptionId,
  answer: Answer<unknown>,
  holds: (refused: Refused) => boolean,
) {
  if (answer.ok) return findings.fact(id, false, 'it was accepted')
  if (!isAnswered(answer)) return findings.open(id, failureInWords(answer))
  findings.fact(id, holds(answer), inWords(answer))
}

const isInvalid = ({ grpcStatus }: Refused) => grpcStatus === INVALID_ARGUMENT

/** What is refused without an email: made-up ids, and values that break a rule. */
export async function probeUnknownRequests(context: ProbeContext): Promise<void> {
  const { service, findings, linkUri } = context
  const isExpired = ({ reason }: Refused) => reason === 'expired'
  settle(context, 'code-unknown-id', await service.verify({ code: '000000' }, UNKNOWN_ID), isExpired)
  settle(context, 'link-unknown-id', await service.verify({ linkToken: NO_TOKEN }, UNKNOWN_ID), isExpired)
  settle(context, 'code-without-id', await service.verify({ code: '000000' }), () => true)
  settle(context, 'invalid-address', await service.send('doorpost probe', { linkUri }), isInvalid)
  settle(context, 'long-code', await service.verify({ code: '0'.repeat(21) }, UNKNOWN_ID), isInvalid)
  settle(context, 'long-id', await service.resend('0'.repeat(201)), isInvalid)

  const resent = await service.resend(UNKNOWN_ID)
  const status = resent.ok ? null : resent.grpcStatus
  if (status === INVALID_ARGUMENT) {
    findings.setting('unknown-resend', 'unknownRequestCode', 'INVALID_ARGUMENT', 'INVALID_ARGUMENT')
  } else if (status === NOT_FOUND) {
    findings.setting('unknown-resend', 'unknownRequestCode', 'NOT_FOUND', 'NOT_FOUND')
  } else settle(context, 'unknown-resend', resent, () => false)
  // Enforced, this is refused before the token is looked up; else it takes an email to be sure.
  const link = await service.verify({ linkToken: NO_TOKEN })
  if (!link.ok && link.reason === 'other_browser') {
    findings.setting('same-browser', 'enforceSameBrowserOrigin', true, 'a link without its request id is refused')
  }
}
