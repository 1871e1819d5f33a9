import { defineConfig, devices } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs'
import { playwrightReporters } from '../../scripts/test-results.mjs'
import type { Consumer } from './consumers'
import { readConsumers } from './consumers'

const executablePath = await findChromium()
const { apps, emulatorUrl } = readConsumers()

const specs: Record<Consumer['kind'], readonly string[]> = {
  guarded: [
    'black-box.spec.ts',
    'elements.spec.ts',
    'flow.spec.ts',
    'nested-themes.spec.ts',
    'no-script.spec.ts',
    'proxy.spec.ts',
    'server-actions.spec.ts',
    'slow-start.spec.ts',
    'static-page.spec.ts',
    't15-proxy-bypass.spec.ts',
    't21-bundles.spec.ts',
    't22-action-surface.spec.ts',
  ],
  unguarded: ['t15-proxy-bypass.spec.ts'],
  'base-path': ['base-path.spec.ts'],
  'use-cache': ['use-cache.spec.ts'],
  'new-app': ['new-app.spec.ts', 'client-cache.spec.ts'],
  'new-app-dev': ['instant.spec.ts'],
  'cookbook-before': ['cookbook.spec.ts'],
  'cookbook-after': ['cookbook.spec.ts', 'cookbook-after.spec.ts'],
  'cookbook-old-addresses': ['cookbook.spec.ts', 'cookbook-old-addresses.spec.ts'],
  mutant: ['t15-proxy-bypass.spec.ts', 't21-bundles.spec.ts', 't22-action-surface.spec.ts'],
  nginx: ['black-box.spec.ts', 'flow.spec.ts', 'nginx.spec.ts'],
  vite: ['nested-themes.spec.ts'],
  stack: ['stack.spec.ts', 'black-box.spec.ts'],
}

/** The tags of tests that some stacks are not asked: {@link Consumer.checks}. */
const stackTags = ['api', 'code', 'dev', 'guard', 'link', 'no-script']

function ofStack({ name, spec = name, checks = [], without = [] }: Consumer) {
  const others = [...stackTags.filter((tag) => !checks.includes(tag)), ...without]
  return {
    testMatch: [...specs.stack, `stacks/${spec}.spec.ts`],
    ...(others.length > 0 && { grepInvert: new RegExp(`@(${others.join('|')})(?!\\S)`) }),
  }
}

const stackResult = process.env.STACK_RESULT

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/consumers',
  reporter: [...playwrightReporters(), ...(stackResult ? [['json', { outputFile: stackResult }] as const] : [])],
  fullyParallel: true,
  forbidOnly: true,
  // Some of them only wait, for the minute between two emails.
  workers: 4,
  // Not how fast a test is, but when it hangs: on a slow machine the colours of every look inside every other take most of a minute.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  projects: apps.map((app) => ({
    name: app.name,
    testMatch: [...specs[app.kind]],
    ...(app.kind === 'stack' && ofStack(app)),
    // Without the controls these are red, or they would test nothing.
    ...(app.kind === 'mutant' && { grep: /@red/ }),
    use: {
      ...devices['Desktop Chrome'],
      app,
      emulatorUrl,
      baseURL: app.url,
      ignoreHTTPSErrors: app.kind === 'nginx',
      launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs },
    },
  })),
})
