import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readProfile } from './profile'
import { runCli } from './run-cli'
import { DEFAULT_SETTINGS } from './settings'
import { startEmulator } from './start-emulator'

const folder = mkdtempSync(join(tmpdir(), 'profile-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, content: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const PROFILE = {
  doorpostProfile: 1,
  probedAt: '2026-11-27T06:00:00.000Z',
  sdk: '2.11.0',
  settings: { type: 'OTP', codeLength: 8, resendRotatesId: false },
  unknown: ['sendsPerMinute'],
}

/** What the emulator starts with, from start and after a reset. */
async function settingsOf(options: Parameters<typeof startEmulator>[0]) {
  const emulator = await startEmulator(options)
  emulator.changeSettings({ type: 'LINK' })
  emulator.reset()
  const settings = emulator.settings()
  await emulator.stop()
  return settings
}

describe('a profile', () => {
  test('sets what it knows, and leaves the rest as it is by default', async () => {
    const expected = { ...DEFAULT_SETTINGS, ...PROFILE.settings }
    expect(await settingsOf({ profile: PROFILE })).toEqual(expected)
    expect(await settingsOf({ profile: written('profile.json', PROFILE) })).toEqual(expected)
  })

  test('gives way to settings', async () => {
    expect(await settingsOf({ profile: PROFILE, settings: { codeLength: 4 } })).toMatchObject({
      type: 'OTP',
      codeLength: 4,
    })
  })

  test('is loaded by the command', async () => {
    const args = ['--port', '0', '--quiet', '--profile', written('command.json', PROFILE)]
    const emulator = await runCli({ args, environment: {}, out: () => undefined, err: () => undefined })
    if (typeof emulator === 'number') throw new Error(`The command ended with ${emulator}.`)
    expect(emulator.settings()).toMatchObject(PROFILE.settings)
    await emulator.stop()
  })

  test('that is wrong ends the command with 2, in words', async () => {
    let errors = ''
    const err = (text: string) => {
      errors += text
    }
    const file = written('wrong.json', { ...PROFILE, doorpostProfile: 2 })
    expect(await runCli({ args: ['--port', '0', '--profile', file], environment: {}, out: () => undefined, err })).toBe(
      2,
    )
    expect(errors).toContain(`The profile ${file} cannot be used. doorpostProfile is 2.`)
  })
})

describe('a profile that is refused', () => {
  test.each([
    ['another version', { ...PROFILE, doorpostProfile: 2 }, 'doorpostProfile is 2. This emulator reads version 1'],
    ['no version', { settings: {} }, 'doorpostProfile is missing'],
    ['a list', [], 'doorpostProfile is missing'],
    ['null', 'null', 'doorpostProfile is missing'],
    ['a setting that is unknown', { ...PROFILE, settings: { codelength: 8 } }, 'settings: Unknown field "codelength".'],
    [
      'a setting of the wrong type',
      { ...PROFILE, settings: { codeLength: '8' } },
      'settings: codeLength must be a whole number from 4 to 20, not "8".',
    ],
    ['no settings', { doorpostProfile: 1 }, 'settings must be an object, not undefined.'],
    ['a field that is unknown', { ...PROFILE, setting: {} }, 'Unknown field "setting".'],
    ['a list of unknowns that is none', { ...PROFILE, unknown: 'all' }, 'unknown must be a list of names, not "all".'],
    ['a date that is none', { ...PROFILE, probedAt: 5 }, 'probedAt must be text, not 5.'],
    ['a file cut short', '{"doorpostProfile": 1', 'JSON'],
  ])('%s: names the file and the field', (name, content, message) => {
    const file = written(`${name}.json`, content)
    expect(() => readProfile(file)).toThrow(`The profile ${file} cannot be used. `)
    expect(() => readProfile(file)).toThrow(message)
  })

  test('a file that is not there', () => {
    expect(() => readProfile('/no/such/profile.json')).toThrow(
      'The profile /no/such/profile.json cannot be used. ENOENT',
    )
  })

  test('is refused by startEmulator, before a port is taken', async () => {
    await expect(startEmulator({ profile: { doorpostProfile: 0 } })).rejects.toThrow('doorpostProfile is 0.')
  })
})
