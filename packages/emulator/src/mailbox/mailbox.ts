import type { MailOrder } from '../domain/mail-calls'
import type { VerifyInput } from '../domain/request-rules'
import { addressKey } from '../domain/sign-in-request'
import type { Inbox } from '../inbox'
import type { VisitContext } from './animal'
import { ANIMAL_NAMES, ANIMALS, type MailboxAnimal } from './animals'
import { type AnimalsOn, createDeliveries, type MailUnderWay } from './delivery'
import type { MailboxEvent } from './mailbox-event'
import { createVisits } from './visits'

/** What a mailbox works with. */
export interface MailboxOptions {
  readonly inbox: Inbox
  readonly nowMs: () => number
  /** The emulator's own origin. */
  readonly ownUrl: () => string
  readonly initial: readonly MailboxAnimal[]
  readonly context: VisitContext
  /** Called after an email has been sent or has arrived, and after something has happened to one. */
  readonly changed: () => void
}

/** Where a rewritten link leads first; the id of the message follows. */
export const SAFE_LINK_PATH = '/_emulator/safe-link/'

function toAnimals(names: readonly MailboxAnimal[]): AnimalsOn {
  return ANIMAL_NAMES.filter((name) => names.includes(name)).map((name) => [name, ANIMALS[name]])
}

/** An order as it arrives, and who changed it. */
function changeOnTheWay({ order, animals, copies, wasHeld }: MailUnderWay, safeLink: string) {
  let changed = order
  const mailbox: MailboxEvent[] = []
  for (const [by, { change, delivery, done }] of animals) {
    const next = change?.(changed, safeLink) ?? changed
    const isDone = next !== changed || (delivery?.delaySeconds && wasHeld) || (delivery?.copies && copies > 1)
    if (isDone && done) mailbox.push({ by, did: done, statuses: [] })
    changed = next
  }
  return { order: changed, mailbox }
}

/** Everything between an email that was sent and the inbox. */
export function createMailbox({ inbox, nowMs, ownUrl, initial, context, changed }: MailboxOptions) {
  const deliveries = createDeliveries(nowMs)
  const visits = createVisits({ inbox, context, changed })
  let animals = toAnimals(initial)

  function arrive(mails: readonly MailUnderWay[]): void {
    for (const mail of mails) {
      for (let copy = 0; copy < mail.copies; copy += 1) {
        const change = (id: string) => changeOnTheWay(mail, `${ownUrl()}${SAFE_LINK_PATH}${id}`)
        visits.start(inbox.add({ ...mail, change }), mail.animals)
      }
    }
  }

  return {
    names: (): readonly MailboxAnimal[] => animals.map(([name]) => name),
    /** What stands between the emails from now on and the person. */
    choose: (names: readonly MailboxAnimal[]): void => {
      animals = toAnimals(names)
    },
    /** Sends an email on its way. */
    send: (order: MailOrder): void => {
      arrive(deliveries.send(order, animals))
      // Also where none has arrived: the page says how many are on their way.
      changed()
    },
    /** Lets the emails arrive whose time has come. */
    release: (): void => {
      const due = deliveries.due()
      arrive(due)
      if (due.length > 0) changed()
    },
    /** Notes who used the code or the link of an email up. */
    useUp: ({ credential }: VerifyInput, email: string): void => {
      if (!credential) return
      const { kind, value } = credential
      const newest = inbox.kept().find(({ message, order }) => {
        const isOpen = message.usedUp === null && addressKey(order.to) === addressKey(email)
        return isOpen && (kind === 'code' ? order.code === value : order.link?.includes(value) === true)
      })
      if (!newest) return
      const copies = inbox.kept().filter(({ order }) => order === newest.order)
      const [by = 'person'] = copies.flatMap(({ message }) => visits.visitorOf(message.id) ?? [])
      for (const { message } of copies)
        inbox.update(message.id, { usedUp: { credential: kind === 'code' ? kind : 'link', by } })
      changed()
    },
    /** Where the rewritten link of a message leads. */
    linkBehind: (id: string): string | undefined =>
      inbox.kept().find(({ message }) => message.id === id)?.order.link ?? undefined,
    openInApp: visits.openInApp,
    heldCount: deliveries.heldCount,
    visitingCount: visits.count,
    /** Resolves when everything that is at an email has gone. */
    settled: visits.settled,
    /** Forgets what has not arrived. */
    clear: deliveries.clear,
    reset: (): void => {
      deliveries.clear()
      animals = toAnimals(initial)
    },
  }
}
