import { type Emulator, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest'
import { startBadApp } from '../consumers/bad-app/bad-app'
import { startKitApp } from './kit-app'
import { attack, BAD_APP_CONFIG, casesWith, report } from './run-attack'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})
beforeEach(() => emulator.reset())
afterAll(() => emulator.stop())

it('what is on in the emulator’s mailbox is named if it used the email of a plain sign-in up', async () => {
  emulator.setMailbox(['gateway'])
  const app = await startBadApp(emulator.env, ['link-signs-anyone-in'])
  onTestFinished(app.stop)
  const { code, err } = await attack([app.origin, '--inbox', emulator.url, '--config', BAD_APP_CONFIG])
  expect(code).toBe(2)
  expect(err).toContain('Its email was used up by "gateway"')
})

it('an app on the kit withstands the links’ cases with everything that visits in between', async () => {
  emulator.setMailbox(['gateway', 'first-button', 'prefetch', 'preview-bot', 'twice', 'tracked'])
  const app = await startKitApp(emulator)
  onTestFinished(app.stop)
  const found = await report([app.origin, '--inbox', emulator.url, '--only', 'T01,T02,T17'])
  expect(casesWith(found, 'broken', 'unclear')).toEqual([])
})
