import type { Refusal } from './domain/refusal'

/** An email that was asked for and never sent, with the reason that the app got. */
export interface RefusedMail {
  /** Names it in the inbox page. */
  readonly id: string
  /** As it was given to send; empty if a resend named no sign-in that is known. */
  readonly to: string
  /** Which call was refused. */
  readonly call: 'send' | 'resend'
  /** The gRPC code of the answer, such as `INVALID_ARGUMENT`. */
  readonly code: Refusal['grpcCode']
  /** The message of the answer: names of fields and rules, and no value. */
  readonly reason: string
  /** ISO 8601, by the emulator's clock. */
  readonly refusedAt: string
}

/** The emails that were refused, newest first. */
export interface RefusedMails {
  add(mail: Pick<RefusedMail, 'to' | 'call'>, refusal: Refusal, refusedAtMs: number): void
  /** All of them, or those to one address, whatever its case. */
  list(to?: string): readonly RefusedMail[]
  clear(): void
}

/** The most that a send may have: what is no address can be of any length. */
const LONGEST_ADDRESS = 320

/** Keeps the newest `limit` of them. */
export function createRefusedMails(limit: number, idPrefix: string): RefusedMails {
  let mails: readonly RefusedMail[] = []
  let count = 0
  return {
    add: ({ to, call }, { grpcCode, message }, refusedAtMs) => {
      count += 1
      const refusedAt = new Date(refusedAtMs).toISOString()
      const address = to.slice(0, LONGEST_ADDRESS)
      const mail = { id: `${idPrefix}-refused-${count}`, to: address, call, code: grpcCode, reason: message, refusedAt }
      mails = [mail, ...mails.slice(0, limit - 1)]
    },
    list: (to) => (to ? mails.filter((mail) => mail.to.toLowerCase() === to.toLowerCase()) : mails),
    clear: () => {
      mails = []
    },
  }
}
