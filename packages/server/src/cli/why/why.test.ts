import { describe, expect, it } from 'vitest'
import { AUTH_ERROR_CODES } from '../../contract'
import type { TrailEvent } from '../../trail/trail-event'
import { runCli } from '../run-cli'
import { testIo } from '../test-io'
import { FAILURES } from './failures'
import { toWords } from './moments'
import { toSentence, withoutEchoes } from './sentences'
import { judge } from './verdict'

const START = Date.UTC(2026, 0, 1, 12)
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString()
const sent = (seconds = 0) => ({ type: 'sent', at: at(seconds), expiresInSeconds: 600 }) as const
const limited = (scope: 'address' | 'client' | 'all', action = 'send') =>
  ({ type: 'limited', at: at(10), scope, action, retryAfterSeconds: 50 }) as const
const failedProvider = (method: 'send' | 'verify', reason: string) =>
  ({ type: 'provider_failed', at: at(10), method, reason }) as const

/** The verdict so many seconds after the start. */
const judged = (events: readonly TrailEvent[], seconds: number) => judge(events, START + seconds * 1000)

describe('the verdict', () => {
  const cases: readonly [string, readonly TrailEvent[], number, string, string][] = [
    ['a fresh email', [sent()], 20, 'only just been sent', 'wait a minute'],
    ['an email of a while ago', [sent()], 120, 'in the spam folder', 'another 8 minutes'],
    ['an email that was never answered', [sent()], 700, 'in the spam folder', 'Its code has expired'],
    [
      'an email that a scanner saw',
      [sent(), { type: 'scanner_hit', at: at(5), reason: 'head' }],
      700,
      'the email arrived',
      'Its code has expired',
    ],
    ['a full network', [limited('client')], 20, 'an office or a VPN', 'ask again in 40 seconds'],
    ['a full app', [sent(), limited('all')], 90, 'the whole app', 'ask again now: there is room again. If these'],
    ['guessed codes', [limited('address', 'verify')], 20, 'somebody guesses', 'open the link in the email'],
    ['wrong credentials', [failedProvider('send', 'misconfigured')], 20, 'refuses the credentials', 'SCALEKIT_'],
    ['a provider that is late', [failedProvider('send', 'late')], 20, 'did not answer in time', 'may still arrive'],
    ['a check that is late', [failedProvider('verify', 'late')], 20, 'did not answer in time', 'try again in a minute'],
    ['a sign-in', [sent(), { type: 'session_issued', at: at(9) }], 20, 'none: the sign-in worked', 'nothing'],
  ]

  it.each(cases)('on %s', (_name, events, seconds, reason, advice) => {
    expect(judged(events, seconds)).toMatchObject({
      reason: expect.stringContaining(reason),
      advice: expect.stringContaining(advice),
    })
  })

  it('goes by the last thing that decides', () => {
    const events: TrailEvent[] = [
      limited('address'),
      sent(70),
      { type: 'link_opened', at: at(80), binding: 'any-browser' },
    ]
    expect(judged(events, 90)?.code).toBe('not_entered')
    expect(judged([{ type: 'link_opened', at: at(80), binding: 'any-browser' }], 90)).toBeNull()
    expect(judged([], 90)).toBeNull()
  })

  it.each(AUTH_ERROR_CODES)('has words for %s: a sentence each', (code) => {
    const event = { type: 'failed', at: at(0), code, action: 'send', retryAfterSeconds: 30, attemptsLeft: 1 } as const
    expect(toSentence(event)).toMatch(/^[A-Z].*\.$/)
    expect(FAILURES[code].reason).toMatch(/^[a-z].*\.$/)
    expect(judged([event], 10)).toMatchObject({ code, advice: expect.stringMatching(/^[a-z].*\.$/) })
  })
})

describe('what is said', () => {
  it('leaves out what the visitor was told because of another event', () => {
    const echo = (code: 'rate_limited' | 'invalid_code', seconds: number) =>
      ({ type: 'failed', at: at(seconds), code, action: 'send' }) as const
    const events = [
      sent(),
      limited('address'),
      echo('rate_limited', 10),
      echo('rate_limited', 40),
      echo('invalid_code', 10),
    ]
    expect(withoutEchoes(events)).toEqual([
      sent(),
      limited('address'),
      echo('rate_limited', 40),
      echo('invalid_code', 10),
    ])
  })

  it.each([
    [1, '1 second'],
    [119, '119 seconds'],
    [121, '3 minutes'],
    [7_200, '2 hours'],
    [30 * 86_400, '30 days'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(toWords(seconds)).toBe(words)
  })
})

describe('doorpost why', () => {
  const env = { APP_URL: 'http://localhost:3000', JWT_SECRET: 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s' }

  async function run(
    args: readonly string[],
    variables: Readonly<Record<string, string>>,
    answers?: readonly string[],
  ) {
    const { io, out, err } = testIo({ env: variables, ...(answers && { answers }) })
    return { code: await runCli(['why', ...args], io), out: out(), err: err() }
  }

  it.each([
    ['no address', [], env, 'Which address? Call it like this'],
    ['two', ['a@example.com', 'b@example.com'], env, 'takes one address'],
    ['what is none', ['canary'], env, 'That is not an address'],
    ['no variables', ['canary@example.com'], {}, 'APP_URL is missing'],
    ['no secret', ['canary@example.com'], { APP_URL: env.APP_URL }, 'JWT_SECRET is missing'],
    ['a memory store', ['canary@example.com'], env, 'neither REDIS_URL nor DATABASE_URL is set here'],
    ['no scheme', ['canary@example.com'], { ...env, REDIS_URL: 'canary:6379' }, 'begins with redis://'],
    ['another engine', ['canary@example.com'], { ...env, DATABASE_URL: 'mysql://u:canary@h/x' }, 'nothing to read'],
  ])('with %s cannot look, and says what to do', async (_name, args, variables, message) => {
    const { code, out, err } = await run(args, variables)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(err).not.toContain('canary')
  })

  it('asks for the address where somebody can answer', async () => {
    expect((await run([], env, ['canary@example.com'])).err).toContain('neither REDIS_URL nor DATABASE_URL')
    expect((await run([], env, ['nonsense'])).err).toContain('That is not an address')
  })
})
