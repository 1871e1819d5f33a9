import { describe, expect, it } from 'vitest'
import { fakeProvider } from '../provider/fake-provider'
import type { Provider } from '../provider/provider'
import { type ProviderUnderTest, providerContract } from './provider-contract'

function fake(
  delivery: 'code' | 'link' | 'code_and_link',
  breakIt: (provider: Provider) => Partial<Provider> = () => ({}),
) {
  let time = 0
  const provider = fakeProvider({ delivery, now: () => time })
  const under: ProviderUnderTest = {
    provider: { ...provider, ...breakIt(provider) },
    newestMail(email) {
      const { code, link } = provider.mailTo(email)
      return { ...(delivery !== 'link' && { code }), ...(delivery !== 'code' && { link }) }
    },
    passSeconds: (seconds) => {
      time += seconds * 1000
    },
  }
  return () => under
}

const faults: Record<string, { readonly breakIt: (provider: Provider) => Partial<Provider>; readonly fails: string }> =
  {
    'a code that works twice': {
      breakIt: (provider) => {
        const known = new Map<string, Awaited<ReturnType<Provider['verify']>>>()
        return {
          async verify(credential) {
            const key = JSON.stringify(credential)
            const answer = known.get(key) ?? (await provider.verify(credential))
            if (answer.ok) known.set(key, answer)
            return answer
          },
        }
      },
      fails: 'verifies once: code and link die together',
    },
    'another address': {
      breakIt: (provider) => ({
        async verify(credential) {
          const answer = await provider.verify(credential)
          return answer.ok ? { ok: true, value: { ...answer.value, email: 'mallory@example.com' } } : answer
        },
      }),
      fails: 'verifies what it mailed, with the address and the state',
    },
    'lower-case codes': {
      breakIt: () => ({ codeAlphabet: 'alphanumeric', linkToken: { parameter: 'token', maxLength: 100 } }),
      fails: 'mails what it says it mailed, in the form that it says',
    },
    'a wrong code that ends the sign-in': {
      breakIt: (provider) => {
        const dead = new Set<string | undefined>()
        return {
          async verify(credential) {
            if (dead.has(credential.requestId)) return { ok: false, reason: 'expired' }
            const answer = await provider.verify(credential)
            if (!answer.ok) dead.add(credential.requestId)
            return answer
          },
        }
      },
      fails: 'refuses a wrong code, and the right one still works',
    },
    'a failure that is thrown': {
      breakIt: (provider) => ({
        async resend(requestId) {
          const answer = await provider.resend(requestId)
          if (!answer.ok) throw new Error(answer.reason)
          return answer
        },
      }),
      fails: 'answers nonsense instead of throwing',
    },
    'an id from before the resend': {
      breakIt: (provider) => ({
        async resend(requestId) {
          const answer = await provider.resend(requestId)
          return answer.ok ? { ok: true, value: { ...answer.value, requestId } } : answer
        },
      }),
      fails: 'mails again, and what it mailed works with the id that it returned',
    },
  }

describe.each(['code', 'link', 'code_and_link'] as const)('a provider that mails %s', (delivery) => {
  it.each(providerContract)('$name', ({ run }) => run(fake(delivery)))
})

describe('providerContract', () => {
  it.each(Object.entries(faults))('finds %s', async (_name, { breakIt, fails }) => {
    const failed: string[] = []
    for (const { name, run } of providerContract)
      await run(fake('code_and_link', breakIt)).catch(() => failed.push(name))
    expect(failed).toContain(fails)
  })
})
