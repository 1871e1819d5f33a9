import { describe, expect, it } from 'vitest'
import { createFindings } from './findings'
import { createMailPace } from './mail-pace'
import type { ProbeContext } from './probe-context'
import type { Answer, Refused, Sent, Service } from './service'
import { sendFirst } from './steps/first-email'
import { probeLimits } from './steps/limits'
import { sendShort } from './steps/older-email'
import { probeTokens } from './steps/tokens'
import { probeUnknownRequests } from './steps/unknown-requests'

const refused = (reason: Refused['reason'], grpcStatus: number | null): Refused => ({ ok: false, reason, grpcStatus })
const LIMITED = refused('rate_limited', 8)
const EXPIRED = refused('expired', 3)
const WRONG = refused('rejected', 3)
const sent = (expiresInSeconds = 300): Answer<Sent> => ({
  ok: true,
  value: { id: 'id', expiresInSeconds, expiresAtSeconds: 0, type: 'OTP' },
})

/** A service that the emulator is not: each call answers as told. */
function contextWith(calls: Partial<Service>, statuses: { grant?: number | null; token?: number | null } = {}) {
  const service: Service = {
    send: async () => WRONG,
    resend: async () => EXPIRED,
    verify: async () => EXPIRED,
    withSecret: () => ({ ...service, verify: async () => refused('misconfigured', null) }),
    calls: () => 0,
    ...calls,
  }
  let nowMs = 0
  const wait = async (seconds: number) => {
    nowMs += seconds * 1000
  }
  const context: ProbeContext = {
    service,
    tokens: {
      statusForGrant: async () => statuses.grant ?? null,
      statusForToken: async () => statuses.token ?? null,
      secondsAhead: () => null,
      calls: () => 0,
    },
    findings: createFindings(() => undefined),
    mail: createMailPace({ now: () => nowMs, wait }),
    linkUri: 'http://localhost:3000/doorpost-probe',
    templateVariables: {},
    email: 'ada@example.com',
    isThorough: true,
    ask: async () => null,
    tell: () => undefined,
    now: () => nowMs,
    wait,
  }
  return context
}

const verdicts = ({ findings }: ProbeContext) =>
  Object.fromEntries(findings.list().map(({ id, verdict }) => [id, verdict]))

describe('the status of a resend for an unknown id', () => {
  // What Connect makes of a proxy's HTTP 404, 403, 400 and 503, which carry no gRPC status.
  it.each([
    ['404', 12, 'unavailable'],
    ['403', 7, 'unavailable'],
    ['400', 13, 'unavailable'],
    ['503', 14, 'unavailable'],
  ] as const)('is not that of a proxy which answers %s', async (_http, status, reason) => {
    const context = contextWith({ resend: async () => refused(reason, status) })
    await probeUnknownRequests(context)
    expect(context.findings.settings()).toEqual({})
    expect(verdicts(context)).toMatchObject({ 'unknown-resend': 'open', 'long-id': 'open' })
  })

  it('can be one that the emulator does not have', async () => {
    const context = contextWith({ resend: async () => refused('expired', 9) })
    await probeUnknownRequests(context)
    expect(context.findings.settings()).toEqual({})
    expect(verdicts(context)).toMatchObject({ 'unknown-resend': 'differs' })
  })
})

describe('a life below the range', () => {
  const lives = (...answers: Answer<Sent>[]) => contextWith({ send: async () => answers.shift() ?? WRONG })

  it('is not called refused when every send is', async () => {
    const context = lives(WRONG, WRONG)
    expect(await sendShort(context, 'ada@example.com')).toBeNull()
    expect(context.findings.settings()).toEqual({})
    expect(verdicts(context)).toEqual({ 'life-range': 'open' })
  })

  it.each([30, 300])('that becomes %s seconds is no setting of the emulator', async (seconds) => {
    const context = lives(sent(seconds))
    await sendShort(context, 'ada@example.com')
    expect(context.findings.settings()).toEqual({})
    expect(verdicts(context)).toEqual({ 'life-range': 'differs' })
  })
})

describe('an email that is refused', () => {
  it('ends what needs one, with what to try', async () => {
    const told: string[] = []
    const context = { ...contextWith({ send: async () => WRONG }), tell: (line: string) => void told.push(line) }
    expect(await sendFirst(context, 'ada@example.com')).toBeNull()
    expect(verdicts(context)).toEqual({ type: 'open' })
    expect(told.join()).toContain('--variable name=value')
  })
})

describe('limits', () => {
  it('of the whole environment are not those of an address or an email', async () => {
    const answers = [sent(), sent(), LIMITED]
    const context = contextWith({ send: async () => answers.shift() ?? LIMITED, verify: async () => LIMITED })
    await probeLimits(context, 'ada@example.com', true)
    expect(context.findings.settings()).toEqual({})
    expect(verdicts(context)).toEqual({ 'sends-per-minute': 'open', attempts: 'open' })
  })

  it('that are not there end after a few emails and codes', async () => {
    let sends = 0
    let tries = 0
    const context = contextWith({
      send: async () => {
        sends += 1
        return sent()
      },
      verify: async () => {
        tries += 1
        return WRONG
      },
    })
    await probeLimits(context, 'ada@example.com', true)
    expect(verdicts(context)).toEqual({ 'sends-per-minute': 'differs', attempts: 'differs' })
    expect([sends, tries]).toEqual([5, 11])
  })

  it('are not told by a made-up code that was right', async () => {
    const answers = [sent(), LIMITED]
    const context = contextWith({
      send: async () => answers.shift() ?? LIMITED,
      verify: async (credential, id) =>
        'code' in credential && id === 'id'
          ? { ok: true, value: { email: 'ada@example.com', state: undefined, type: 'OTP' } }
          : EXPIRED,
    })
    await probeLimits(context, 'ada@example.com', true)
    expect(context.findings.settings()).toEqual({ sendsPerMinute: 1 })
    expect(verdicts(context)).toMatchObject({ attempts: 'open' })
  })
})

describe('an HTTP status', () => {
  it.each([null, 407, 429, 502])('of %s says nothing about tokens', async (status) => {
    const context = contextWith({}, { grant: status, token: status })
    await probeTokens(context)
    expect(verdicts(context)).toMatchObject({ 'wrong-grant': 'open', 'token-missing': 'open', 'token-unknown': 'open' })
  })

  it('of 200 differs', async () => {
    const context = contextWith({}, { grant: 200, token: 200 })
    await probeTokens(context)
    expect(verdicts(context)).toMatchObject({ 'wrong-secret': 'holds', 'wrong-grant': 'differs' })
  })
})
