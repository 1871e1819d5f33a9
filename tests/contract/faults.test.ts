import type { FaultKind } from '@doorpost/emulator'
import { describe, expect, test } from 'vitest'
import { badRequest, expectRefusal, useEmulator } from './sdk-client'

const { emulator, sdk, send } = useEmulator()

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
