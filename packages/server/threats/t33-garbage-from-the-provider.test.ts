import { describe, expect, it } from 'vitest'
import { errorCode, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { testAuth } from '../src/testing/test-auth'

const MAIL = { requestId: 'r', expiresInSeconds: 600, delivery: 'code' }

/** What a provider in JavaScript could answer, whatever the types say. */
const asAnswer = <T>(value: unknown): T => JSON.parse(JSON.stringify({ value: null }), () => value)

const MAILS: Record<string, unknown> = {
  'no life': { ...MAIL, expiresInSeconds: Number.NaN },
  'a life of 0': { ...MAIL, expiresInSeconds: 0 },
  'a life below 0': { ...MAIL, expiresInSeconds: -5 },
  'a life without end': { ...MAIL, expiresInSeconds: 1e12 },
  'half a second': { ...MAIL, expiresInSeconds: 0.5 },
  'a life as a text': { ...MAIL, expiresInSeconds: '600' },
  'no id': { expiresInSeconds: 600, delivery: 'code' },
  'an empty id': { ...MAIL, requestId: '' },
  'an id of 5,000': { ...MAIL, requestId: 'r'.repeat(5_000) },
  'an id that is a number': { ...MAIL, requestId: 7 },
  'another delivery': { ...MAIL, delivery: 'pigeon' },
  nothing: undefined,
  null: null,
}

const ADDRESSES: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  'a number': { email: 5 },
  'a state that is a number': { email: VISITOR, state: 5 },
}

describe('an answer to send that no cookie could hold', () => {
  it.each(Object.keys(MAILS))('(%s) is a failure, with a line for the operator and no cookie', async (name) => {
    const { newBrowser, provider, lines } = testAuth()
    Object.assign(provider, { send: async () => ({ ok: true, value: asAnswer(MAILS[name]) }) })
    const answer = await newBrowser().post('/send', { email: VISITOR })
    expect([await errorCode(answer), answer.headers.getSetCookie()]).toEqual(['provider_unavailable', []])
    expect(lines).toEqual([expect.stringContaining('has no usable')])
  })
})

describe('an answer to resend that no cookie could hold', () => {
  it.each(Object.keys(MAILS))('(%s) leaves the sign-in as it was', async (name) => {
    const { browser, provider, mail, advance } = await startedSignIn()
    advance(31)
    Object.assign(provider, { resend: async () => ({ ok: true, value: asAnswer(MAILS[name]) }) })
    expect(await errorCode(await browser.post('/resend'))).toBe('provider_unavailable')
    expect((await browser.post('/verify', { code: mail.code })).status).toBe(200)
  })
})

describe('an answer to verify that proves no address', () => {
  it.each(Object.keys(ADDRESSES))('(%s) is no sign-in', async (name) => {
    const { browser, provider, mail } = await startedSignIn()
    Object.assign(provider, { verify: async () => ({ ok: true, value: asAnswer(ADDRESSES[name]) }) })
    const answer = await browser.post('/verify', { code: mail.code })
    expect([await errorCode(answer), browser.cookies.has('session')]).toEqual(['provider_unavailable', false])
  })
})
