import type { MailboxAnimal } from './animals'

/** Something that stood between an email and the person, and what it did. Never with a code or a link in it. */
export interface MailboxEvent {
  /** Which of them; `in-app-browser` if `openInApp` was called. */
  readonly by: MailboxAnimal | 'in-app-browser'
  /** In words. */
  readonly did: string
  /** The status of every answer of the app, redirects included; empty if it asked nothing. */
  readonly statuses: readonly number[]
}

/** Who used a code or a link up. */
export interface UsedUp {
  /** Which of the two. */
  readonly credential: 'code' | 'link'
  /** `person` if nothing of the mailbox was at this email at that moment. */
  readonly by: 'person' | MailboxEvent['by']
}
