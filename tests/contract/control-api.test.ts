import { request } from 'node:http'
import { connect } from 'node:http2'
import { describe, expect, test } from 'vitest'
import { LINK_URI, useEmulator } from './sdk-client'

const { emulator, sdk, send } = useEmulator({ inboxLimit: 2 })

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
  const response = await fetch(`${emulator().url}/_emulator${path}`, init)
  return { status: response.status, body: await response.json() }
}

// fetch does not let a program choose the Host.
function statusFor(host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = emulator()
    const options = { host: '127.0.0.1', port, path, headers: { host }, agent: false }
    const sent = request(options, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject).end()
  })
}

describe('control API', () => {
  test('is healthy', async () => {
    expect(await ask('GET', '/health')).toEqual({ status: 200, body: { ok: true } })
  })

  test('lists what was refused and why, without a value, until the inbox is emptied', async () => {
    const secret = 'x'.repeat(257)
    const variables = { magiclinkAuthUri: LINK_URI, templateVariables: { note: secret } }
    await expect(sdk().sendPasswordlessEmail('ada@example.com', variables)).rejects.toThrow()
    const { body: first } = await ask('GET', '/messages?to=ADA@example.com')
    expect(first).toMatchObject({
      messages: [],
      refused: [
        {
          to: 'ada@example.com',
          call: 'send',
          code: 'INVALID_ARGUMENT',
          reason: 'validation error: template_variables["note"]: value length must be at most 256 characters',
          refusedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        },
      ],
    })
    expect(JSON.stringify(first)).not.toContain(secret)
    for (const to of ['a', 'b', 'c']) await expect(send(to)).rejects.toThrow()
    const { body: newest } = await ask('GET', '/messages')
    expect(newest.refused.map(({ to }: { to: string }) => to)).toEqual(['c', 'b'])
    expect((await ask('DELETE', '/messages')).body).toMatchObject({ messages: [], refused: [] })
  })

  test('knows whom a refused resend was for, where the sign-in is known', async () => {
    const { authRequestId } = await send('ada@example.com')
    const again = await sdk().resendPasswordlessEmail(authRequestId)
    await expect(sdk().resendPasswordlessEmail(again.authRequestId)).rejects.toThrow()
    await expect(sdk().resendPasswordlessEmail('nothing')).rejects.toThrow()
    const { body } = await ask('GET', '/messages')
    expect(body.refused).toMatchObject([
      { to: '', call: 'resend', reason: 'auth request not found' },
      { to: 'ada@example.com', call: 'resend', code: 'RESOURCE_EXHAUSTED', reason: 'rate limit exceeded' },
    ])
  })

  test('lists mails newest first, by address in any case, and says what it dropped', async () => {
    await send('ada@example.com')
    await send('grace@example.com')
    await send('linus@example.com')
    const { body } = await ask('GET', '/messages')
    expect(body.messages.map(({ to }: { to: string }) => to)).toEqual(['linus@example.com', 'grace@example.com'])
    expect([body.limit, body.dropped]).toEqual([2, 1])
    const filtered = await ask('GET', '/messages?to=GRACE@example.com')
    expect(filtered.body.messages).toEqual([
      {
        id: expect.any(String),
        to: 'grace@example.com',
        from: 'Doorpost emulator',
        subject: expect.stringMatching(/^\d{6} is your sign-in code$/),
        template: 'SIGNIN',
        code: expect.stringMatching(/^\d{6}$/),
        link: expect.stringContaining('link_token='),
        text: expect.any(String),
        html: expect.any(String),
        sentAt: expect.stringMatching(/^\d{4}-.*Z$/),
        mailbox: [],
        usedUp: null,
      },
    ])
    expect((await ask('DELETE', '/messages')).body.messages).toEqual([])
  })

  test.each(['ada+sktest@example.com', 'ada%2Bsktest@example.com', 'ADA+SKTEST@example.com'])(
    'finds the mail to an address with a plus by %s',
    async (to) => {
      await send('ada+sktest@example.com')
      expect((await ask('GET', `/messages?to=${to}`)).body.messages).toHaveLength(1)
    },
  )

  test('changes settings and answers with all of them', async () => {
    const { body } = await ask('PATCH', '/settings', { type: 'otp', codeAlphabet: 'ALPHANUMERIC' })
    expect(body).toMatchObject({ type: 'OTP', codeAlphabet: 'alphanumeric', codeLength: 6 })
    expect((await ask('GET', '/settings')).body).toEqual(body)
  })

  test('moves the clock', async () => {
    expect((await ask('POST', '/clock', { advanceSeconds: 90 })).body.aheadSeconds).toBe(90)
  })

  test('takes, lists and clears faults', async () => {
    const fault = { method: 'verify', kind: 'unavailable', times: 2, delayMs: 5 }
    expect((await ask('POST', '/faults', fault)).body).toEqual({ faults: [fault] })
    await ask('POST', '/faults', { method: 'send', kind: 'reset' })
    expect((await ask('DELETE', '/faults?method=verify')).body).toEqual({ faults: [{ method: 'send', kind: 'reset' }] })
    expect((await ask('DELETE', '/faults')).body).toEqual({ faults: [] })
  })

  test('lists what can stand in the mailbox, and switches it on', async () => {
    const { body } = await ask('GET', '/mailbox')
    expect([body.mailbox, body.visiting]).toEqual([[], 0])
    expect(body.animals).toContainEqual({ name: 'twice', about: 'lets every email arrive twice' })
    expect((await ask('PUT', '/mailbox', { mailbox: ['twice', 'Late'] })).body.mailbox).toEqual(['late', 'twice'])
    await send()
    expect((await ask('GET', '/messages')).body).toMatchObject({ messages: [], held: 1 })
    await ask('POST', '/clock', { advanceSeconds: 120 })
    expect((await ask('GET', '/messages')).body.messages).toHaveLength(2)
    await ask('POST', '/reset')
    expect((await ask('GET', '/mailbox')).body.mailbox).toEqual([])
  })

  test('a rewritten link leads to the link of its email, and to nothing else', async () => {
    await ask('PUT', '/mailbox', { mailbox: ['rewriter'] })
    await send()
    const [mail] = (await ask('GET', '/messages')).body.messages
    const answer = await fetch(mail.link, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, expect.stringContaining('link_token=')])
    expect((await fetch(`${mail.link}0`, { redirect: 'manual' })).status).toBe(404)
    expect((await fetch(`${emulator().url}/_emulator/safe-link/http://evil.example`)).status).toBe(404)
  })

  test('counts calls, and a reset makes everything as at start', async () => {
    await ask('PATCH', '/settings', { codeLength: 8 })
    await send()
    expect((await ask('GET', '/calls')).body).toEqual({ send: 1, resend: 0, verify: 0, token: 1 })
    await ask('POST', '/reset')
    expect((await ask('GET', '/calls')).body).toEqual({ send: 0, resend: 0, verify: 0, token: 0 })
    expect((await ask('GET', '/settings')).body.codeLength).toBe(6)
    expect((await ask('GET', '/messages')).body.messages).toEqual([])
  })

  test.each([
    ['PATCH', '/settings', { codeLength: 3 }, 'codeLength must be a whole number from 4 to 20, not 3.'],
    ['PATCH', '/settings', { kode: 3 }, 'Unknown field "kode". Allowed: type, '],
    ['PATCH', '/settings', [], 'The body must be a JSON object, not [].'],
    ['POST', '/faults', { method: 'send', kind: 'gremlins' }, 'kind must be one of unavailable, '],
    ['POST', '/faults', { kind: 'reset' }, 'method must be one of send, '],
    ['POST', '/faults', { method: 'send', kind: 'reset', times: 0 }, 'times must be a whole number from 1 '],
    ['DELETE', '/faults?method=x', undefined, 'method must be one of send, '],
    ['PUT', '/mailbox', { mailbox: ['lion'] }, 'mailbox must be one of gateway, '],
    ['PUT', '/mailbox', { mailbox: 'late' }, 'mailbox must be a list of names, not "late".'],
    ['PUT', '/mailbox', { animals: [] }, 'Unknown field "animals". Allowed: mailbox.'],
    ['POST', '/mailbox/open-in-app', {}, 'id must be the id of an email, not undefined.'],
    ['POST', '/clock', { advanceSeconds: -1 }, 'advanceSeconds must be a whole number from 0 '],
    ['POST', '/clock', undefined, 'advanceSeconds must be a whole number from 0 '],
  ])('%s %s %o is refused with the reason', async (method, path, body, reason) => {
    const answer = await ask(method, path, body)
    expect(answer).toEqual({ status: 400, body: { error: { message: expect.stringContaining(reason) } } })
  })

  test('refuses a body that is not JSON, a wrong method, an unknown path and a huge body', async () => {
    const { url } = emulator()
    const post = { method: 'POST', body: '{' }
    expect((await fetch(`${url}/_emulator/clock`, post)).status).toBe(400)
    expect((await ask('PUT', '/settings', {})).status).toBe(405)
    expect((await ask('GET', '/unknown')).status).toBe(404)
    expect((await ask('PATCH', '/settings', { type: 'x'.repeat(70_000) })).status).toBe(413)
  })
})

