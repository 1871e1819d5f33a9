import type { Copy, SignInError } from '@doorpost/react/headless'
import { errorText } from '@doorpost/react/headless'
import { quoted } from '../words/quoted'
import { type Asked, askedBy, type DeviceName, type FlowStep, type Happening, readStep } from './flow-path'
import { LIFE_SECONDS } from './flow-server'
import { playedAnswer } from './saved-answers'

const TRIES = 5
/** Seconds that a test really waits: the wait between two emails is the server's. */
export const WAITS = { wait10: 10, wait30: 31 } as const

/** Milliseconds for which the emulator holds back an answer that is to be slow. */
const SLOW_MS = 3000
/** How long a tab that waits may take to see that another has signed in, in milliseconds. */
const OTHER_TAB_MS = 15_000

/** One browser of the test: its page, its address, and what has happened on it so far. */
interface Tab {
  readonly page: string
  readonly email: string
  readonly mails: number
  readonly wrong: number
  /** An email was sent again: the app may count wrong codes on. */
  readonly isResent: boolean
  /** Ten minutes went by since the newest email. */
  readonly isExpired: boolean
}

/** Where a test is while it is written down, step by step. */
export interface Scene {
  readonly copy: Copy
  readonly one: Tab
  readonly two: Tab
  readonly isOffline: boolean
  /** The page asks again by itself once it has its connection back. */
  readonly repeats: boolean
  /** What is to be seen once a slow answer arrives. */
  readonly arriving: readonly string[]
  readonly contexts: readonly string[]
}

/** A scene, and the lines that led to it. */
export interface Written {
  readonly scene: Scene
  readonly lines: readonly string[]
  /** How it is not what happens to a real app, in words. */
  readonly note?: string
}

const tab = (page: string, email: string): Tab => ({
  page,
  email,
  mails: 0,
  wrong: 0,
  isResent: false,
  isExpired: false,
})

/** The beginning: the sign-in page, nothing done. */
export const sceneOf = (copy: Copy): Scene => ({
  copy,
  one: tab('page', 'email'),
  two: tab('phone', 'phoneEmail'),
  isOffline: false,
  repeats: false,
  arriving: [],
  contexts: [],
})

/** The first sentence of a failure: what follows may hold a time that only the server knows. */
function failureText(copy: Copy, error: SignInError, isWhole = false): string {
  const text = errorText(copy, error)
  return quoted(isWhole ? text : (/^.*?[.。।]/.exec(text)?.[0] ?? text))
}

const sees = (page: string, copy: Copy, error: SignInError, isWhole = false) =>
  `await expect(alert(${page})).toContainText(${failureText(copy, error, isWhole)})`

const isIn = (page: string) => `await ${page}.waitForURL(\`**\${signedInPage}\`)`
const mailOf = ({ email, mails }: Tab, index = 0) => `(await mailsTo(${email}, ${mails}))[${index}]`
const newestLink = (tab: Tab) => `${mailOf(tab)}.link`
const fault = (method: string, kind: string) =>
  `await tellEmulator('POST', 'faults', { method: '${method}', kind: '${kind}', times: 1${kind === 'delay' ? `, delayMs: ${SLOW_MS}` : ''} })`

const advanceClock = (seconds: number) => `await tellEmulator('POST', 'clock', { advanceSeconds: ${seconds} })`

const wrongTyped = (scene: Scene, { page, wrong, isResent }: Tab): string => {
  const left = TRIES - wrong
  const error: SignInError = left ? { code: 'invalid_code', attemptsLeft: left } : { code: 'too_many_attempts' }
  return sees(page, scene.copy, error, left > 0 && !isResent)
}

const isBusy = (page: string) => `await expect(${page}.locator('[aria-busy=true]').first()).toBeVisible()`

const typeWrong = (tab: Tab, turn: number) =>
  `await codeField(${tab.page}).pressSequentially(wrongCode(${mailOf(tab)}.code, ${turn}))`

const NOT_HERE = 'Not in this test: cookies are blocked by a setting of the browser, which no test can change.'

