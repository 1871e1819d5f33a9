import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../run-cli'
import { testIo } from '../test-io'
import { toProfile, writeProfile } from './probe-profile'

const folder = mkdtempSync(join(tmpdir(), 'probe-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ENV = {
  SCALEKIT_ENVIRONMENT_URL: 'https://acme.scalekit.dev',
  SCALEKIT_CLIENT_ID: 'skc_1',
  SCALEKIT_CLIENT_SECRET: 'the-secret-of-acme',
}

async function run(args: readonly string[], env: Record<string, string | undefined> = {}) {
  // A folder without the SDK: whatever gets that far is refused there, before any call.
  const { io, out, err } = testIo({ cwd: folder, env: { ...ENV, ...env } })
  return { code: await runCli(['probe', ...args], io), out: out(), err: err() }
}

describe('doorpost probe refuses', () => {
  it.each([
    ['an argument', ['ada@acme.com'], {}, 'takes no arguments'],
    ['to run without credentials', [], { SCALEKIT_CLIENT_ID: '' }, 'SCALEKIT_CLIENT_ID is missing'],
    ['what may be production', [], { SCALEKIT_ENVIRONMENT_URL: 'https://acme.scalekit.com' }, 'may be production'],
    ['a domain of one’s own', [], { SCALEKIT_ENVIRONMENT_URL: 'https://auth.acme.com' }, '--yes-this-is-development'],
    ['an address that is none', ['--email', 'ada'], {}, '--email is no address'],
    ['an address that nobody reads', ['--email', 'ada@example.com'], {}, 'would bounce'],
    ['both at once', ['--email', 'ada@acme.com', '--without-mail'], {}, 'exclude each other'],
    ['to count emails without one', ['--thorough'], {}, '--thorough counts emails'],
    ['a variable without a value', ['--variable', 'app_name'], {}, 'name=value'],
    ['a folder without the SDK', [], {}, 'The package @scalekit-sdk/node is not installed here.'],
    [
      'nothing else where it was told that this is development',
      ['--yes-this-is-development'],
      { SCALEKIT_ENVIRONMENT_URL: 'https://auth.acme.com' },
      'The package @scalekit-sdk/node is not installed here.',
    ],
  ])('%s', async (_name, args, env, message) => {
    const { code, out, err } = await run(args, env)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).not.toMatch(/the-secret-of-acme|ada@/)
  })
})

describe('a profile', () => {
  it('holds what is known, in one order, and the names of the rest', () => {
    const profile = toProfile({ codeLength: 8, type: 'OTP' }, '2.11.0', 0)
    expect(JSON.stringify(profile.settings)).toBe('{"type":"OTP","codeLength":8}')
    expect(profile).toMatchObject({ doorpostProfile: 1, probedAt: '1970-01-01T00:00:00.000Z', sdk: '2.11.0' })
    expect(profile.unknown).toHaveLength(13)
  })

  it('replaces an older one in one piece', () => {
    const file = join(folder, 'profile.json')
    for (const codeLength of [4, 8]) writeProfile(file, toProfile({ codeLength }, '2.11.0', 0))
    expect(JSON.parse(readFileSync(file, 'utf8')).settings).toEqual({ codeLength: 8 })
    expect(readdirSync(folder)).toEqual(['profile.json'])
  })

  it('that can’t be written leaves nothing', () => {
    const taken = join(folder, 'taken')
    mkdirSync(taken)
    expect(() => writeProfile(taken, toProfile({}, '2.11.0', 0))).toThrow()
    expect(existsSync(`${taken}.part`)).toBe(false)
  })
})
