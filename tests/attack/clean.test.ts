import { type Emulator, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBadApp } from '../consumers/bad-app/bad-app'
import { startKitApp } from './kit-app'
import { BAD_APP_CONFIG, casesWith, report } from './run-attack'

/** Under `any-browser` a link means to work there, once somebody has said so: nobody does so here. */
const A_RUN_MS = 120_000

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

describe('an app on the kit', () => {
  it.each(['same-browser', 'any-browser'] as const)(
    'withstands every case, %s',
    async (binding) => {
      const app = await startKitApp(emulator, { link: { binding } })
      const found = await report([app.origin, '--inbox', emulator.url, '--log', app.logFile]).finally(app.stop)
      expect(casesWith(found, 'broken', 'unclear')).toEqual([])
      // Why it accepts one stands in its preset.
      expect(found.results.filter(({ verdict }) => verdict === 'skipped').map(({ id }) => id)).toEqual([
        'mail-bomb-tags',
      ])
    },
    A_RUN_MS,
  )
})

it(
  'the bad app without a fault is sound',
  async () => {
    const app = await startBadApp(emulator.env)
    const args = [app.origin, '--inbox', emulator.url, '--config', BAD_APP_CONFIG, '--log', app.logFile]
    const found = await report(args).finally(app.stop)
    expect(casesWith(found, 'broken', 'unclear', 'skipped')).toEqual([])
  },
  A_RUN_MS,
)
