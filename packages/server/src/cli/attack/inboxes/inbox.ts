import type { Mailbox } from '../mailbox'

/** A program that catches emails, as its API tells it from others. */
export interface Inbox {
  /** Where its list of emails is. */
  readonly path: string
  /** The name of the list in the answer. */
  readonly list: string
  open(inbox: URL): Mailbox
}
