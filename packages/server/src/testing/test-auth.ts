import type { AuthOptions } from '../handler/auth-options'
import { type Auth, createAuth } from '../handler/create-auth'
import { type FakeProvider, type FakeProviderOptions, fakeProvider } from '../provider/fake-provider'
import { createSessions, type SessionsOptions } from '../session/create-sessions'
import { coreOf, type Sessions } from '../session/sessions'
import { memoryStore } from '../store/memory-store'
import type { Store } from '../store/store'
import { type TestBrowser, testBrowser } from './test-browser'

/** A whole sign-in server for one test, with its own clock. */
export interface TestAuth {
  readonly auth: Auth
  readonly sessions: Sessions
  readonly provider: FakeProvider
  /** Lines for the operator. */
  readonly lines: string[]
  newBrowser(): TestBrowser
  advance(seconds: number): void
}

/** What a test may set; the rest is as an app would have it. */
export interface TestAuthOptions extends Partial<Omit<AuthOptions, 'sessions' | 'provider'>> {
  readonly fake?: Omit<FakeProviderOptions, 'now'>
  readonly session?: Omit<SessionsOptions, 'now'>
  readonly store?: Store
}

/** Secrets that no app uses. */
export const TEST_SECRET = 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s'

/** A server with a fake provider, its own store, no limits, and a clock that the test moves. */
export function testAuth({ fake = {}, session = {}, store: given, ...options }: TestAuthOptions = {}): TestAuth {
  let time = Date.UTC(2026, 0, 1)
  const now = () => time
  const provider = fakeProvider({ ...fake, now })
  const store = given ?? memoryStore({ now })
  const lines: string[] = []
  const sessions = createSessions({
    store,
    appUrl: 'http://localhost:3000',
    secrets: TEST_SECRET,
    log: (line) => lines.push(line),
    ...session,
    now,
  })
  const auth = createAuth({ sessions, provider, limits: false, ...options })
  return {
    auth,
    sessions,
    provider,
    lines,
    newBrowser: () => testBrowser(auth, coreOf(sessions).app().origin),
    advance: (seconds) => {
      time += seconds * 1000
    },
  }
}
