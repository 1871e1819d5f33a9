import { type Emulator, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startKitApp } from '../attack/kit-app'
import { BAD_APP_CONFIG, casesWith, report } from '../attack/run-attack'
import { startBadApp } from '../consumers/bad-app/bad-app'
import { FAULTS, type FaultName } from '../consumers/bad-app/faults'

// The short set: `npm run test:attack` switches every fault on.

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

describe('an app on the kit', () => {
  it.each(['same-browser', 'any-browser'] as const)('withstands every case, %s', async (binding) => {
    const app = await startKitApp(emulator, { link: { binding } })
    const found = await report([app.origin, '--inbox', emulator.url])
    await app.stop()
    expect(casesWith(found, 'broken', 'unclear')).toEqual([])
    expect(casesWith(found, 'held').length).toBeGreaterThan(0)
  })
})

describe('the bad app', () => {
  it.each(['link-signs-anyone-in', 'head-signs-in'] satisfies FaultName[])('with %s is found out', async (fault) => {
    const app = await startBadApp(emulator.env, [fault])
    const found = await report([app.origin, '--inbox', emulator.url, '--config', BAD_APP_CONFIG])
    await app.stop()
    const broken = found.results.filter(({ verdict }) => verdict === 'broken').map(({ id }) => id)
    expect(broken).toEqual(expect.arrayContaining([...FAULTS[fault].foundBy]))
  })

  it('without a fault is sound', async () => {
    const app = await startBadApp(emulator.env)
    const found = await report([app.origin, '--inbox', emulator.url, '--config', BAD_APP_CONFIG])
    await app.stop()
    expect(casesWith(found, 'broken', 'unclear')).toEqual([])
  })
})
