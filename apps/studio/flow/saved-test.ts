import type { Copy } from '@doorpost/react/headless'
import { type FlowStep, formatPath } from './flow-path'
import { stepInWords } from './flow-words'
import { helpersFor } from './saved-helpers'
import { sceneOf, WAITS, writeStep } from './saved-steps'

/** As many emails as the service sends to an address within a minute. */
const MAILS_PER_MINUTE = 2

const indent = (line: string) => (line ? `  ${line}` : '')

/** Seconds that Playwright gives a test by itself. */
const TEST_SECONDS = 30

const waitedSeconds = (steps: readonly FlowStep[]): number =>
  steps.reduce((sum, step) => sum + (step === 'wait10' || step === 'wait30' ? WAITS[step] : 0), 0)

/** The lines of a test that walks a path from the empty page. */
function bodyOf(steps: readonly FlowStep[], copy: Copy): readonly string[] {
  let scene = sceneOf(copy)
  const walked: string[] = []
  for (const step of steps) {
    const written = writeStep(scene, step)
    scene = written.scene
    // What cannot be done is said in a comment of its own.
    const said = written.lines.some((line) => line.includes(stepInWords(step))) ? [] : [`// ${stepInWords(step)}`]
    walked.push('', ...said, ...written.lines)
  }
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
 * A path as the text of a Playwright test that runs against a real app, with the emulator for its email. What only a
 * played server can say is a comment in it.
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
  const usesPage = helpers.some((helper) => helper.includes(': Page'))
  return `${[
    `/**
 * Saved by the Player: ${formatPath(steps) || 'the empty page'}
 *
 * Runs against your app (\`baseURL\` of your Playwright configuration) with the emulator for its email. The kit sends one
 * email a minute to an address: run the app with \`limits: false\` if the test asks for more.
 */`,
    [
      ...(text.includes('randomUUID') ? ["import { randomUUID } from 'node:crypto'"] : []),
      `import { expect, ${usesPage ? 'type Page, ' : ''}test } from '@playwright/test'`,
    ].join('\n'),
    ...(copy.lang === 'en' ? [] : [`test.use({ locale: '${copy.lang}' })`]),
    ...helpers,
    test,
  ].join('\n\n')}\n`
}