const put = (scene: Scene, name: DeviceName, changes: Partial<Tab>): Scene => ({
  ...scene,
  [name]: { ...scene[name], ...changes },
})

/** What the visitor does for a request, and the tab after it. */
function doing(
  scene: Scene,
  name: DeviceName,
  asked: Asked,
): { readonly lines: readonly string[]; readonly after: Tab } {
  const now = scene[name]
  const { page, email, mails, wrong } = now
  if (asked.request === 'send')
    return {
      lines: [`await emailField(${page}).fill(${email})`, `await sendButton(${page}).click()`],
      after: { ...now, mails: mails + 1, wrong: 0, isExpired: false },
    }
  if (asked.request === 'resend')
    return {
      lines: [`await resendButton(${page}).click()`],
      after: { ...now, mails: mails + 1, isResent: true, isExpired: false },
    }
  if (asked.types === 'wrong') return { lines: [typeWrong(now, wrong + 1)], after: { ...now, wrong: wrong + 1 } }
  const index = asked.types === 'older' ? 1 : 0
  const code = index ? `${mailOf(now, index)}?.code ?? ''` : `${mailOf(now)}.code`
  const after = index ? { ...now, wrong: wrong + 1 } : now
  return { lines: [`await codeField(${page}).pressSequentially(${code})`], after }
}

/** What is to be seen once a request is done. */
function outcome(scene: Scene, after: Tab, { request, types }: Asked): readonly string[] {
  if (request === 'verify') return [types === 'newest' ? isIn(after.page) : wrongTyped(scene, after)]
  const arrived = `await mailsTo(${after.email}, ${after.mails})`
  return request === 'send' ? [`await codeField(${after.page}).waitFor()`, arrived] : [arrived]
}

function lock(scene: Scene, name: DeviceName): Written {
  const now = scene[name]
  const lines: string[] = []
  let wrong = now.wrong
  while (wrong < TRIES) {
    wrong += 1
    lines.push(typeWrong(now, wrong), wrongTyped(scene, { ...now, wrong }))
  }
  return { scene: put(scene, name, { wrong }), lines }
}

const serviceFails = (scene: Scene, page: string, { request }: Asked) =>
  sees(page, scene.copy, {
    code: 'provider_unavailable',
    ...(request === 'verify' ? { during: 'verify' } : { mailMayArrive: true }),
  })

/** An answer that is played in the browser. */
function writePlayed(scene: Scene, name: DeviceName, asked: Asked): Written | null {
  const { page } = scene[name]
  const played = playedAnswer(page, asked.answer, asked.request)
  if (!played) return null
  const { before, after, failure, note } = played
  const { lines } = doing(scene, name, asked)
  const seen = failure ? sees(page, scene.copy, failure) : isBusy(page)
  return { scene, lines: [before, ...lines, ...after, seen], note }
}

function writeAsked(scene: Scene, name: DeviceName, asked: Asked): Written {
  const { copy } = scene
  const { page } = scene[name]
  const { request, answer } = asked
  if (answer === 'cookies') return { scene, lines: [], note: NOT_HERE }
  if (request === 'verify' && answer === 'locked') return lock(scene, name)
  const { lines, after } = doing(scene, name, asked)
  const done = put(scene, name, after)
  switch (answer) {
    case 'offline': {
      const cut = scene.isOffline ? [] : [`await ${page}.context().setOffline(true)`]
      return {
        scene: { ...scene, isOffline: true, repeats: true },
        lines: [...cut, ...lines, sees(page, copy, { code: 'offline' })],
      }
    }
    case 'unavailable':
      return { scene, lines: [fault(request, 'deadline'), ...lines, serviceFails(scene, page, asked)] }
    case 'slow':
      return {
        scene: { ...done, arriving: outcome(done, after, asked) },
        lines: [fault(request, 'delay'), ...lines, isBusy(page)],
      }
    case 'lost':
      if (request !== 'verify') break
      return {
        scene,
        lines: [`await ${page}.context().clearCookies()`, ...lines, sees(page, copy, { code: 'no_pending_sign_in' })],
      }
    case 'right':
    case 'wrong':
    case 'locked':
      break
    case 'expired':
      if (request === 'verify')
        return {
          scene,
          lines: [advanceClock(LIFE_SECONDS + 1), ...lines, sees(page, copy, { code: 'code_expired' })],
        }
      break
    default: {
      const played = writePlayed(scene, name, asked)
      if (played) return played
    }
  }
  // A page that has its connection back has asked again by itself.
  const back = scene.isOffline ? [`await ${page}.context().setOffline(false)`] : []
  const cause = scene.repeats ? back : [...back, ...lines]
  return { scene: { ...done, isOffline: false, repeats: false }, lines: [...cause, ...outcome(done, after, asked)] }
}

