import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Emulator, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CHECKS } from '../../packages/server/src/cli/doctor/checks'
import { root } from '../../scripts/root.mjs'
import { runDoctor } from './fixture'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

it.each(['development', 'production'])('doorpost doctor finds nothing in the demo in %s', async (mode) => {
  const env = {
    ...emulator.env,
    NODE_ENV: mode,
    APP_URL: 'http://localhost:3000',
    JWT_SECRET: randomBytes(32).toString('base64url'),
  }
  const { out, exitCode } = await runDoctor(join(root, 'apps/demo'), { env, options: { offline: false } })
  expect(out).toBe(`Nothing found in ${CHECKS.length} checks.`)
  expect(exitCode).toBe(0)
})
