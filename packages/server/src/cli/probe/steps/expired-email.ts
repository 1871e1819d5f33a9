import type { ProbeContext } from '../probe-context'
import { type Credential, failureInWords, inWords, isAnswered } from '../service'
import type { Email } from './email'

/** What was used, and the request it belongs to. */
export interface Used {
  readonly credential: Credential
  readonly id: string
}

/** A used email, tried again. */
export async function tryUsed({ findings, service }: ProbeContext, { credential, id }: Used): Promise<void> {
  const answer = await service.verify(credential, id)
  if (answer.ok) return findings.fact('used-verify', false, 'it signs in again')
  if (!isAnswered(answer)) return findings.open('used-verify', failureInWords(answer))
  findings.fact('used-verify', answer.reason === 'expired', inWords(answer))
}

/** A used email, ordered again. In its turn, so that its refusal is not the one for too many emails. */
export async function resendUsed({ findings, service, mail }: ProbeContext, { id }: Used): Promise<void> {
  const answer = await mail.send(() => service.resend(id))
  if (answer.ok) return findings.fact('used-resend', false, 'it sends one more email')
  if (!isAnswered(answer)) return findings.open('used-resend', failureInWords(answer))
  findings.fact('used-resend', true, inWords(answer))
}

const LONGEST_WAIT_SECONDS = 180

/** What an expired email is still good for. Waits until it has expired by this clock: that of the service may differ. */
export async function probeExpired(context: ProbeContext, short: Email): Promise<void> {
  const { findings, wait, now, isThorough } = context
  const { lifeSeconds, answeredAtMs } = short
  if (!isThorough && lifeSeconds > LONGEST_WAIT_SECONDS) {
    const why = `not asked: an email lives ${lifeSeconds} seconds at least; --thorough waits for it`
    for (const id of ['expired-verify', 'expired-resend'] as const) findings.open(id, why)
    return
  }
  const restSeconds = Math.ceil(lifeSeconds + 2 - (now() - answeredAtMs) / 1000)
  if (restSeconds > 0) await wait(restSeconds, 'until an email has expired')
  await verifyExpired(context, short)
  await resendExpired(context, short)
}

async function verifyExpired({ findings, service }: ProbeContext, { id, type }: Email): Promise<void> {
  const wrong = type === 'LINK' ? { linkToken: 'doorpost-probe_l' } : { code: '000000' }
  const answer = await service.verify(wrong, id)
  if (answer.ok) return findings.fact('expired-verify', false, 'it was accepted')
  if (!isAnswered(answer)) return findings.open('expired-verify', failureInWords(answer))
  findings.fact('expired-verify', answer.reason === 'expired', inWords(answer))
}

async function resendExpired({ findings, service, mail }: ProbeContext, { id }: Email): Promise<void> {
  const answer = await mail.send(() => service.resend(id))
  if (answer.ok) findings.setting('expired-resend', 'expiredResendRevives', true, 'it does')
  else if (answer.reason === 'expired') {
    findings.setting('expired-resend', 'expiredResendRevives', false, inWords(answer))
  } else findings.open('expired-resend', failureInWords(answer))
}