describe('who may ask', () => {
  test.each(['evil.example', 'evil.example:8788', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.7'])(
    'refuses the Host %j on every path',
    async (host) => {
      for (const path of ['/', '/_emulator/messages', '/keys']) expect(await statusFor(host, path)).toBeGreaterThan(399)
    },
  )

  test.each(['localhost', 'localhost:1', '127.0.0.1', '127.1.2.3:8788', '[::1]:8788'])(
    'answers to %s',
    async (host) => {
      expect(await statusFor(host, '/_emulator/health')).toBe(200)
    },
  )

  test('refuses a foreign authority over HTTP/2', async () => {
    const session = connect(emulator().url)
    const stream = session.request({ ':path': '/', ':method': 'POST', ':authority': 'evil.example' })
    const status = await new Promise((resolve) => stream.on('response', (headers) => resolve(headers[':status'])))
    stream.close()
    session.close()
    expect(status).toBe(403)
  })

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:3000' },
    { origin: 'null' },
  ])('refuses a write with %o', async (headers) => {
    expect((await ask('POST', '/reset', undefined, headers)).status).toBe(403)
    expect((await ask('DELETE', '/messages', undefined, headers)).status).toBe(403)
  })

  test('lets its own page write', async () => {
    const headers = { origin: emulator().url, 'sec-fetch-site': 'same-origin' }
    expect((await ask('POST', '/reset', undefined, headers)).status).toBe(200)
  })
})
