import type { FaultKind } from '@doorpost/emulator'
import fc from 'fast-check'
import { INSTANCES, type RunSettings } from './app'

/** Two browsers of the visitor, two of the attacker. */
export const BROWSERS = 4
/** Tabs of a browser: each follows its own sign-in. */
export const TABS = 2
/** What a person may ask with: see `people.ts`. */
export const ADDRESSES = 6

/** Of all that could happen, one thing. Numbers pick one of what is there at that moment. */
export type Step =
  | (At & { readonly do: 'ask'; readonly address: number })
  | (At & { readonly do: 'resend' | 'cancel' })
  | (At & {
      readonly do: 'code'
      readonly which: 'newest' | 'wrong' | 'any' | 'unnamed'
      readonly mail: number
      readonly isLost: boolean
    })
  | (At & { readonly do: 'guess'; readonly times: number })
  | (At & { readonly do: 'open'; readonly how: 'link' | 'prefetch' | 'image' | 'head'; readonly mail: number })
  | (At & { readonly do: 'scan'; readonly method: 'GET' | 'HEAD'; readonly mail: number })
  | (At & { readonly do: 'confirm'; readonly mail: number })
  | (At & { readonly do: 'mix'; readonly by: 'GET' | 'POST'; readonly path: number; readonly mail: number })
  | (At & { readonly do: 'forge'; readonly what: 'send' | 'verify' | 'resend' | 'sign-out'; readonly mail: number })
  | (At & { readonly do: 'sign out'; readonly everywhere: boolean })
  | (At & { readonly do: 'save cookies' | 'swap cookies' | 'drop cookies' | 'rename cookies' })
  | (At & { readonly do: 'replay cookies'; readonly saved: number })
  | { readonly do: 'restart'; readonly instance: number }
  | { readonly do: 'store'; readonly what: 'down' | 'back' | 'lost' }
  | { readonly do: 'fault'; readonly method: 'send' | 'resend' | 'verify'; readonly kind: FaultKind }
  | { readonly do: 'advance'; readonly seconds: number }

interface At {
  readonly browser: number
  readonly tab: number
  readonly instance: number
}

const instance = fc.nat(INSTANCES - 1)
const at = { browser: fc.nat(BROWSERS - 1), tab: fc.nat(TABS - 1), instance }
/** The newest half of the time: people seldom try another, and only the newest surely works. */
const mail = fc.oneof(fc.constant(0), fc.nat(7))
const does = <const T extends string>(...names: readonly [T, ...T[]]) => fc.constantFrom<T>(...names)

/** Kinds that the SDK does not wait for: what hangs or is tried again for seconds is tested with moved timers. */
const QUICK_FAULTS = ['internal', 'deadline', 'reset', 'lost_response', 'unauthenticated'] as const

/** Seconds, the ends of what has an end: a resend, a receipt, a code, an outage's trust, a flow, a day, a session. */
const ENDS = [1, 31, 61, 601, 901, 4_300, 86_401, 8 * 86_400] as const

/** Seconds after which nothing has ended but the wait for a resend. */
const SOON = 31

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: does('ask'), ...at, address: fc.nat(ADDRESSES - 1) }) },
  { weight: 5, arbitrary: fc.record({ do: does('resend', 'resend', 'resend', 'cancel'), ...at }) },
  {
    weight: 14,
    arbitrary: fc.record({
      do: does('code'),
      ...at,
      which: does('newest', 'newest', 'wrong', 'any', 'unnamed'),
      mail,
      isLost: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: does('guess'), ...at, times: fc.integer({ min: 2, max: 8 }) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: does('open'),
      ...at,
      how: does('link', 'link', 'link', 'prefetch', 'image', 'head'),
      mail,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: does('scan'), ...at, method: does('GET', 'HEAD'), mail }) },
  { weight: 5, arbitrary: fc.record({ do: does('confirm'), ...at, mail }) },
  { weight: 6, arbitrary: fc.record({ do: does('mix'), ...at, by: does('GET', 'POST'), path: mail, mail }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: does('forge'), ...at, what: does('send', 'verify', 'resend', 'sign-out'), mail }),
  },
  { weight: 5, arbitrary: fc.record({ do: does('sign out'), ...at, everywhere: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: does('save cookies', 'save cookies', 'swap cookies', 'drop cookies', 'rename cookies'),
      ...at,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: does('replay cookies'), ...at, saved: mail }) },
  { weight: 1, arbitrary: fc.record({ do: does('restart'), instance }) },
  { weight: 2, arbitrary: fc.record({ do: does('store'), what: does('down', 'back', 'back', 'lost') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: does('fault'), method: does('send', 'resend', 'verify'), kind: does(...QUICK_FAULTS) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: does('advance'), seconds: fc.oneof(fc.constant(SOON), fc.constantFrom(...ENDS)) }),
  },
)

/** What happens in one run. */
export const steps = fc.array(step, { maxLength: 100, size: 'max' })

/** Two clocks of one app differ by no more than twice as much: less than the 15 seconds that a session is tolerant of. */
const MOST_SKEW_SECONDS = 7

/** Every way that the service may behave, and both ways that links work. */
export const runSettings: fc.Arbitrary<RunSettings> = fc.record({
  binding: does('same-browser', 'any-browser'),
  skewSeconds: fc.array(fc.integer({ min: -MOST_SKEW_SECONDS, max: MOST_SKEW_SECONDS }), {
    minLength: INSTANCES,
    maxLength: INSTANCES,
  }),
  service: fc.record({
    regenerateOnResend: fc.boolean(),
    resendRotatesId: fc.boolean(),
    expiredResendRevives: fc.boolean(),
    sendVoidsOlderRequests: fc.boolean(),
    verifyEchoesAddress: does('given', 'lowercased'),
    // The kit's own count of wrong codes has to do, and its own limits of emails.
    attemptsPer10Minutes: fc.constant(1_000),
  }),
})
