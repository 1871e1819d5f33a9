import { createServer } from 'node:http'
import { type Emulator, type EmulatorSettings, type InboxMessage, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '../../packages/server/src/cli/probe/findings'
import { useMovedTimers } from './moved-timers'
import { ADDRESS, copyFrom, type ProbeOptions, probe } from './probe-run'
import { createClient, LINK_URI } from './sdk-client'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator({ seed: 'trouble' })
})
beforeEach(() => emulator.reset())
afterAll(() => emulator.stop())

const { moveTimersUntil } = useMovedTimers()

/** A run with `--json`, taken apart. */
async function findings(options: ProbeOptions = {}) {
  const { args = ['--email', ADDRESS], ...rest } = options
  const run = await moveTimersUntil(probe(emulator, { args: [...args, '--json'], ...rest }))
  if (run.out === '') throw new Error(run.err)
  const { findings: list, profile, mails } = JSON.parse(run.out)
  const found: Record<string, Finding> = Object.fromEntries(list.map((one: Finding) => [one.id, one]))
  const settings: Partial<EmulatorSettings> = profile.settings
  return { ...run, found, settings, mails }
}

/** Changes a code in one place, as fingers do. */
const mistyped = (code: string) => `${(Number(code[0]) + 1) % 10}${code.slice(1)}`

describe('a rate limit', () => {
  test('of other senders to the address is waited for, and read as nothing else', async () => {
    const { passwordless } = createClient(emulator)
    for (const address of [ADDRESS, ADDRESS.toUpperCase()]) {
      await passwordless.sendPasswordlessEmail(address, { magiclinkAuthUri: LINK_URI })
    }
    const { settings, found, err } = await findings()
    const { sendsPerMinute, attemptsPer10Minutes, ...expected } = emulator.settings()
    expect(settings).toEqual(expected)
    expect(found['sends-per-minute']?.verdict).toBe('open')
    expect(err).toContain('because the service said "too many requests"')
  })

  test('of the edge, without a gRPC status, settles nothing', async () => {
    emulator.addFault({ method: 'send', kind: 'http429' })
    const { settings, found, code, mails } = await findings()
    expect(settings).toEqual({ unknownRequestCode: 'INVALID_ARGUMENT' })
    expect(found.type).toMatchObject({ verdict: 'open', found: expect.stringContaining('could not be told') })
    expect([code, mails]).toEqual([0, 0])
  })
})

describe('a call that fails', () => {
  test.each(['internal', 'unavailable', 'deadline', 'reset'] as const)(
    'with %s is reported, and the rest goes on',
    async (kind) => {
      const { found, settings } = await findings({
        answer: (question, mail) => {
          if (emulator.messages().length === 3) emulator.addFault({ method: 'resend', kind, times: 4 })
          return copyFrom(question, mail)
        },
      })
      emulator.clearFaults()
      expect(found['resend-id']).toMatchObject({ verdict: 'open', found: expect.stringContaining('could not be told') })
      expect(settings).toMatchObject({ sendVoidsOlderRequests: false })
      expect(settings).not.toHaveProperty('resendRotatesId')
    },
  )

  test('after its email went out settles nothing by that email', async () => {
    const { found, settings } = await findings({
      answer: (question, mail) => {
        if (emulator.messages().length === 3) emulator.addFault({ method: 'resend', kind: 'lost_response', times: 1 })
        return copyFrom(question, mail)
      },
    })
    expect(found['resend-id']?.verdict).toBe('open')
    expect(settings).toMatchObject({ expiredResendRevives: true })
    expect(settings).not.toHaveProperty('regenerateOnResend')
  })
})