const elsewhere = (scene: Scene, page: string): Written => ({
  scene: { ...scene, contexts: [...scene.contexts, page] },
  lines: [
    `const ${page} = await (await browser.newContext()).newPage()`,
    `await ${page}.goto(${newestLink(scene.one)})`,
    sees(page, scene.copy, { code: 'different_browser' }),
  ],
})

function writeHappening(scene: Scene, happening: Happening): Written {
  const { one, copy } = scene
  const { page } = one
  const wait = (ms: number): Written => ({ scene, lines: [`await ${page}.waitForTimeout(${ms})`] })
  switch (happening) {
    case 'wait10':
      return wait(WAITS.wait10 * 1000)
    case 'wait30':
      return wait(WAITS.wait30 * 1000)
    case 'wait600':
      return {
        scene: put(put(scene, 'one', { isExpired: true }), 'two', { isExpired: true }),
        lines: [advanceClock(LIFE_SECONDS), `await ${page}.clock.fastForward(${LIFE_SECONDS * 1000})`],
        note: "Nobody waits for so long: the clocks of the page and of the emulator move, and the app's does not.",
      }
    case 'arrive':
      return { scene: { ...scene, arriving: [] }, lines: scene.arriving }
    case 'link':
      return {
        scene,
        lines: [
          `await ${page}.goto(${newestLink(one)})`,
          one.isExpired ? sees(page, copy, { code: 'link_invalid' }) : isIn(page),
        ],
      }
    case 'oldlink':
      return {
        scene,
        lines: [`await ${page}.goto(${mailOf(one, 1)}?.link ?? '')`, sees(page, copy, { code: 'link_invalid' })],
      }
    case 'othertab':
      return {
        scene,
        lines: [
          `const tab = await ${page}.context().newPage()`,
          `await tab.goto(${newestLink(one)})`,
          one.isExpired
            ? sees('tab', copy, { code: 'link_invalid' })
            : `await expect(${page}).toHaveURL(signedInPage, { timeout: ${OTHER_TAB_MS.toLocaleString('en').replace(',', '_')} })`,
        ],
      }
    case 'phone':
      return elsewhere(scene, scene.two.page)
    case 'otherbrowser': {
      const written = elsewhere(scene, 'otherPage')
      return { ...written, scene: { ...written.scene, one: tab('otherPage', 'otherEmail') } }
    }
    case 'back':
      return { scene, lines: [`await ${page}.goto('about:blank')`, `await ${page}.goBack()`] }
    case 'offline':
      return { scene: { ...scene, isOffline: true }, lines: [`await ${page}.context().setOffline(true)`] }
    case 'online':
      return { scene: { ...scene, isOffline: false }, lines: [`await ${page}.context().setOffline(false)`] }
  }
}

/** Writes a step down as lines of a test. */
export function writeStep(scene: Scene, step: FlowStep): Written {
  const read = readStep(step)
  if (!read) return { scene, lines: [] }
  if (read.kind === 'happening') return writeHappening(scene, read.happening)
  const asked = askedBy(read.deed)
  if (asked) return writeAsked(scene, read.device, asked)
  const { page } = scene[read.device]
  return {
    scene,
    lines: [
      `await ${page}.locator('[data-part=change-email]').click()`,
      `await expect(emailField(${page})).toBeVisible()`,
    ],
  }
}
