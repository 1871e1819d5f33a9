import { startEmulator } from '@doorpost/emulator'
import { scalekit } from '@doorpost/server/scalekit'
import { type ProviderUnderTest, providerContract } from '@doorpost/server/testing'
import { afterAll, beforeAll, describe, it } from 'vitest'

let emulator: Awaited<ReturnType<typeof startEmulator>>
let under: ProviderUnderTest

beforeAll(async () => {
  emulator = await startEmulator()
  const { SCALEKIT_ENVIRONMENT_URL, SCALEKIT_CLIENT_ID, SCALEKIT_CLIENT_SECRET } = emulator.env
  const provider = scalekit({
    environmentUrl: SCALEKIT_ENVIRONMENT_URL,
    clientId: SCALEKIT_CLIENT_ID,
    clientSecret: SCALEKIT_CLIENT_SECRET,
  })
  under = {
    provider,
    newestMail(email) {
      const [mail] = emulator.messages(email)
      if (!mail) throw new Error('no mail was sent to that address')
      return { ...(mail.code && { code: mail.code }), ...(mail.link && { link: mail.link }) }
    },
    passSeconds: (seconds) => emulator.advanceClock(seconds),
  }
})

afterAll(() => emulator.stop())

describe.each(['OTP', 'LINK', 'LINK_OTP'] as const)('scalekit() on an environment of type %s', (type) => {
  it.each(providerContract)('$name', ({ run }) => {
    emulator.changeSettings({ type })
    return run(() => under)
  })
})
