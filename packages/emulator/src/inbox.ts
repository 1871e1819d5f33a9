import type { MailOrder } from './domain/mail-calls'
import { appNameOf } from './mail/app-name'
import { composeMail } from './mail/compose-mail'
import type { MailboxEvent, UsedUp } from './mailbox/mailbox-event'

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
  /** What stood between it and the person, and did something; in order. Empty unless `mailbox` is switched on. */
  readonly mailbox: readonly MailboxEvent[]
  /** Who used its code or its link up; `null` if nobody has. */
  readonly usedUp: UsedUp | null
}

/** An email in the inbox, with what was ordered: something may have changed it on its way. */
export interface KeptMail {
  readonly message: InboxMessage
  readonly order: MailOrder
}

/** An email that arrives. */
export interface ArrivedMail {
  readonly order: MailOrder
  readonly sentAtMs: number
  /** What became of it on its way. The id is the one that the message gets. */
  readonly change?: (id: string) => { readonly order: MailOrder; readonly mailbox: readonly MailboxEvent[] }
}

/** The emails that arrived, newest first. */
export interface Inbox {
  add(mail: ArrivedMail): InboxMessage
  /** Replaces what happened to a message, if it is still there. */
  update(id: string, patch: Partial<Pick<InboxMessage, 'mailbox' | 'usedUp'>>): void
  /** All of them, or those to one address, whatever its case. */
  list(to?: string): readonly InboxMessage[]
  find(id: string): InboxMessage | undefined
  /** As `list`, with what was ordered. */
  kept(): readonly KeptMail[]
  /** How many older emails were dropped to keep within the limit. */
  droppedCount(): number
  clear(): void
}

/** An inbox that keeps the newest `limit` emails. The prefix keeps the ids of two runs apart on a page that saw both. */
export function createInbox(limit: number, idPrefix: string): Inbox {
  let mails: readonly KeptMail[] = []
  let count = 0
  let dropped = 0
  const messages = () => mails.map(({ message }) => message)
  return {
    add: ({ order, sentAtMs, change }) => {
      count += 1
      const id = `${idPrefix}-${count}`
      const { order: written, mailbox } = change?.(id) ?? { order, mailbox: [] }
      const { subject, ...body } = composeMail(written)
      const message: InboxMessage = {
        id,
        to: order.to,
        from: appNameOf(order.templateVariables) ?? 'Doorpost emulator',
        // A header is one line, also with a code that is two.
        subject: subject.replaceAll('\n', ''),
        ...body,
        template: order.template,
        code: written.code,
        link: written.link,
        sentAt: new Date(sentAtMs).toISOString(),
        mailbox,
        usedUp: null,
      }
      dropped += mails.length >= limit ? 1 : 0
      mails = [{ message, order }, ...mails.slice(0, limit - 1)]
      return message
    },
    update: (id, patch) => {
      mails = mails.map((mail) => (mail.message.id === id ? { ...mail, message: { ...mail.message, ...patch } } : mail))
    },
    list: (to) => (to ? messages().filter((message) => message.to.toLowerCase() === to.toLowerCase()) : messages()),
    find: (id) => mails.find(({ message }) => message.id === id)?.message,
    kept: () => mails,
    droppedCount: () => dropped,
    clear: () => {
      mails = []
      dropped = 0
    },
  }
}
