/** What the designer lets the server say to the next request. */
export const ANSWERS_NEXT = {
  right: 'Correct code, everything works',
  wrong: 'Wrong code',
  expired: 'The code has expired',
  locked: 'Too many wrong codes',
  limited: 'Too many emails',
  unavailable: 'The email service is down',
  offline: 'No connection',
  slow: 'Slow: you decide when the response arrives',
} as const

/** A key of {@link ANSWERS_NEXT}. */
export type NextAnswer = keyof typeof ANSWERS_NEXT

/** What happens without a request of the visitor. */
export const HAPPENINGS = {
  arrive: 'The slow response arrives',
  wait10: '10 seconds pass',
  wait30: '30 seconds pass',
  wait600: '10 minutes pass',
  othertab: 'The link is opened in another tab',
  otherbrowser: 'The link is opened in another browser',
} as const

/** A key of {@link HAPPENINGS}. */
export type Happening = keyof typeof HAPPENINGS

/** What the visitor does. */
export type Request = 'send' | 'verify' | 'resend'

/** One thing that happened: a request and its answer, the way back, or a happening. */
export type FlowStep = `${Request}-${NextAnswer}` | 'change' | Happening

const isStep = (text: string): text is FlowStep => {
  const [, answer] = /^(?:send|verify|resend)-(\w+)$/.exec(text) ?? []
  return answer ? Object.hasOwn(ANSWERS_NEXT, answer) : text === 'change' || Object.hasOwn(HAPPENINGS, text)
}

/** Steps as they stand in an address: `send-right_verify-wrong`. */
export const formatPath = (steps: readonly FlowStep[]): string => steps.join('_')

/** Reads what {@link formatPath} wrote; a step that is unknown ends the path. */
export function parsePath(text: string): readonly FlowStep[] {
  const steps: FlowStep[] = []
  for (const step of text.split('_')) {
    if (!isStep(step)) break
    steps.push(step)
  }
  return steps
}
