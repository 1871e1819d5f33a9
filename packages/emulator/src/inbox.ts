import type { MailOrder } from './domain/mail-calls'
import { appNameOf } from './mail/app-name'
import { composeMail } from './mail/compose-mail'

/** One email, as it would have been sent. */
export interface InboxMessage {
  /** Names the message in the inbox and in the control API. */
  readonly id: string
  /** As it was given to send. */
  readonly to: string
  /** Name of the sender: the app's, if the template variable `app_name` gives it. */
  readonly from: string
  /** The subject line. */
  readonly subject: string
  /** The template; a send without one is a SIGNIN. */
  readonly template: 'SIGNIN' | 'SIGNUP'
  /** `null` if the email contains a link only. */
  readonly code: string | null
  /** `null` if the email contains a code only. */
  readonly link: string | null
  /** The body as plain text. */
  readonly text: string
  /** The body as HTML. */
  readonly html: string
  /** ISO 8601, by the emulator's clock. */
  readonly sentAt: string
}

/** The emails that went out, newest first. */
export interface Inbox {
  add(order: MailOrder, sentAtMs: number): InboxMessage
  /** All of them, or those to one address, whatever its case. */
  list(to?: string): readonly InboxMessage[]
  find(id: string): InboxMessage | undefined
  /** How many older emails were dropped to keep within the limit. */
  droppedCount(): number
  clear(): void
}

/** An inbox that keeps the newest `limit` emails. The prefix keeps the ids of two runs apart on a page that saw both. */
export function createInbox(limit: number, idPrefix: string): Inbox {
  let messages: readonly InboxMessage[] = []
  let count = 0
  let dropped = 0
  return {
    add: (order, sentAtMs) => {
      count += 1
      const message: InboxMessage = {
        id: `${idPrefix}-${count}`,
        to: order.to,
        from: appNameOf(order.templateVariables) ?? 'Doorpost emulator',
        ...composeMail(order),
        template: order.template,
        code: order.code,
        link: order.link,
        sentAt: new Date(sentAtMs).toISOString(),
      }
      dropped += messages.length >= limit ? 1 : 0
      messages = [message, ...messages.slice(0, limit - 1)]
      return message
    },
    list: (to) => (to ? messages.filter((message) => message.to.toLowerCase() === to.toLowerCase()) : messages),
    find: (id) => messages.find((message) => message.id === id),
    droppedCount: () => dropped,
    clear: () => {
      messages = []
      dropped = 0
    },
  }
}
