import { describe, expect, test } from 'vitest'
import { until, useMovedTimers } from './moved-timers'
import { createClient, expectRefusal, LINK_URI, newestMail, useEmulator } from './sdk-client'

const { emulator, send } = useEmulator()
const { moveTimers, moveTimersUntil } = useMovedTimers()
const EMAIL = 'ada@example.com'
const DAY_MS = 86_400_000

// Older versions try less often, and wait without end: what the kit does about that is in handler-faults.test.ts.
describe('how often the newest SDK tries, and how long it waits', () => {
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

  test('a call that outlasts its deadline ends as a timeout', async () => {
    const client = createClient(emulator(), 1000)
    await client.passwordless.sendPasswordlessEmail(EMAIL, { magiclinkAuthUri: LINK_URI })
    emulator().addFault({ method: 'send', kind: 'delay', delayMs: 600_000 })
    const call = client.passwordless.sendPasswordlessEmail(EMAIL, { magiclinkAuthUri: LINK_URI })
    await until(() => emulator().calls().send === 2)
    moveTimers(1000)
    await expect(call).rejects.toMatchObject({ grpcStatus: 4, httpStatus: 504 })
  })

  test('a persistent refusal is tried four times and reaches the app as unauthorized', async () => {
    emulator().addFault({ method: 'send', kind: 'unauthenticated' })
    const call = createClient(emulator()).passwordless.sendPasswordlessEmail('ada@example.com')
    const name = 'ScalekitUnauthorizedException'
    const message = '[unauthenticated] invalid token'
    await expectRefusal(call, { name, grpcStatus: 16, errorCode: 'UNAUTHENTICATED', message })
    expect(emulator().calls().send).toBe(3)
  })
})
