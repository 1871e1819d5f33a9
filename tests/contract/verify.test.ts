import { describe, expect, test } from 'vitest'
import { badRequest, expectRefusal, tooMany, useEmulator, wrongCode } from './sdk-client'

const { emulator, sdk, send } = useEmulator()
const FAILED = badRequest('verification failed')
const EXPIRED = badRequest('auth request expired')
const NO_ID = badRequest('auth_request_id is required')

describe('verify', () => {
  test('answers a code with the address as given, the state and the template', async () => {
    const { code, authRequestId } = await send('Ada@Example.com', { state: 'state-1', template: 2 })
    const verified = await sdk().verifyPasswordlessEmail({ code }, authRequestId)
    expect(verified).toMatchObject({ email: 'Ada@Example.com', state: 'state-1', template: 2, passwordlessType: 1 })
  })

  test('echoes neither state nor template that were not sent', async () => {
    const { linkToken } = await send()
    const verified = await sdk().verifyPasswordlessEmail({ linkToken })
    expect([verified.state, verified.template, verified.passwordlessType]).toEqual([undefined, undefined, 2])
  })

  test('echoes the configured type when that is set', async () => {
    emulator().changeSettings({ verifyEchoesType: 'configured' })
    const { code, authRequestId } = await send()
    expect((await sdk().verifyPasswordlessEmail({ code }, authRequestId)).passwordlessType).toBe(3)
  })

  test('answers with the address in lower case when that is set', async () => {
    emulator().changeSettings({ verifyEchoesAddress: 'lowercased' })
    const { code, authRequestId } = await send('Ada@Example.com')
    expect((await sdk().verifyPasswordlessEmail({ code }, authRequestId)).email).toBe('ada@example.com')
  })

  test('takes an alphanumeric code of another length', async () => {
    emulator().changeSettings({ codeAlphabet: 'alphanumeric', codeLength: 9 })
    const { code, authRequestId } = await send()
    expect(code).toMatch(/^[A-Z2-9]{9}$/)
    await sdk().verifyPasswordlessEmail({ code }, authRequestId)
  })

  test.each([
    ['code', { code: '1'.repeat(21) }, 'code string.max_len'],
    ['link token', { linkToken: '1'.repeat(101) }, 'link_token string.max_len'],
  ])('refuses too long a %s', async (_what, credential, violation) => {
    const refused = { ...FAILED, message: expect.stringMatching(/validation error: (code|link_token): /) }
    expect(await expectRefusal(sdk().verifyPasswordlessEmail(credential, 'id'), refused)).toEqual([violation])
  })

  test('refuses too long an id', async () => {
    const refused = { ...FAILED, message: expect.stringContaining('validation error: auth_request_id: ') }
    const call = sdk().verifyPasswordlessEmail({ code: '123456' }, 'i'.repeat(201))
    expect(await expectRefusal(call, refused)).toEqual(['auth_request_id string.max_len'])
  })

  test('refuses a code without an id', async () => {
    const { code } = await send()
    expect(await expectRefusal(sdk().verifyPasswordlessEmail({ code }), NO_ID)).toEqual(['auth_request_id required'])
  })

  test('refuses a link without an id when the same browser is enforced', async () => {
    emulator().changeSettings({ enforceSameBrowserOrigin: true })
    const { linkToken, authRequestId } = await send()
    await expectRefusal(sdk().verifyPasswordlessEmail({ linkToken }), NO_ID)
    await sdk().verifyPasswordlessEmail({ linkToken }, authRequestId)
  })

  test.each([true, false])(
    'refuses a link with the id of another request (same browser enforced: %s)',
    async (enforced) => {
      emulator().changeSettings({ enforceSameBrowserOrigin: enforced })
      const { linkToken } = await send()
      const other = await send('grace@example.com')
      await expectRefusal(sdk().verifyPasswordlessEmail({ linkToken }, other.authRequestId), FAILED)
    },
  )

  test('refuses an unknown link token', async () => {
    await expectRefusal(sdk().verifyPasswordlessEmail({ linkToken: 'unknown_l' }), FAILED)
  })

  test('refuses a code when only links are sent, and a link when only codes are', async () => {
    emulator().changeSettings({ type: 'LINK' })
    const link = await send()
    await expectRefusal(sdk().verifyPasswordlessEmail({ code: '123456' }, link.authRequestId), FAILED)
    emulator().changeSettings({ type: 'OTP' })
    const code = await send('grace@example.com')
    await expectRefusal(sdk().verifyPasswordlessEmail({ linkToken: 'any_l' }, code.authRequestId), FAILED)
  })

  test('refuses an unknown id', async () => {
    await expectRefusal(sdk().verifyPasswordlessEmail({ code: '123456' }, 'unknown'), EXPIRED)
    await expectRefusal(sdk().verifyPasswordlessEmail({ linkToken: 'any_l' }, 'unknown'), EXPIRED)
  })

  test('refuses an expired code and link', async () => {
    const { code, linkToken, authRequestId } = await send('ada@example.com', { expiresIn: 60 })
    emulator().advanceClock(60)
    await expectRefusal(sdk().verifyPasswordlessEmail({ code }, authRequestId), EXPIRED)
    await expectRefusal(sdk().verifyPasswordlessEmail({ linkToken }), EXPIRED)
  })

  test('refuses code and link once either was used', async () => {
    const { code, linkToken, authRequestId } = await send()
    await sdk().verifyPasswordlessEmail({ linkToken }, authRequestId)
    await expectRefusal(sdk().verifyPasswordlessEmail({ code }, authRequestId), EXPIRED)
    await expectRefusal(sdk().verifyPasswordlessEmail({ linkToken }), EXPIRED)
  })

  test('refuses older requests after a new send when that is set', async () => {
    emulator().changeSettings({ sendVoidsOlderRequests: true })
    const older = await send('ada@example.com')
    const newer = await send('ADA@example.com')
    await expectRefusal(sdk().verifyPasswordlessEmail({ code: older.code }, older.authRequestId), EXPIRED)
    await sdk().verifyPasswordlessEmail({ code: newer.code }, newer.authRequestId)
  })

  test('locks the request after five wrong codes, even for the right one, for ten minutes', async () => {
    const { code, authRequestId } = await send('ada@example.com', { expiresIn: 3600 })
    for (let time = 0; time < 5; time++) {
      await expectRefusal(sdk().verifyPasswordlessEmail({ code: wrongCode(code) }, authRequestId), FAILED)
    }
    await expectRefusal(sdk().verifyPasswordlessEmail({ code }, authRequestId), tooMany('too many attempts'))
    emulator().advanceClock(601)
    await sdk().verifyPasswordlessEmail({ code }, authRequestId)
  })

  test('lets exactly one of 64 verifies of the right code win', async () => {
    const { code, authRequestId } = await send()
    const calls = Array.from({ length: 64 }, () => sdk().verifyPasswordlessEmail({ code }, authRequestId))
    const outcomes = await Promise.allSettled(calls)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
