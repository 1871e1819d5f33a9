import type { ProbeContext } from '../probe-context'
import { askCode, askLink, type PastedLink } from '../questions'
import type { Credential, Refused, SendOptions, Sent } from '../service'
import type { MailType } from '../settings'

/** An email that the probe ordered, and what the user copied out of it. */
export interface Email {
  readonly id: string
  readonly type: MailType | undefined
  /** Before the call began: it lives at least until then plus its life. */
  readonly orderedAtMs: number
  /** After the call: it has expired once its life has passed since. */
  readonly answeredAtMs: number
  readonly lifeSeconds: number
  readonly code: string | null
  readonly link: PastedLink | null
}

/** What comes back with verify, to see how. */
export const STATE = 'doorpost-probe-state'

/** The user's address with its domain in capitals: the same mailbox wherever mail goes, and another spelling. */
export function spelled(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, at)}${email.slice(at).toUpperCase()}`
}

/** An email that went out, and when; or why none did. */
export type Ordered = { readonly ok: true; readonly value: Sent; readonly times: Times } | Refused

type Times = Pick<Email, 'orderedAtMs' | 'answeredAtMs'>

/** Orders an email to the user. */
export async function order(context: ProbeContext, to: string, options: Pick<SendOptions, 'expiresInSeconds'>) {
  let orderedAtMs = context.now()
  const answer = await context.mail.send(() => {
    orderedAtMs = context.now()
    const { linkUri, templateVariables } = context
    return context.service.send(spelled(to), { ...options, linkUri, templateVariables, state: STATE })
  })
  const ordered: Ordered = answer.ok ? { ...answer, times: { orderedAtMs, answeredAtMs: context.now() } } : answer
  return ordered
}

/** What the user copied out of an email. */
export type Parts = Pick<Email, 'code' | 'link'>

/** Where nothing needs to be copied. */
export const UNREAD: Parts = { code: null, link: null }

/** Asks for what the newest email holds. By its number, because emails overtake each other. */
export async function readNewest(context: ProbeContext, type: MailType | undefined): Promise<Parts> {
  const which = `email ${context.mail.count()} of this run`
  const code = type === 'LINK' ? null : await askCode(context, which)
  const link = type === 'OTP' ? null : await askLink(context, which, context.linkUri)
  return { code, link }
}

/** An email as the later steps need it. */
export function toEmail({ value, times }: Extract<Ordered, { ok: true }>, parts: Parts): Email {
  const { id, type, expiresInSeconds: lifeSeconds } = value
  return { id, type, lifeSeconds, ...times, ...parts }
}

/** What signs in with this email: its code, or else its link; null where the user gave neither. */
export function credentialOf({ code, link }: Parts): Credential | null {
  if (code !== null) return { code }
  return link && { linkToken: link.token }
}

/** Whether it may have expired by now: then a refusal says nothing else. */
export function mayHaveExpired({ orderedAtMs, lifeSeconds }: Email, nowMs: number): boolean {
  return nowMs >= orderedAtMs + lifeSeconds * 1000 - 2_000
}
