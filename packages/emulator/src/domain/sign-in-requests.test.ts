import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../settings'
import { createCode, toMagicLink } from './credentials'
import { createMailRateLimit } from './mail-rate-limit'
import { createRandom } from './random'
import { createSignInRequests } from './sign-in-requests'

describe('createSignInRequests', () => {
  test('forgets the oldest ids beyond its limit', () => {
    const requests = createSignInRequests({
      settings: () => DEFAULT_SETTINGS,
      nowMs: () => 0,
      random: createRandom('limit'),
      maxIds: 2,
    })
    const sent = ['a@b.c', 'd@e.f', 'g@h.i'].map((email) =>
      requests.send({ email, magiclinkAuthUri: 'http://app/', templateVariables: {} }),
    )
    const outcomes = sent.map((outcome) => {
      if (!outcome.ok) return outcome.message
      const credential = { kind: 'code', value: outcome.mail.code ?? '' } as const
      const verified = requests.verify({ credential, authRequestId: outcome.authRequestId })
      return verified.ok ? verified.email : verified.message
    })
    expect(outcomes).toEqual(['auth request expired', 'd@e.f', 'g@h.i'])
  })

  test('refuses a verify without a credential', () => {
    const requests = createSignInRequests({
      settings: () => DEFAULT_SETTINGS,
      nowMs: () => 0,
      random: createRandom(),
    })
    expect(requests.verify({ credential: undefined })).toMatchObject({
      grpcCode: 'INVALID_ARGUMENT',
      message: 'validation error: auth_credential: exactly one field is required in oneof',
    })
  })
})

describe('createMailRateLimit', () => {
  test('slides: room comes back one mail at a time', () => {
    const limit = createMailRateLimit()
    const taken = [0, 30_000, 59_999, 60_000, 60_001, 90_000].map((nowMs) => limit.take('a', 2, nowMs))
    expect(taken).toEqual([true, true, false, true, false, true])
  })
})

describe('credentials', () => {
  test('a code has its length and no look-alikes', () => {
    const code = createCode(createRandom('code'), 'ada@example.com', 'alphanumeric', 20)
    expect(code).toMatch(/^[A-HJKMNP-Z2-9]{20}$/)
  })

  test.each([
    ['http://app/verify', 'http://app/verify?link_token=t'],
    ['http://app/verify?a=1', 'http://app/verify?a=1&link_token=t'],
    ['http://app/verify#top', 'http://app/verify?link_token=t#top'],
  ])('the token joins %s', (uri, link) => {
    expect(toMagicLink(uri, 't')).toBe(link)
  })

  test('a seed repeats the same bytes, and no seed does not', () => {
    expect(createRandom('x').bytes(40)).toEqual(createRandom('x').bytes(40))
    expect(createRandom('x').bytes(40)).not.toEqual(createRandom('y').bytes(40))
    expect(createRandom().bytes(40)).not.toEqual(createRandom().bytes(40))
  })
})
