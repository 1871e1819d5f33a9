import type { Copy } from '@doorpost/react/headless'
import { type FlowStep, formatPath } from './flow-path'
import { stepInWords } from './flow-words'
import { helpersFor } from './saved-helpers'
import { sceneOf, WAITS, type Written, writeStep } from './saved-steps'

/** As many emails as the service sends to an address within a minute. */
const MAILS_PER_MINUTE = 2

const indent = (line: string) => (line ? `  ${line}` : '')

/** Other tests find the emulator as this one did, also where this one fails. */
const AS_BEFORE = "test.afterEach(() => tellEmulator('POST', 'reset', {}))"

/** Seconds that Playwright gives a test by itself. */
const TEST_SECONDS = 30

const waitedSeconds = (steps: readonly FlowStep[]): number =>
  steps.reduce((sum, step) => sum + (step === 'wait10' || step === 'wait30' ? WAITS[step] : 0), 0)

/** Every step of a path as it is written down, one after the other. */
function writtenSteps(steps: readonly FlowStep[], copy: Copy): readonly (Written & { readonly step: FlowStep })[] {
  let scene = sceneOf(copy)
  return steps.map((step) => {
    const written = writeStep(scene, step)
    scene = written.scene
    return { ...written, step }
  })
}

/** A step that a test cannot do as it happens to a real app. */
export interface SavedNote {
  /** Which step it is, from 1. */
  readonly at: number
  readonly step: string
  readonly note: string
}

/** What whoever saves a path has to know of it first; nothing where a real app does all of it. */
export const savedNotes = (steps: readonly FlowStep[], copy: Copy): readonly SavedNote[] =>
  writtenSteps(steps, copy).flatMap(({ step, note }, index) =>
    note ? [{ at: index + 1, step: stepInWords(step), note }] : [],
  )

/** The lines of a test that walks a path from the empty page. */
function bodyOf(steps: readonly FlowStep[], copy: Copy): readonly string[] {
  const written = writtenSteps(steps, copy)
  const { scene = sceneOf(copy) } = written.at(-1) ?? {}
  const walked = written.flatMap(({ step, lines, note }) => [
    '',
    `// ${stepInWords(step)}`,
    ...(note ? [`// ${note}`] : []),
    ...lines,
  ])
  const text = walked.join('\n')
  const waited = waitedSeconds(steps)
  const address = (name: string, who: string) =>
    text.includes(name) ? [`const ${name} = \`${who}-\${randomUUID()}@example.com\``] : []
  return [
    ...(waited ? [`test.setTimeout(${(TEST_SECONDS + waited) * 1000})`] : []),
    ...address('email', 'visitor'),
    ...address('phoneEmail', 'phone'),
    ...address('otherEmail', 'other'),
    ...(scene.one.mails > MAILS_PER_MINUTE ? ["await tellEmulator('PATCH', 'settings', { sendsPerMinute: 100 })"] : []),
    ...(text.includes('.clock.') ? ['await page.clock.install()'] : []),
    'await page.goto(signInPage)',
    ...walked,
    ...scene.contexts.map((page) => `await ${page}.context().close()`),
  ]
}

/**
 * A path as the text of a Playwright test that runs against a real app, with the emulator for its email. What no
 * emulator makes an app say is answered in the browser, with a comment that says so.
 */
export function savedTest(steps: readonly FlowStep[], copy: Copy): string {
  const body = bodyOf(steps, copy)
  const text = body.join('\n')
  const fixtures = text.includes('browser.newContext') ? '{ page, browser }' : '{ page }'
  const test = [
    `test('${formatPath(steps) || 'the sign-in page opens'}', async (${fixtures}) => {`,
    ...body.map(indent),
    '})',
  ].join('\n')
  const helpers = helpersFor(test)
  const types = ['Page', 'Route'].filter((type) => helpers.some((helper) => helper.includes(`: ${type}`)))
  return `${[
    `/**
 * Saved by the Player: ${formatPath(steps) || 'the empty page'}
 *
 * Runs against your app (\`baseURL\` of your Playwright configuration) with the emulator for its email. The kit sends one
 * email a minute to an address: run the app with \`limits: false\` if the test asks for more.
 */`,
    [
      ...(text.includes('randomUUID') ? ["import { randomUUID } from 'node:crypto'"] : []),
      `import { expect, ${types.map((type) => `type ${type}, `).join('')}test } from '@playwright/test'`,
    ].join('\n'),
    ...(copy.lang === 'en' ? [] : [`test.use({ locale: '${copy.lang}' })`]),
    ...helpers,
    ...(text.includes('tellEmulator') ? [AS_BEFORE] : []),
    test,
  ].join('\n\n')}\n`
}
