import { type Emulator, type EmulatorSettings, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ASSUMED_SETTINGS, SETTING_NAMES, type SettingName } from '../../packages/server/src/cli/probe/settings'
import { ADDRESS, probe } from './probe-run'

let emulator: Emulator
beforeAll(async () => {
  // Codes of letters and digits that hold no letter would be told as digits: rare, and repeatable.
  emulator = await startEmulator({ seed: 'probe' })
})
afterAll(() => emulator.stop())

/** What no client can see: an email without a link has no browser to enforce, and so on. */
function hiddenUnder({ type, enforceSameBrowserOrigin }: EmulatorSettings): readonly SettingName[] {
  if (type === 'LINK') return ['codeLength', 'codeAlphabet', 'attemptsPer10Minutes', 'verifyEchoesType']
  if (type === 'LINK_OTP') return []
  // Enforced, it is seen on a made-up token.
  return enforceSameBrowserOrigin ? ['verifyEchoesType'] : ['verifyEchoesType', 'enforceSameBrowserOrigin']
}

async function profileUnder(settings: Partial<EmulatorSettings>) {
  emulator.reset()
  emulator.changeSettings(settings)
  const { out, err } = await probe(emulator, { args: ['--email', ADDRESS, '--thorough', '--json'] })
  if (out === '') throw new Error(err)
  return JSON.parse(out).profile
}

async function expectTold(settings: Partial<EmulatorSettings>) {
  const profile = await profileUnder(settings)
  const hidden = hiddenUnder(emulator.settings())
  const told = Object.entries(emulator.settings()).filter(([name]) => !hidden.some((one) => one === name))
  expect(profile.settings).toEqual(Object.fromEntries(told))
  expect(profile.unknown).toEqual(SETTING_NAMES.filter((name) => hidden.includes(name)))
  return profile
}

/** Every setting away from its default. */
const FLIPPED: Omit<EmulatorSettings, 'type'> = {
  expiresInSeconds: 900,
  codeLength: 8,
  codeAlphabet: 'alphanumeric',
  enforceSameBrowserOrigin: true,
  regenerateOnResend: false,
  sendsPerMinute: 3,
  attemptsPer10Minutes: 3,
  resendRotatesId: false,
  unknownRequestCode: 'NOT_FOUND',
  expiredResendRevives: false,
  verifyEchoesType: 'configured',
  verifyEchoesAddress: 'lowercased',
  sendVoidsOlderRequests: true,
  expiresInOutOfRange: 'clamp',
}

const ONE_BY_ONE: readonly Partial<EmulatorSettings>[] = [
  { type: 'OTP' },
  { type: 'LINK' },
  { sendsPerMinute: 1 },
  { attemptsPer10Minutes: 10 },
  { codeLength: 4 },
  { codeLength: 20, codeAlphabet: 'alphanumeric' },
  ...Object.entries(FLIPPED).map(([name, value]) => ({ [name]: value })),
]

const COMBINED: readonly Partial<EmulatorSettings>[] = [
  { type: 'LINK', sendVoidsOlderRequests: true, regenerateOnResend: false },
  { type: 'LINK', enforceSameBrowserOrigin: true, resendRotatesId: false },
  { type: 'OTP', sendVoidsOlderRequests: true, expiredResendRevives: false },
  { sendVoidsOlderRequests: true, enforceSameBrowserOrigin: true },
  { sendVoidsOlderRequests: true, regenerateOnResend: false, resendRotatesId: false },
  { sendsPerMinute: 1, expiresInOutOfRange: 'clamp', expiredResendRevives: false },
  { sendsPerMinute: 4, sendVoidsOlderRequests: true },
]

describe('the probe tells', () => {
  test('what the emulator starts with, and nothing that it does not have', async () => {
    expect(emulator.settings()).toEqual(ASSUMED_SETTINGS)
    await expectTold({})
  })

  test.each(['LINK_OTP', 'OTP', 'LINK'] as const)('everything else flipped, with %s', async (type) => {
    await expectTold({ ...FLIPPED, type })
  })

  // As for the handlers' assumptions: CI tries them all.
  const tried = process.env.THOROUGH === '1' ? [...ONE_BY_ONE, ...COMBINED] : COMBINED.slice(0, 1)
  test.each(tried)('%j', async (settings) => {
    await expectTold(settings)
  })
})

describe('the round trip', () => {
  test('from a profile to an emulator gives the same profile', async () => {
    const { probedAt, ...profile } = await expectTold({ ...FLIPPED, type: 'OTP' })
    const copy = await startEmulator({ profile: { probedAt, ...profile }, seed: 'copy' })
    const { out } = await probe(copy, { args: ['--email', ADDRESS, '--thorough', '--json'] })
    await copy.stop()
    expect(JSON.parse(out).profile).toEqual({ ...profile, probedAt: expect.any(String) })
  })
})
