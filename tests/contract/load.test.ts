import { describe, expect, test } from 'vitest'
import { LINK_URI, newestMail, useEmulator } from './sdk-client'

const { emulator, sdk } = useEmulator({ inboxLimit: 100 })

describe('1,000 sign-ins with 50 in flight', () => {
  test('none is lost, none is crossed, and the inbox stays bounded', { timeout: 60_000 }, async () => {
    const addresses = Array.from({ length: 1000 }, (_, number) => `visitor-${number}@example.com`)
    const results = new Map<string, string>()
    async function signInNext(): Promise<void> {
      for (let email = addresses.pop(); email !== undefined; email = addresses.pop()) {
        const options = { magiclinkAuthUri: LINK_URI, state: email }
        const { authRequestId } = await sdk().sendPasswordlessEmail(email, options)
        const { code } = newestMail(emulator(), email)
        const verified = await sdk().verifyPasswordlessEmail({ code }, authRequestId)
        results.set(email, `${verified.email} ${verified.state}`)
      }
    }
    await Promise.all(Array.from({ length: 50 }, signInNext))

    expect(results.size).toBe(1000)
    expect([...results].filter(([email, result]) => result !== `${email} ${email}`)).toEqual([])
    expect(emulator().messages()).toHaveLength(100)
    expect(emulator().calls()).toMatchObject({ send: 1000, verify: 1000 })
  })
})
