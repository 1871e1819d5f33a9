import { describe, expect, test } from 'vitest'
import { badRequest, expectRefusal, newestMail, tooMany, useEmulator, wrongCode } from './sdk-client'

const { emulator, sdk, send } = useEmulator()

async function resend(authRequestId: string) {
  const sent = await sdk().resendPasswordlessEmail(authRequestId)
  return { ...sent, ...newestMail(emulator(), 'ada@example.com') }
}

describe('resend', () => {
  test('answers with a new id while the old one still resolves', async () => {
    const sent = await send()
    const again = await resend(sent.authRequestId)
    expect(again.authRequestId).not.toBe(sent.authRequestId)
    expect((await sdk().verifyPasswordlessEmail({ code: again.code }, sent.authRequestId)).email).toBe(
      'ada@example.com',
    )
  })

  test('keeps the id when ids do not rotate', async () => {
    emulator().changeSettings({ resendRotatesId: false })
    const sent = await send()
    expect((await resend(sent.authRequestId)).authRequestId).toBe(sent.authRequestId)
  })

  test('kills the old code and link', async () => {
    emulator().changeSettings({ codeLength: 20 })
    const sent = await send()
    const again = await resend(sent.authRequestId)
    const failed = badRequest('verification failed')
    await expectRefusal(sdk().verifyPasswordlessEmail({ code: sent.code }, again.authRequestId), failed)
    await expectRefusal(sdk().verifyPasswordlessEmail({ linkToken: sent.linkToken }), failed)
    await sdk().verifyPasswordlessEmail({ linkToken: again.linkToken }, again.authRequestId)
  })

  test('mails the same code and link when regenerating is off', async () => {
    emulator().changeSettings({ regenerateOnResend: false })
    const { authRequestId, code, linkToken } = await send()
    expect(await resend(authRequestId)).toMatchObject({ code, linkToken })
  })

  test('starts a new life and revives an expired request', async () => {
    const sent = await send('ada@example.com', { expiresIn: 60 })
    emulator().advanceClock(60)
    const again = await resend(sent.authRequestId)
    expect(again.expiresAt - sent.expiresAt).toBeGreaterThanOrEqual(60n)
    emulator().advanceClock(59)
    await sdk().verifyPasswordlessEmail({ code: again.code }, again.authRequestId)
  })

  test('refuses an expired request when reviving is off', async () => {
    emulator().changeSettings({ expiredResendRevives: false })
    const sent = await send('ada@example.com', { expiresIn: 60 })
    emulator().advanceClock(60)
    await expectRefusal(resend(sent.authRequestId), badRequest('auth request expired'))
  })

  test('refuses a used request', async () => {
    const sent = await send()
    await sdk().verifyPasswordlessEmail({ code: sent.code }, sent.authRequestId)
    await expectRefusal(resend(sent.authRequestId), badRequest('auth request expired'))
  })

  test('refuses an unknown id', async () => {
    await expectRefusal(resend('unknown'), badRequest('auth request not found'))
  })

  test('refuses an unknown id as not found when that is set', async () => {
    emulator().changeSettings({ unknownRequestCode: 'NOT_FOUND' })
    const name = 'ScalekitNotFoundException'
    const message = '[not_found] auth request not found'
    await expectRefusal(resend('unknown'), { name, grpcStatus: 5, errorCode: 'NOT_FOUND', message })
  })

  test('refuses an empty id', async () => {
    const message = 'validation error: auth_request_id: value length must be at least 1 characters'
    expect(await expectRefusal(resend(''), badRequest(message))).toEqual(['auth_request_id string.min_len'])
  })

  test('counts as a mail to the address', async () => {
    const sent = await send()
    await resend(sent.authRequestId)
    await expectRefusal(resend(sent.authRequestId), tooMany('rate limit exceeded'))
    await expectRefusal(send(), tooMany('rate limit exceeded'))
  })

  test('keeps the count of tried codes', async () => {
    const sent = await send()
    for (let time = 0; time < 5; time++) {
      await expect(sdk().verifyPasswordlessEmail({ code: wrongCode(sent.code) }, sent.authRequestId)).rejects.toThrow()
    }
    const again = await resend(sent.authRequestId)
    const call = sdk().verifyPasswordlessEmail({ code: again.code }, again.authRequestId)
    await expectRefusal(call, tooMany('too many attempts'))
  })
})
