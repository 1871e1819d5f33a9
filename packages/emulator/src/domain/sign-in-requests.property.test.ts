import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type EmulatorSettings } from '../settings'
import { createRandom } from './random'
import { createSignInRequests } from './sign-in-requests'

const ADDRESSES = ['ada@example.com', 'grace@example.com'] as const
const START_MS = Date.UTC(2026, 0, 1)

type Step =
  | { readonly do: 'send'; readonly address: number }
  | { readonly do: 'resend'; readonly pick: number }
  | { readonly do: 'link'; readonly pick: number }
  | { readonly do: 'verify'; readonly pick: number; readonly right: boolean }
  | { readonly do: 'advance'; readonly seconds: number }

// Few emails to choose from and many guesses, so that lock-outs are reached.
const pick = fc.nat(3)
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('send' as const), address: fc.nat(1) }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('resend' as const), pick }), weight: 2 },
  { arbitrary: fc.record({ do: fc.constant('link' as const), pick }), weight: 1 },
  { arbitrary: fc.record({ do: fc.constant('verify' as const), pick, right: fc.constant(false) }), weight: 8 },
  { arbitrary: fc.record({ do: fc.constant('verify' as const), pick, right: fc.constant(true) }), weight: 2 },
  {
    arbitrary: fc.record({ do: fc.constant('advance' as const), seconds: fc.constantFrom(1, 29, 31, 60, 301, 601) }),
    weight: 2,
  },
)

const settingsOf: fc.Arbitrary<EmulatorSettings> = fc
  .record({
    regenerateOnResend: fc.boolean(),
    resendRotatesId: fc.boolean(),
    expiredResendRevives: fc.boolean(),
    sendVoidsOlderRequests: fc.boolean(),
    enforceSameBrowserOrigin: fc.boolean(),
  })
  // Long codes, so that two of them are never the same by chance.
  .map((switches) => ({ ...DEFAULT_SETTINGS, ...switches, codeLength: 20 }))

/** One email as the model remembers it: which request, what was in it, and how long it works. */
interface Mail {
  readonly request: number
  readonly authRequestId: string
  readonly code: string
  readonly linkToken: string
  readonly expiresAtMs: number
}

function createWorld(settings: EmulatorSettings) {
  const world = { nowMs: START_MS, mails: [] as Mail[], sentAtMs: new Map<string, number[]>(), requestCount: 0 }
  const requests = createSignInRequests({
    settings: () => settings,
    nowMs: () => world.nowMs,
    random: createRandom('properties'),
  })
  return { world, requests }
}

test('whatever is called in whatever order: once, in time, not dead, not locked, never too many mails', () => {
  fc.assert(
    fc.property(settingsOf, fc.array(step, { maxLength: 80, size: 'max' }), (settings, steps) => {
      const { world, requests } = createWorld(settings)
      const used = new Set<number>()
      const wrongTriesAtMs = new Map<number, number[]>()

      function mailed(outcome: ReturnType<typeof requests.send>, request: number): void {
        if (!outcome.ok) return
        const { code, link, to } = outcome.mail
        const linkToken = link?.split('link_token=')[1] ?? ''
        const expiresAtMs = world.nowMs + outcome.expiresInSeconds * 1000
        const { authRequestId } = outcome
        world.mails.push({ request, authRequestId, code: code ?? '', linkToken, expiresAtMs })
        const times = [...(world.sentAtMs.get(to) ?? []), world.nowMs].filter((time) => time > world.nowMs - 60_000)
        world.sentAtMs.set(to, times)
        expect(times.length).toBeLessThanOrEqual(settings.sendsPerMinute)
      }

      function verified(mail: Mail): void {
        const newest = world.mails.findLast(({ request }) => request === mail.request)
        expect(used.has(mail.request)).toBe(false)
        expect(newest?.expiresAtMs).toBeGreaterThan(world.nowMs)
        if (settings.regenerateOnResend) expect(newest).toBe(mail)
        used.add(mail.request)
      }

      for (const now of steps) {
        const mail = 'pick' in now ? world.mails[now.pick % Math.max(1, world.mails.length)] : undefined
        if (now.do === 'advance') world.nowMs += now.seconds * 1000
        else if (now.do === 'send') {
          const email = ADDRESSES[now.address] ?? ADDRESSES[0]
          world.requestCount += 1
          mailed(requests.send({ email, magiclinkAuthUri: 'http://app/', templateVariables: {} }), world.requestCount)
        } else if (!mail) continue
        else if (now.do === 'resend') mailed(requests.resend(mail.authRequestId), mail.request)
        else if (now.do === 'link') {
          const credential = { kind: 'link_token', value: mail.linkToken } as const
          if (requests.verify({ credential, authRequestId: mail.authRequestId }).ok) verified(mail)
        } else {
          const tries = (wrongTriesAtMs.get(mail.request) ?? []).filter((time) => time > world.nowMs - 600_000)
          const credential = { kind: 'code', value: now.right ? mail.code : 'wrong' } as const
          const outcome = requests.verify({ credential, authRequestId: mail.authRequestId })
          if (outcome.ok) {
            expect(now.right).toBe(true)
            expect(tries.length).toBeLessThan(settings.attemptsPer10Minutes)
            verified(mail)
          } else if (outcome.message === 'verification failed')
            wrongTriesAtMs.set(mail.request, [...tries, world.nowMs])
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('a code that is right, in time and unused always works', () => {
  fc.assert(
    fc.property(settingsOf, fc.integer({ min: 0, max: 299 }), fc.nat(4), (settings, waitSeconds, wrongTries) => {
      const { world, requests } = createWorld(settings)
      const sent = requests.send({ email: ADDRESSES[0], magiclinkAuthUri: 'http://app/', templateVariables: {} })
      if (!sent.ok) throw new Error(sent.message)
      const { authRequestId } = sent
      for (let time = 0; time < wrongTries; time++) {
        requests.verify({ credential: { kind: 'code', value: 'wrong' }, authRequestId })
      }
      world.nowMs += waitSeconds * 1000
      expect(requests.verify({ credential: { kind: 'code', value: sent.mail.code ?? '' }, authRequestId }).ok).toBe(
        true,
      )
    }),
  )
})
