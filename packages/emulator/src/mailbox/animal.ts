import type { MailOrder } from '../domain/mail-calls'
import type { MailboxBrowser } from './mailbox-browser'

/** What one animal did with the link of an email, and what the app answered. */
export interface LinkVisit {
  /** In words, without the link and without a code. */
  readonly did: string
  /** The status of every answer, redirects included, in the order of the requests. */
  readonly statuses: readonly number[]
}

/** What a visit works with. */
export interface VisitContext {
  /** Ends the visit when the emulator stops. */
  readonly stopping: AbortSignal
  /** The browser that was passed in. */
  readonly browser: MailboxBrowser | undefined
}

/** How an email arrives that does not arrive at once, and once. */
export interface Delivery {
  /** Seconds of the emulator's clock until it arrives. */
  readonly delaySeconds?: number
  /** It does not wait any longer once a newer email to the same address has arrived. */
  readonly untilNextMail?: boolean
  /** How many of it arrive. @default 1 */
  readonly copies?: number
}

/** Something that stands between an email and the person it was sent to. */
export interface Animal {
  /** What it does, as the help and the documentation say it. */
  readonly about: string
  /** Writes the email differently. `safeLink` is the emulator's own address that leads on to the link. */
  readonly change?: (order: MailOrder, safeLink: string) => MailOrder
  /** What it did to an email, in words; a visit says so itself. */
  readonly done?: string
  /** When and how often the email arrives. */
  readonly delivery?: Delivery
  /** Does something with the link of an email that has arrived. */
  readonly visit?: (link: string, context: VisitContext) => Promise<LinkVisit>
}
