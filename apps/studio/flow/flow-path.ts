import { ANSWERS_NEXT, type NextAnswer, type Request } from './flow-answers'

export { ANSWERS_NEXT, type NextAnswer, type Request } from './flow-answers'

/** What happens without a request of the visitor. */
export const HAPPENINGS = {
  arrive: 'The slow response arrives',
  wait10: '10 seconds pass',
  wait30: '30 seconds pass',
  wait600: '10 minutes pass',
  link: 'The link is opened here',
  oldlink: 'The link of an older email is opened here',
  othertab: 'The link is opened in another tab',
  otherbrowser: 'The link is opened in another browser',
  phone: 'The link is opened on another phone',
  back: 'Leave the page, come back',
  offline: 'Lose the connection',
  online: 'The connection is back',
} as const

/** A key of {@link HAPPENINGS}. */
export type Happening = keyof typeof HAPPENINGS

/** What the visitor does on a device: a request and its answer, a code that is not the newest, or the way back. */
export type Deed = `${Request}-${NextAnswer}` | 'verify-old' | 'verify-slowwrong' | 'change'

/** One thing that happened; what was done on the second device begins with `two-`. */
export type FlowStep = Deed | `two-${Deed}` | Happening

/** The first device, and the one that opened the link elsewhere. */
export type DeviceName = 'one' | 'two'

const isAnswer = (text: string): text is NextAnswer => Object.hasOwn(ANSWERS_NEXT, text)
const isHappening = (text: string): text is Happening => Object.hasOwn(HAPPENINGS, text)

const isDeed = (text: string): text is Deed => {
  const [, answer] = /^(?:send|verify|resend)-(\w+)$/.exec(text) ?? []
  if (answer) return isAnswer(answer) || text === 'verify-old' || text === 'verify-slowwrong'
  return text === 'change'
}

/** A step in its parts. */
export type ReadStep =
  | { readonly kind: 'happening'; readonly happening: Happening }
  | { readonly kind: 'deed'; readonly device: DeviceName; readonly deed: Deed }

/** Takes a step apart; undefined for anything that is none. */
export function readStep(text: string): ReadStep | undefined {
  if (isHappening(text)) return { kind: 'happening', happening: text }
  const deed = text.replace(/^two-/, '')
  return isDeed(deed) ? { kind: 'deed', device: deed === text ? 'one' : 'two', deed } : undefined
}

/** The device that a step is seen on. */
export function deviceOfStep(step: FlowStep): DeviceName {
  const read = readStep(step)
  return step === 'phone' || (read?.kind === 'deed' && read.device === 'two') ? 'two' : 'one'
}

/** A deed in its parts: what the visitor types, and what is answered. */
export interface Asked {
  readonly request: Request
  readonly answer: NextAnswer
  readonly types: 'newest' | 'wrong' | 'older'
}

/** What is asked for, what is typed and what is answered; null for the way back. */
export function askedBy(deed: Deed): Asked | null {
  if (deed === 'change') return null
  if (deed === 'verify-old') return { request: 'verify', answer: 'right', types: 'older' }
  if (deed === 'verify-slowwrong') return { request: 'verify', answer: 'slow', types: 'wrong' }
  // A deed that is none of these is a request and an answer.
  const [request, answer] = deed.split('-') as [Request, NextAnswer]
  if (request === 'verify' && answer === 'wrong') return { request, answer: 'right', types: 'wrong' }
  return { request, answer, types: 'newest' }
}

/** Steps as they stand in an address: `send-right_verify-wrong`. */
export const formatPath = (steps: readonly FlowStep[]): string => steps.join('_')

const isStep = (text: string): text is FlowStep => readStep(text) !== undefined

/** The first step of an address that is none, which {@link parsePath} ends at; undefined if all are known. */
export const unknownStep = (text: string): string | undefined =>
  text === '' ? undefined : text.split('_').find((step) => !isStep(step))

/** Reads what {@link formatPath} wrote; a step that is unknown ends the path. */
export function parsePath(text: string): readonly FlowStep[] {
  const steps: FlowStep[] = []
  for (const step of text.split('_')) {
    if (!isStep(step)) break
    steps.push(step)
  }
  return steps
}
