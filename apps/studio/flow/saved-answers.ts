import type { SignInError } from '@doorpost/react/headless'
import { statusOf } from '../states/page/http-answer'
import { failureOf, type NextAnswer, type Request } from './flow-answers'

/** How long the kit's client waits for an answer, in milliseconds. */
const CLIENT_WAITS_MS = 12_000

/** An answer that is given in the browser, between the app's page and the app. */
export interface PlayedAnswer {
  /** Before the request. */
  readonly before: string
  /** After it. */
  readonly after: readonly string[]
  /** What is said then; null where nobody answers. */
  readonly failure: SignInError | null
  /** In words, why the app does not say it itself. */
  readonly note: string
}

/** A value as the house writes it: `{ error: { code: 'internal' } }`. */
const literal = (value: object): string =>
  JSON.stringify(value)
    .replaceAll('"', "'")
    .replace(/'(\w+)':/g, '$1: ')
    .replaceAll(',', ', ')
    .replaceAll('{', '{ ')
    .replaceAll('}', ' }')

const BROKEN: Readonly<Partial<Record<NextAnswer, string>>> = {
  never: '() => {}',
  timeout: '() => {}',
  dropped: '(route) => route.abort()',
  odd: "(route) => route.fulfill({ body: '<h1>Welcome to our wifi</h1>' })",
}

/** An answer that no emulator makes an app give, as a test can play it; null where the app says it by itself. */
export function playedAnswer(page: string, answer: NextAnswer, request: Request): PlayedAnswer | null {
  const failure = failureOf(answer, request)
  const { [answer]: handler } = BROKEN
  if (handler)
    return {
      before: `await disturbNext(${page}, '${request}', ${handler})`,
      after: answer === 'timeout' ? [`await ${page}.clock.fastForward(${CLIENT_WAITS_MS})`] : [],
      failure,
      note: 'Between the page and the app, in the browser: a connection does this, and no app.',
    }
  const status = failure && statusOf(failure.code)
  if (!status) return null
  return {
    before: `await answerNext(${page}, '${request}', ${status}, ${literal(failure)})`,
    after: [],
    failure,
    note: 'Answered in the browser, in place of the app: no emulator makes an app say this.',
  }
}
