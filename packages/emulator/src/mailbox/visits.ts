import type { Inbox, InboxMessage } from '../inbox'
import type { LinkVisit, VisitContext } from './animal'
import type { AnimalsOn } from './delivery'
import { openInApp } from './in-app-browser'
import { isOnThisMachine } from './loopback'
import type { MailboxEvent } from './mailbox-event'

/** What visits work with. */
export interface VisitsOptions {
  readonly inbox: Inbox
  readonly context: VisitContext
  /** Called after something has happened to a message. */
  readonly changed: () => void
}

/** Those who open the links of emails: one after the other for an email, so that it is known who did what. */
export function createVisits({ inbox, context, changed }: VisitsOptions) {
  const running = new Set<Promise<void>>()
  const visitors = new Map<string, MailboxEvent['by']>()

  function note(id: string, event: MailboxEvent): void {
    const message = inbox.find(id)
    if (!message) return
    inbox.update(id, { mailbox: [...message.mailbox, event] })
    changed()
  }

  async function visit(
    id: string,
    link: string,
    by: MailboxEvent['by'],
    open: () => Promise<LinkVisit>,
  ): Promise<void> {
    if (!isOnThisMachine(link)) {
      note(id, { by, did: 'left the link alone: it leads to another machine', statuses: [] })
      return
    }
    visitors.set(id, by)
    try {
      note(id, { by, ...(await open()) })
    } catch {
      // The reason may name the address, and with it the link.
      note(id, { by, did: 'opened the link and got no answer', statuses: [] })
    } finally {
      visitors.delete(id)
    }
  }

  async function visitAll({ id, link }: InboxMessage, animals: AnimalsOn): Promise<void> {
    for (const [name, { visit: open }] of animals) {
      const isWanted = inbox.find(id) !== undefined && !context.stopping.aborted
      if (open && link !== null && isWanted) await visit(id, link, name, () => open(link, context))
    }
  }

  function track(visiting: Promise<void>): Promise<void> {
    const tracked = visiting.finally(() => running.delete(tracked))
    running.add(tracked)
    return tracked
  }

  return {
    /** Lets everybody at an email that has arrived. */
    start: (message: InboxMessage, animals: AnimalsOn): void => void track(visitAll(message, animals)),
    /** Opens a link as a person does who taps it in a mail app. */
    openInApp: async (id: string): Promise<MailboxEvent | undefined> => {
      const link = inbox.find(id)?.link
      if (!link) return undefined
      await track(visit(id, link, 'in-app-browser', () => openInApp(link, context)))
      return inbox.find(id)?.mailbox.findLast(({ by }) => by === 'in-app-browser')
    },
    /** Who is at an email at this moment. */
    visitorOf: (id: string): MailboxEvent['by'] | undefined => visitors.get(id),
    count: (): number => running.size,
    settled: async (): Promise<void> => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
