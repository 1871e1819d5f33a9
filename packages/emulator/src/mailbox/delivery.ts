import type { MailOrder } from '../domain/mail-calls'
import { addressKey } from '../domain/sign-in-request'
import type { Animal, Delivery } from './animal'
import type { MailboxAnimal } from './animals'

/** What was switched on when an email was sent. */
export type AnimalsOn = readonly (readonly [MailboxAnimal, Animal])[]

/** An email on its way. */
export interface MailUnderWay {
  readonly order: MailOrder
  readonly sentAtMs: number
  readonly animals: AnimalsOn
  readonly copies: number
  /** Whether it had to wait. */
  readonly wasHeld: boolean
}

interface HeldMail extends MailUnderWay {
  readonly dueAtMs: number
  readonly untilNextMail: boolean
}

/** One delivery with everything that any of them does; the longest wait counts. */
function joined(animals: AnimalsOn): Required<Delivery> {
  const deliveries = animals.flatMap(([, { delivery }]) => delivery ?? [])
  const waits = deliveries.filter(({ delaySeconds = 0 }) => delaySeconds > 0)
  return {
    delaySeconds: Math.max(0, ...waits.map(({ delaySeconds = 0 }) => delaySeconds)),
    // With another wait beside it, a newer email is no earlier.
    untilNextMail: waits.length > 0 && waits.every(({ untilNextMail }) => untilNextMail === true),
    copies: Math.max(1, ...deliveries.map(({ copies = 1 }) => copies)),
  }
}

/** The emails that were sent and have not arrived. There is no timer: what is due arrives when somebody looks. */
export function createDeliveries(nowMs: () => number) {
  let held: readonly HeldMail[] = []

  function takeOvertaken(by: MailOrder): readonly HeldMail[] {
    const key = addressKey(by.to)
    const overtaken = held.filter(({ untilNextMail, order }) => untilNextMail && addressKey(order.to) === key)
    held = held.filter((mail) => !overtaken.includes(mail))
    return overtaken
  }

  return {
    /** Sends an email off. Returns those that arrive now, in order. */
    send: (order: MailOrder, animals: AnimalsOn): readonly MailUnderWay[] => {
      const { delaySeconds, untilNextMail, copies } = joined(animals)
      const overtaken = takeOvertaken(order)
      const wasHeld = delaySeconds > 0 && overtaken.length === 0
      const mail = { order, sentAtMs: nowMs(), animals, copies, wasHeld }
      if (!wasHeld) return [mail, ...overtaken]
      held = [...held, { ...mail, dueAtMs: nowMs() + delaySeconds * 1000, untilNextMail }]
      return []
    },
    /** Those whose time has come, in the order in which they were sent. */
    due: (): readonly MailUnderWay[] => {
      const due = held.filter(({ dueAtMs }) => dueAtMs <= nowMs())
      if (due.length > 0) held = held.filter((mail) => !due.includes(mail))
      return due
    },
    heldCount: (): number => held.length,
    clear: (): void => {
      held = []
    },
  }
}
