import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './scripts/find-chromium.mjs'
import { replaceSdk } from './scripts/sdk-under-test.mjs'
import { sourceAliases } from './scripts/source-aliases.mjs'
import { vitestReporters } from './scripts/test-results.mjs'
import { plantFault } from './tests/model/plants.mjs'

const executablePath = await findChromium()
const configDir = fileURLToPath(new URL('.storybook', import.meta.url))
const OLDEST_SDK = 'scalekit-sdk-oldest'
const contractTests = ['tests/contract/**/*.test.ts']
const resolve = { alias: sourceAliases() }
// No test mocks a module, so files share what they import: reading it anew for each was half of the time.
const inNode = {
  // Not how fast a test is, but when it hangs: a property of 10,000 cases on a busy machine is slow.
  testTimeout: 30_000,
  environment: 'node' as const,
  isolate: false,
  setupFiles: ['fresh-memory', 'as-in-next'].map((name) =>
    fileURLToPath(new URL(`tests/support/${name}.ts`, import.meta.url)),
  ),
}

// A fresh object each time: vitest changes the one it is given.
function chromium() {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs } }),
    instances: [{ browser: 'chromium' as const }],
  }
}

export default defineConfig({
  test: {
    reporters: vitestReporters(),
    pool: 'threads',
    // Vitest keeps one core for itself, which on two cores leaves one.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        test: {
          ...inNode,
          name: 'unit',
          // As it is: the Studio reads the looks out of their sheets.
          css: true,
          include: [
            'packages/*/src/**/*.test.ts',
            'packages/*/threats/**/*.test.ts',
            'packages/*/mail-template/**/*.test.ts',
            'apps/studio/**/*.test.ts',
            'apps/demo/lib/**/*.test.ts',
            'tests/boundaries/**/*.test.ts',
            'tests/docs/**/*.test.{ts,tsx}',
            'scripts/**/*.test.mjs',
            'tests/*/run/**/*.test.mjs',
          ],
        },
      },
      {
        plugins: [react()],
        resolve,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['packages/react/src/**/*.test.tsx'],
          exclude: ['**/*.browser.test.tsx'],
          setupFiles: ['packages/react/test-support/setup.ts'],
        },
      },
      { resolve, test: { ...inNode, name: 'contract', include: contractTests } },
      {
        plugins: [replaceSdk(OLDEST_SDK)],
        resolve,
        test: {
          ...inNode,
          name: 'oldest-sdk',
          env: { SDK_UNDER_TEST: OLDEST_SDK },
          include: contractTests,
          // How often the newest one tries is its own affair, and what load does is the emulator's.
          exclude: ['tests/contract/sdk-patience.test.ts', 'tests/contract/load.test.ts'],
        },
      },
      // A few hundred steps; `npm run test:model` takes many more, and plants faults.
      {
        plugins: [plantFault(process.env.MODEL_PLANT)],
        resolve,
        test: { ...inNode, name: 'model', include: ['tests/model/*.test.ts'] },
      },
      // Writes and examines over a hundred apps: `npm run test:doctor`.
      { resolve, test: { ...inNode, name: 'doctor', include: ['tests/doctor/**/*.test.ts'] } },
      // Switches every fault of the bad app on: `npm run test:attack`.
      { resolve, test: { ...inNode, name: 'attack', include: ['tests/attack/**/*.test.ts'] } },
      // Packs the built packages: `npm run test:packages`.
      {
        resolve,
        test: {
          ...inNode,
          name: 'packages',
          include: ['tests/packages/**/*.test.ts'],
          globalSetup: ['tests/packages/packed.ts'],
        },
      },
      // Run by `npm run test:stores`, which starts their servers.
      { resolve, test: { ...inNode, name: 'stores', include: ['tests/stores/**/*.test.ts'] } },
      // Run by `npm run test:instances`, which starts theirs.
      { resolve, test: { ...inNode, name: 'instances', include: ['tests/instances/*.test.ts'] } },
      // Run by `npm run test:roll-out`, likewise.
      { resolve, test: { ...inNode, name: 'roll-out', include: ['tests/instances/roll-out/*.test.ts'] } },
      {
        plugins: [storybookTest({ configDir })],
        test: {
          name: 'stories',
          browser: chromium(),
          // Rooms of the Studio: `npm run test:visual` plays them in the built Storybook, in light and dark.
          exclude: [
            'apps/studio/{brand,docs,mail,map,review,room,start,words}/**',
            'apps/studio/flow/flow-player*',
            'apps/studio/states/page/**',
            'apps/studio/build/{card-on-hero,dense-app,dialog,split-page}*',
          ],
        },
      },
      {
        plugins: [react()],
        resolve,
        // Known beforehand: one that is found on the way reloads the page of a running test.
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-dev-runtime',
            'react-dom',
            'react-dom/client',
            '@testing-library/react',
            'axe-core',
            '@doorpost/react > @radix-ui/react-slot',
            '@doorpost/react > input-otp',
          ],
        },
        test: { name: 'browser', include: ['packages/react/src/**/*.browser.test.tsx'], browser: chromium() },
      },
    ],
  },
})
