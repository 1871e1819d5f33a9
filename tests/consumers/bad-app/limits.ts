import type { App, Flow } from './app'

const MINUTE_MS = 60_000
const MOST_WRONG = 5
const MOST_WRONG_OF_STRANGERS = 20

/** Tags lead to the same mailbox. */
export function mailboxOf(app: App, email: string): string {
  return app.has('tags-counted-apart') ? email : email.replace(/\+[^@]*@/, '@')
}

/** One email a minute to a mailbox for strangers, and one for browsers that know it. */
export function takeMail(app: App, email: string, isKnown: boolean): boolean {
  const uncounted = ['mails-uncounted', 'guesses-uncounted-over-sign-ins', 'wrong-codes-lock-address'] as const
  if (uncounted.some(app.has)) return true
  const isApart = isKnown && !app.has('mails-shared-with-strangers')
  const key = `${isApart ? 'known' : 'stranger'} ${mailboxOf(app, email)}`
  const recent = (app.mails.get(key) ?? []).filter((at) => at > Date.now() - MINUTE_MS)
  // What is shared has room for both, until strangers take it.
  const most = app.has('mails-shared-with-strangers') ? 3 : 1
  if (recent.length >= most) return false
  app.mails.set(key, [...recent, Date.now()])
  return true
}

export function isLocked(app: App, flow: Flow, triesInCookie: number): boolean {
  if (app.has('guesses-uncounted')) return false
  if (app.has('wrong-codes-lock-address') && (app.wrongCodes.get(mailboxOf(app, flow.email)) ?? 0) >= MOST_WRONG)
    return true
  if (app.has('guesses-counted-in-cookie')) return triesInCookie >= MOST_WRONG
  if (flow.wrong >= MOST_WRONG) return true
  if (flow.isKnown || app.has('guesses-uncounted-over-sign-ins')) return false
  return (app.wrongCodes.get(mailboxOf(app, flow.email)) ?? 0) >= MOST_WRONG_OF_STRANGERS
}

export function countWrong(app: App, flow: Flow): void {
  flow.wrong += 1
  const mailbox = mailboxOf(app, flow.email)
  app.wrongCodes.set(mailbox, (app.wrongCodes.get(mailbox) ?? 0) + 1)
}
