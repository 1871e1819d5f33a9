import { type Emulator, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CASES } from '../../packages/server/src/cli/attack/cases'
import { startBadApp } from '../consumers/bad-app/bad-app'
import { FAULTS, type Fault, type FaultName } from '../consumers/bad-app/faults'
import { BAD_APP_CONFIG, report } from './run-attack'

let emulator: Emulator

beforeAll(async () => {
  // What the app counts is what is tried here, not what the service counts.
  emulator = await startEmulator({ settings: { sendsPerMinute: 1_000, attemptsPer10Minutes: 1_000 } })
})

afterAll(() => emulator.stop())

const faults = Object.entries<Fault>(FAULTS) as [FaultName, Fault][]

describe('the bad app', () => {
  it.each(faults)('with %s is found out', async (fault, { foundBy }) => {
    const app = await startBadApp(emulator.env, [fault])
    const args = [
      app.origin,
      '--inbox',
      emulator.url,
      '--config',
      BAD_APP_CONFIG,
      '--log',
      app.logFile,
      '--only',
      foundBy.join(','),
    ]
    const found = await report(args).finally(app.stop)
    expect(found.results.map(({ id, verdict }) => `${id} ${verdict}`).sort()).toEqual(
      [...foundBy].sort().map((id) => `${id} broken`),
    )
  })
})

it('every case was seen failing on a fault', () => {
  const seen = new Set(faults.flatMap(([, { foundBy }]) => foundBy))
  expect(CASES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([])
})
