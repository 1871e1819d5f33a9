import { concerns, type NextAnswer, type Request } from './flow-answers'
import { askedBy, type FlowStep, type Happening, readStep } from './flow-path'

const HAPPENED: Readonly<Record<Happening, string>> = {
  arrive: 'The slow response arrived',
  wait10: 'Ten seconds went by',
  wait30: 'Half a minute went by',
  wait600: 'Ten minutes went by',
  link: 'Opened the link here',
  oldlink: 'Opened the link of an older email',
  othertab: 'Opened the link in another tab',
  otherbrowser: 'Opened the link in another browser',
  phone: 'Opened the link on another phone',
  back: 'Left the page and came back',
  offline: 'Lost the connection',
  online: 'The connection came back',
}

const ASKED: Readonly<Record<Request, string>> = {
  send: 'Asked for a code',
  resend: 'Asked for a new code',
  verify: 'Typed the right code',
}

/** What the answer adds to what was asked. */
const ANSWERED: Readonly<Record<Exclude<NextAnswer, 'right' | 'wrong'>, string>> = {
  slow: 'the response is slow',
  expired: 'it has expired',
  locked: 'too many were wrong',
  limited: 'too many requests',
  unavailable: 'the email service is down',
  denied: 'the address is not allowed',
  captcha: 'a CAPTCHA is wanted',
  lost: 'the sign-in is lost',
  refused: 'it is refused',
  offline: 'no connection',
  never: 'nobody answers',
  address: 'no such address',
  link: 'the link is used up',
  browser: 'the link is of another browser',
  store: 'the store is down',
  broken: 'a fault of ours',
  dropped: 'the connection broke',
  timeout: 'it took too long',
  odd: 'the response was not ours',
  cookies: 'cookies are blocked',
}

const TYPED = { newest: ASKED.verify, wrong: 'Typed a wrong code', older: 'Typed the code of an older email' } as const

/** A step as it is told: `Typed a wrong code`. Without one, what comes before the first. */
export function stepInWords(step: FlowStep | undefined): string {
  const read = step && readStep(step)
  if (!read) return 'Opened the page'
  if (read.kind === 'happening') return HAPPENED[read.happening]
  const where = read.device === 'two' ? 'On the second phone: ' : ''
  const asked = askedBy(read.deed)
  if (!asked) return `${where}${where ? 'went' : 'Went'} back to the address`
  const { request, answer, types } = asked
  const what =
    request === 'verify' ? (answer === 'right' || answer === 'slow' ? TYPED[types] : 'Typed a code') : ASKED[request]
  const said = answer !== 'right' && answer !== 'wrong' && concerns(answer, request) ? `: ${ANSWERED[answer]}` : ''
  return `${where}${where ? what.charAt(0).toLowerCase() + what.slice(1) : what}${said}`
}
