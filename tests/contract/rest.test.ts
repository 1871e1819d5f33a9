import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createRestClient, restError } from './rest-client'
import { LINK_URI, newestMail, useEmulator, wrongCode } from './sdk-client'

const { emulator, sdk } = useEmulator()
const { post, raw, request } = createRestClient(emulator)

const MAIL = { email: 'ada@example.com', magiclink_auth_uri: LINK_URI }

/** Sends an email and reads the id, the code and the link's token. */
async function send(fields: object = {}) {
  const { status, body } = await post('send', { ...MAIL, ...fields })
  expect(status).toBe(200)
  const { auth_request_id } = body as { auth_request_id: string } // compared below
  return { auth_request_id, ...newestMail(emulator(), MAIL.email) }
}

describe('REST', () => {
  test('answers in the names and types of the guide', async () => {
    const sent = await post('send', { ...MAIL, expires_in: 600, template: 'SIGNUP', state: 'kept' })
    expect(sent.headers.get('content-type')).toMatch(/^application\/json/)
    expect(sent.body).toEqual({
      auth_request_id: expect.stringMatching(/^[\w-]{50}$/),
      expires_at: expect.stringMatching(/^\d{10}$/),
      expires_in: 600,
      passwordless_type: 'LINK_OTP',
    })
    const { auth_request_id } = sent.body as { auth_request_id: string } // compared above
    const { code } = newestMail(emulator(), MAIL.email)
    const verified = await post('verify', { code, auth_request_id })
    expect(verified.body).toEqual({
      email: MAIL.email,
      state: 'kept',
      template: 'SIGNUP',
      passwordless_type: 'OTP',
    })
  })

  test('verifies a link, and leaves out what was not sent', async () => {
    const { linkToken } = await send()
    expect(await post('verify', { link_token: linkToken })).toMatchObject({
      status: 200,
      body: { email: MAIL.email, passwordless_type: 'LINK' },
    })
  })

  test('resends, and the new id verifies', async () => {
    const { auth_request_id } = await send()
    const resent = await post('resend', { auth_request_id })
    expect(resent.status).toBe(200)
    const next = resent.body as { auth_request_id: string } // compared by the verify
    const { code } = newestMail(emulator(), MAIL.email)
    expect((await post('verify', { code, auth_request_id: next.auth_request_id })).status).toBe(200)
  })

  test('shares mails, ids and limits with the SDK', async () => {
    const { auth_request_id, code } = await send()
    const verified = await sdk().verifyPasswordlessEmail({ code }, auth_request_id)
    expect(verified.email).toBe(MAIL.email)
    await send()
    await expect(sdk().sendPasswordlessEmail(MAIL.email, { magiclinkAuthUri: LINK_URI })).rejects.toThrow('rate limit')
    expect(emulator().calls()).toMatchObject({ send: 3, verify: 1 })
  })
})

