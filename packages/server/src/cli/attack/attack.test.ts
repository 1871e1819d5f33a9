import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../run-cli'
import { testIo } from '../test-io'
import { broken, held } from './attack-case'
import { CASES } from './cases'
import { toHtml } from './html-report'
import { readMap } from './read-map'
import { redact } from './redact'
import { exitCodeOf, summarise } from './report'

const folder = mkdtempSync(join(tmpdir(), 'attack-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: readonly string[]) {
  const { io, out, err } = testIo({ cwd: folder })
  return { code: await runCli(['attack', ...args], io), out: out(), err: err() }
}

function configFile(value: unknown): string {
  const name = `config-${Math.random()}.json`
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
  return name
}

const APP = 'http://localhost:1'
const INBOX = ['--inbox', 'http://localhost:2']

describe('doorpost attack refuses', () => {
  it.each([
    ['to run without an app', [], 'Which app?'],
    ['what is no address', ['localhost:3000'], 'is an address such as'],
    ['another host', ['https://app.example.com', ...INBOX], '--i-own-this-host'],
    ['another host as the inbox', [APP, '--inbox', 'https://mail.example.com'], '--i-own-this-host'],
    ['a host that only begins like this machine', ['http://localhost.example.com', ...INBOX], '--i-own-this-host'],
    ['an address below an origin', ['http://localhost:1/app', ...INBOX], 'Where its routes are below it says --config'],
    ['an address with a password', ['http://ada:secret@localhost:1', ...INBOX], 'no password'],
    ['to guess where the emails arrive', [APP], 'Add --inbox'],
    ['a preset that there is not', [APP, ...INBOX, '--preset', 'rails'], 'There are: doorpost, cookbook'],
    ['a log that there is not', [APP, ...INBOX, '--log', 'no.log'], 'The log could not be read'],
    [
      'a report where nothing can be written',
      [APP, ...INBOX, '--html', 'no/report.html'],
      'The report could not be written',
    ],
    ['a time that is none', [APP, ...INBOX, '--seconds', '2m'], 'a number from 1 to 3600'],
    ['a case that there is not', [APP, ...INBOX, '--only', 'open-redirekt'], 'Did you mean open-redirect?'],
    ['an app that does not answer', [APP, ...INBOX], 'A plain sign-in did not work'],
  ])('%s', async (_name, args, message) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it.each([
    ['a file that is no JSON', '{', 'could not be read'],
    ['a file that is no object', [], 'one JSON object'],
    ['an entry that there is not', { sendd: { path: '/send' } }, 'Did you mean "send"?'],
    ['a route without a path', { send: { fields: {} } }, '"send" has to be a route'],
    ['a path on another host', { verify: { path: 'https://evil.example' } }, '"verify" has to be a route'],
    ['an encoding that there is not', { send: { path: '/send', encoding: 'xml' } }, '"send" has to be a route'],
    ['to take away what it needs', { session: null }, '"session" has to be'],
    ['an accepted case without a reason', { skip: { framing: true } }, '"skip" has to be'],
    ['a preset that there is not', { preset: 'rails' }, 'There is no preset'],
  ])('as its config %s', async (_name, config, message) => {
    const { code, err } = await run(APP, ...INBOX, '--config', configFile(config))
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('a config file', () => {
  it('replaces whole entries of a preset, adds to what is accepted, and takes away with null', () => {
    const send = { path: '/ask', fields: { address: '{email}' } }
    const map = readMap(folder, undefined, configFile({ send, verify: null, skip: { framing: 'a kiosk' } }))
    expect(map.send).toEqual(send)
    expect(map.verify).toBeUndefined()
    expect(map.session.path).toBe('/api/auth/session')
    expect(Object.keys(map.skip ?? {})).toEqual(['mail-bomb-tags', 'framing'])
  })
})

describe('reports', () => {
  const [attackCase] = CASES
  if (attackCase === undefined) throw new Error('there are no cases')

  it('are one page that runs and loads nothing, with everything escaped', () => {
    const hostile = '<img src=x onerror="alert(1)">'
    const results = [
      { attackCase, ...broken(hostile) },
      { attackCase, ...held('fine') },
    ]
    const html = toHtml({
      origin: `http://localhost:3000/${hostile}`,
      results,
      requests: 1,
      seconds: 1,
      isComplete: true,
    })
    expect(html).not.toContain('<img')
    expect(html).not.toMatch(/<script|src=["']|href=|url\(/i)
    expect(html).toContain("default-src 'none'")
    expect(html.match(/<details/g)).toHaveLength(2)
  })

  it('of a run that had no time for all cases say so, and are no all-clear', () => {
    const results = [{ attackCase, ...held('fine') }]
    const report = { origin: APP, results, requests: 1, seconds: 120 }
    expect(exitCodeOf({ ...report, isComplete: false })).toBe(2)
    expect(summarise({ ...report, isComplete: false })).toContain('--seconds')
    expect(exitCodeOf({ ...report, isComplete: true })).toBe(0)
    expect(summarise({ ...report, isComplete: true })).not.toContain('--seconds')
  })

  it('leave out what the run came across, the longest first', () => {
    expect(redact('link abc-def, token abc', ['abc', 'abc-def'])).toBe('link …, token …')
  })
})

it('a run that came to no report leaves an older one as it was, and no empty one', async () => {
  writeFileSync(join(folder, 'old.html'), 'old')
  for (const name of ['old.html', 'new.html']) expect((await run(APP, ...INBOX, '--html', name)).code).toBe(2)
  expect(readFileSync(join(folder, 'old.html'), 'utf8')).toBe('old')
  expect(existsSync(join(folder, 'new.html'))).toBe(false)
})

it('the list of cases attacks nothing', async () => {
  const { code, out } = await run('--list', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toHaveLength(CASES.length)
})