describe('the user', () => {
  test('who mistypes a code once is asked again', async () => {
    let asked = 0
    const { settings } = await findings({
      answer: (question, mail) => {
        if (!question.startsWith('The code')) return ''
        asked += 1
        if (asked === 1) return mistyped(mail?.code ?? '')
        return question.includes('once more') ? (emulator.messages()[1]?.code ?? '') : copyFrom(question, mail)
      },
    })
    expect(settings).toMatchObject({ sendVoidsOlderRequests: false, verifyEchoesType: 'method' })
  })

  test.each([true, false])('who mistypes the older code is not believed (regenerate: %s)', async (regenerate) => {
    emulator.changeSettings({ regenerateOnResend: regenerate })
    const { settings, found } = await findings({
      answer: (question, mail) => {
        const text = copyFrom(question, mail) ?? ''
        return question.startsWith('The code') && emulator.messages().length === 3 ? mistyped(text) : text
      },
    })
    // A new code that is nothing like the old one was not mistyped, whatever was wrong with the old one.
    expect(settings.regenerateOnResend).toBe(regenerate ? true : undefined)
    expect(found.regenerate?.verdict).toBe(regenerate ? 'holds' : 'open')
  })

  test('who always mistypes settles nothing that rests on it', async () => {
    const { settings } = await findings({
      answer: (question, mail) => (question.startsWith('The code') ? mistyped(mail?.code ?? '') : ''),
    })
    for (const name of ['sendVoidsOlderRequests', 'regenerateOnResend', 'verifyEchoesType']) {
      expect(settings).not.toHaveProperty(name)
    }
  })

  test('who takes longer than the email lives makes no older email end', async () => {
    const { settings, found } = await findings({
      answer: (question, mail, pass) => {
        if (emulator.messages().length === 1) pass(400)
        return copyFrom(question, mail)
      },
    })
    expect(found['older-request']).toMatchObject({
      verdict: 'open',
      found: expect.stringContaining('expired meanwhile'),
    })
    expect(settings).not.toHaveProperty('sendVoidsOlderRequests')
    expect(settings).toMatchObject({ expiredResendRevives: true, resendRotatesId: true, regenerateOnResend: true })
  })

  test('who is not there is not needed for the rest', async () => {
    const { settings, found, mails } = await findings({ answer: () => null })
    expect(Object.keys(settings).sort()).toEqual([
      'expiredResendRevives',
      'expiresInOutOfRange',
      'expiresInSeconds',
      'resendRotatesId',
      'type',
      'unknownRequestCode',
    ])
    expect(found.regenerate?.found).toMatch(/^not asked/)
    expect(mails).toBeLessThanOrEqual(6)
  })

  test('whose mail provider wraps links is told so, and nothing else changes', async () => {
    const { settings, found, code } = await findings({
      answer: (question, mail) => {
        const text = copyFrom(question, mail) ?? ''
        return text.startsWith('http')
          ? `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(text)}&data=05%7C02&reserved=0`
          : text
      },
    })
    expect(found['link-form']?.verdict).toBe('differs')
    expect(code).toBe(1)
    expect(settings).toMatchObject({ enforceSameBrowserOrigin: false, verifyEchoesType: 'method' })
  })
})

describe('a clock that is wrong', () => {
  test.each([-3600, 3600])('by %s seconds is said, and moves no setting', async (seconds) => {
    const { settings, found, code } = await findings({ parts: { now: () => Date.now() + seconds * 1000 } })
    const { sendsPerMinute, attemptsPer10Minutes, ...expected } = emulator.settings()
    expect(settings).toEqual(expected)
    expect(found.clock).toMatchObject({ verdict: 'differs', found: expect.stringMatching(/3(600|599|601) seconds/) })
    expect(code).toBe(1)
  })
})

describe('what stands between', () => {
  test.each([
    ['a proxy that refuses', 403],
    ['a page that asks for a login first', 200],
    ['a proxy that finds nothing', 404],
  ])('%s ends the probe, with no line and no profile', async (_name, status) => {
    const server = createServer((_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Who are you?</h1>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const env = { SCALEKIT_ENVIRONMENT_URL: `http://127.0.0.1:${port}` }
    const { code, out, err } = await moveTimersUntil(probe(emulator, { env }))
    server.closeAllConnections()
    server.close()
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/could not be reached|credentials were refused/)
  })

  test('wrong credentials end it before anything is asked', async () => {
    const { code, out, err } = await moveTimersUntil(
      probe(emulator, { env: { SCALEKIT_CLIENT_SECRET: 'not-the-secret' } }),
    )
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('The credentials were refused')
    expect(emulator.calls()).toMatchObject({ send: 0 })
  })
})

describe('what it shows', () => {
  test('is neither address, code, token, id nor secret', async () => {
    const copied = new Set<string>()
    const answer = (question: string, mail: InboxMessage | undefined) => {
      const text = copyFrom(question, mail) ?? ''
      if (text !== '') copied.add(text.replace(/^.*link_token=/, ''))
      return text
    }
    const run = await moveTimersUntil(probe(emulator, { args: ['--email', ADDRESS, '--thorough'], answer }))
    const shown = `${run.out}\n${run.err}`.toLowerCase()
    expect(run.out.split('\n').filter((line) => /^(holds|differs|open) /.test(line))).toHaveLength(33)
    expect(copied.size).toBeGreaterThan(3)
    for (const secret of [...copied, 'lovelace', 'example.com', ...Object.values(emulator.env).slice(1)]) {
      expect(shown).not.toContain(secret.toLowerCase())
    }
    expect(shown).not.toMatch(/[\w-]{50}/)
  })
})