describe('what REST reads', () => {
  test.each([
    ['the names of other JSON mappings', { magiclinkAuthUri: LINK_URI, expiresIn: 90 }],
    ['numbers as strings', { magiclink_auth_uri: LINK_URI, expires_in: '90' }],
    ['an enum by number', { magiclink_auth_uri: LINK_URI, expires_in: 90, template: 2 }],
    ['null for what is not given', { magiclink_auth_uri: LINK_URI, expires_in: 90, state: null, template: null }],
    ['fields that it does not know', { magiclink_auth_uri: LINK_URI, expires_in: 90, redirect_uri: 'x', a: { b: 1 } }],
  ])('takes %s', async (_case, fields) => {
    const { status, body } = await post('send', { email: MAIL.email, ...fields })
    expect({ status, body }).toMatchObject({ status: 200, body: { expires_in: 90 } })
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/vnd.api+json; charset=utf-8', ''])(
    'takes JSON under the type %j',
    async (type) => {
      const headers: Record<string, string> = type ? { 'content-type': type } : {}
      expect((await raw('send', new Blob([JSON.stringify(MAIL)]), headers)).status).toBe(200)
    },
  )

  test('takes thirty full variables in the longest spelling', async () => {
    const variables = Array.from({ length: 30 }, (_, n) => `"name_${n}":"${'\\ud83d\\udc4b'.repeat(256)}"`)
    const body = `{"email":"${MAIL.email}","magiclink_auth_uri":"${LINK_URI}","template_variables":{${variables}}}`
    expect((await raw('send', body)).status).toBe(200)
  })

  test.each([
    ['what is not JSON', '{"email":', 'the body is not JSON'],
    ['a list', '[]', expect.stringContaining('cannot decode')],
    ['text for a number', '{"expires_in":"soon"}', expect.stringContaining('expires_in')],
    ['a number for text', '{"email":7}', expect.stringContaining('email')],
    ['a negative number', '{"expires_in":-1}', expect.stringContaining('expires_in')],
  ])('refuses %s', async (_case, body, message) => {
    const answer = await raw('send', body, { 'content-type': 'application/json' })
    expect([answer.status, answer.body]).toEqual([400, restError(3, message)])
  })

  test('refuses two credentials at once', async () => {
    const answer = await raw('verify', '{"code":"1","link_token":"2"}')
    expect(answer.status).toBe(400)
  })

  test('reads no body as an empty message', async () => {
    const answer = await raw('resend', null)
    expect([answer.status, answer.body]).toEqual([
      400,
      restError(3, expect.stringContaining('auth_request_id'), {
        error_code: 'INVALID_ARGUMENT',
        validation_error_info: { field_violations: [expect.objectContaining({ field: 'auth_request_id' })] },
      }),
    ])
  })

  test('refuses a compressed body', async () => {
    const answer = await raw('send', gzipSync(JSON.stringify(MAIL)), { 'content-encoding': 'gzip' })
    expect([answer.status, answer.body]).toEqual([415, restError(3, expect.stringContaining('gzip'))])
  })

  test.each([300_000, 20_000_000])('refuses a body of %d bytes, and the client reads why', async (size) => {
    const answer = await raw('send', JSON.stringify({ ...MAIL, state: 'x'.repeat(size) }))
    expect([answer.status, answer.body]).toEqual([413, restError(3, expect.stringContaining('262144'))])
  })
})

describe('what REST refuses', () => {
  test('a broken rule is 400, with its field', async () => {
    const { status, body } = await post('send', { ...MAIL, email: 'nonsense' })
    expect(status).toBe(400)
    expect(body).toEqual(
      restError(3, 'validation error: email: value must be a valid email address', {
        error_code: 'INVALID_ARGUMENT',
        validation_error_info: {
          field_violations: [
            { field: 'email', description: 'value must be a valid email address', constraint: 'string.email' },
          ],
        },
      }),
    )
  })

  test('a wrong code is 400, and the sixth is 429', async () => {
    const { auth_request_id, code } = await send()
    for (let time = 0; time < 5; time++) {
      const { status, body } = await post('verify', { code: wrongCode(code), auth_request_id })
      expect([status, body]).toEqual([400, restError(3, 'verification failed', { error_code: 'INVALID_ARGUMENT' })])
    }
    const { status, body } = await post('verify', { code, auth_request_id })
    expect([status, body]).toEqual([429, restError(8, 'too many attempts', { error_code: 'RATE_LIMITED' })])
  })

  test('an unknown id is 404 where the service is set to say so', async () => {
    emulator().changeSettings({ unknownRequestCode: 'NOT_FOUND' })
    const { status, body } = await post('resend', { auth_request_id: 'x'.repeat(50) })
    expect([status, body]).toEqual([404, restError(5, 'auth request not found', { error_code: 'NOT_FOUND' })])
  })

  test.each([
    ['no token', {}, 'Token empty'],
    ['an empty token', { authorization: 'Bearer ' }, 'Token empty'],
    ['an unknown token', { authorization: 'Bearer x' }, 'invalid token'],
    ['another scheme', { authorization: 'Basic x' }, 'invalid token'],
  ])('%s is 401 before anything is read', async (_case, headers, message) => {
    const init = { method: 'POST', headers: headers as Record<string, string>, body: '{' } // {} has no index signature
    const answer = await request('/passwordless/email/send', init)
    expect([answer.status, answer.body]).toEqual([401, restError(16, message, { error_code: 'UNAUTHENTICATED' })])
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(emulator().calls().send).toBe(0)
  })

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('%s is 501', async (method) => {
    const { status, body } = await request('/passwordless/email/send', { method })
    expect(status).toBe(501)
    if (method !== 'HEAD') expect(body).toEqual(restError(12, expect.stringContaining('POST')))
  })

  test.each(['/passwordless/email/send/', '/passwordless/email', '/passwordless/email/constructor'])(
    '%s is 404',
    async (path) => {
      const { status, body } = await request(path, { method: 'POST' })
      expect([status, body]).toEqual([404, restError(5, 'Not Found')])
    },
  )

  test('a percent-encoded path is the same path, and a query changes nothing', async () => {
    expect((await raw('%73end?alt=json', JSON.stringify(MAIL))).status).toBe(200)
  })
})

describe('faults over REST', () => {
  test.each([
    ['unavailable', 503, 14, 'UNAVAILABLE'],
    ['deadline', 504, 4, 'DEADLINE_EXCEEDED'],
    ['internal', 500, 13, 'INTERNAL'],
    ['unauthenticated', 401, 16, 'UNAUTHENTICATED'],
  ] as const)('%s is %d', async (kind, status, code, error_code) => {
    emulator().addFault({ method: 'send', kind, times: 1 })
    const answer = await post('send', MAIL)
    expect([answer.status, answer.body]).toEqual([status, restError(code, expect.any(String), { error_code })])
  })

  test('a 429 of the edge is not JSON', async () => {
    emulator().addFault({ method: 'send', kind: 'http429', times: 1 })
    await expect(post('send', MAIL)).rejects.toThrow(SyntaxError)
  })

  test.each([
    ['reset', 0],
    ['lost_response', 1],
  ] as const)('%s breaks off, with %d mails sent', async (kind, mails) => {
    emulator().addFault({ method: 'send', kind, times: 1 })
    await expect(post('send', MAIL)).rejects.toThrow('fetch failed')
    expect(emulator().messages()).toHaveLength(mails)
  })
})
