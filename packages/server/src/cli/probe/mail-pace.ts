import type { Answer, Sent } from './service'

/** Documented: two emails a minute to one address. A second more, because the service counts when it gets the call. */
const MAILS_PER_WINDOW = 2
const WINDOW_SECONDS = 61

/** Sends no faster than the service allows. */
export interface MailPace {
  /** Makes a call that sends an email. Waits for its turn; if it is refused for its rate, waits once more and tries again. */
  send(call: () => Promise<Answer<Sent>>): Promise<Answer<Sent>>
  /** Makes such a call at once: its refusal is what is looked for. */
  sendNow(call: () => Promise<Answer<Sent>>): Promise<Answer<Sent>>
  /** Waits until no email of the last minute counts any more. */
  untilQuiet(why: string): Promise<void>
  /** How many emails went out. */
  count(): number
}

/** What it is made from: a clock, and a way to wait. */
export interface MailPaceOptions {
  now(): number
  wait(seconds: number, why: string): Promise<void>
}

/** Remembers when emails went out, of this run. */
export function createMailPace({ now, wait }: MailPaceOptions): MailPace {
  const sentAtMs: number[] = []

  async function waitFor(index: number, why: string): Promise<void> {
    const earlier = sentAtMs.at(index)
    if (earlier === undefined) return
    const seconds = Math.ceil((earlier + WINDOW_SECONDS * 1000 - now()) / 1000)
    if (seconds > 0) await wait(Math.min(seconds, WINDOW_SECONDS), why)
  }

  async function sendNow(call: () => Promise<Answer<Sent>>): Promise<Answer<Sent>> {
    const answer = await call()
    if (answer.ok) sentAtMs.push(now())
    return answer
  }

  return {
    sendNow,
    async send(call) {
      await waitFor(-MAILS_PER_WINDOW, 'before the next email: two a minute are allowed')
      const answer = await sendNow(call)
      if (answer.ok || answer.reason !== 'rate_limited') return answer
      // Somebody else may have sent to the address, or fewer emails are allowed here.
      await wait(WINDOW_SECONDS, 'because the service said "too many requests"')
      return sendNow(call)
    },
    untilQuiet: (why) => waitFor(-1, why),
    count: () => sentAtMs.length,
  }
}
