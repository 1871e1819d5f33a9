import type { FaultKind } from '@doorpost/emulator'
import { describe, expect, test } from 'vitest'
import { until, useMovedTimers } from './moved-timers'
import { badRequest, createClient, expectRefusal, LINK_URI, newestMail, useEmulator } from './sdk-client'

const { emulator, sdk, send } = useEmulator()
const { moveTimers, moveTimersUntil } = useMovedTimers()
const EMAIL = 'ada@example.com'
const DAY_MS = 86_400_000

describe('faults', () => {
  test.each([
    ['deadline', 'ScalekitGatewayTimeoutException', 4, 'DEADLINE_EXCEEDED', '[deadline_exceeded] deadline exceeded'],
    ['internal', 'ScalekitInternalServerException', 13, 'INTERNAL', '[internal] internal error'],
    ['reset', 'ScalekitInternalServerException', 13, null, expect.stringContaining('NGHTTP2_INTERNAL_ERROR')],
    ['lost_response', 'ScalekitInternalServerException', 13, null, expect.stringContaining('NGHTTP2_INTERNAL_ERROR')],
  ] as const)('%s reaches the app at the first attempt', async (kind, name, grpcStatus, errorCode, message) => {
    emulator().addFault({ method: 'send', kind })
    await expectRefusal(send(), { name, grpcStatus, errorCode, message })
    expect(emulator().calls().send).toBe(1)
    expect(emulator().messages()).toHaveLength(kind === 'lost_response' ? 1 : 0)
  })

  test('a gRPC rate limit is not tried again', async () => {
    await send()
    await send()
    await expect(send()).rejects.toThrow('rate limit exceeded')
    expect(emulator().calls().send).toBe(3)
  })

  // The SDK waits between its attempts, 4 to 6 seconds in all. Its deadline is out of the way of moved timers.
  test('unavailable and a 429 of the edge are tried four times and both look unavailable', async () => {
    const { passwordless } = createClient(emulator(), DAY_MS)
    const { authRequestId } = await passwordless.sendPasswordlessEmail(EMAIL, { magiclinkAuthUri: LINK_URI })
    const { code } = newestMail(emulator(), EMAIL)
    emulator().addFault({ method: 'verify', kind: 'http429' })
    emulator().addFault({ method: 'resend', kind: 'unavailable' })
    const unavailable = { name: 'ScalekitServiceUnavailableException', grpcStatus: 14 }
    const message = '[unavailable] service unavailable'
    const refusals = [
      expectRefusal(passwordless.verifyPasswordlessEmail({ code }, authRequestId), {
        ...unavailable,
        errorCode: null,
        message: expect.stringContaining('429'),
      }),
      expectRefusal(passwordless.resendPasswordlessEmail(authRequestId), {
        ...unavailable,
        errorCode: 'UNAVAILABLE',
        message,
      }),
    ]
    await moveTimersUntil(Promise.all(refusals))
    expect(emulator().calls()).toMatchObject({ verify: 4, resend: 4 })
  })

  test('a lost response makes the next attempt see a used request', async () => {
    const { authRequestId, code } = await send()
    emulator().addFault({ method: 'verify', kind: 'lost_response', times: 1 })
    await expect(sdk().verifyPasswordlessEmail({ code }, authRequestId)).rejects.toThrow()
    await expectRefusal(sdk().verifyPasswordlessEmail({ code }, authRequestId), badRequest('auth request expired'))
  })

  test('disturbs as often as told, one after the other, and then no more', async () => {
    emulator().addFault({ method: 'send', kind: 'internal', times: 1 })
    emulator().addFault({ method: 'send', kind: 'deadline', times: 1 })
    await expect(send()).rejects.toThrow('internal error')
    await expect(send()).rejects.toThrow('deadline exceeded')
    await send()
    expect(emulator().faults()).toEqual([])
  })

  test('a call that outlasts its deadline ends as a timeout', async () => {
    const client = createClient(emulator(), 1000)
    await client.passwordless.sendPasswordlessEmail(EMAIL, { magiclinkAuthUri: LINK_URI })
    emulator().addFault({ method: 'send', kind: 'delay', delayMs: 600_000 })
    const call = client.passwordless.sendPasswordlessEmail(EMAIL, { magiclinkAuthUri: LINK_URI })
    await until(() => emulator().calls().send === 2)
    moveTimers(1000)
    await expect(call).rejects.toMatchObject({ grpcStatus: 4, httpStatus: 504 })
  })

  test('a delayed call ends well', async () => {
    emulator().addFault({ method: 'send', kind: 'delay', delayMs: 1 })
    expect((await send()).code).not.toBe('')
  })

  test.each<[FaultKind, number]>([
    ['unavailable', 503],
    ['deadline', 504],
    ['http429', 429],
    ['internal', 500],
    ['unauthenticated', 401],
  ])('the token endpoint answers %s with HTTP %d', async (kind, status) => {
    emulator().addFault({ method: 'token', kind, times: 1 })
    expect((await fetch(`${emulator().url}/oauth/token`, { method: 'POST' })).status).toBe(status)
  })

  test.each(['reset', 'lost_response'] as const)('the token endpoint breaks off on %s', async (kind) => {
    emulator().addFault({ method: 'token', kind, times: 1 })
    await expect(fetch(`${emulator().url}/oauth/token`, { method: 'POST' })).rejects.toThrow()
  })
})
