import type { InboxMessage } from '../../inbox'
import type { RefusedMail } from '../../refused-mails'

/** What the list has a line for: an email, or why there is none. */
export type Entry = InboxMessage | RefusedMail

/** Whether no email was sent. */
export const isRefused = (entry: Entry): entry is RefusedMail => 'reason' in entry

/** When it happened: ISO 8601. */
export const timeOf = (entry: Entry): string => (isRefused(entry) ? entry.refusedAt : entry.sentAt)

/** Both kinds in one list, newest first. */
export const newestFirst = (messages: readonly InboxMessage[], refused: readonly RefusedMail[]): readonly Entry[] =>
  [...messages, ...refused].sort((a, b) => timeOf(b).localeCompare(timeOf(a)))
