import { type EmulatorSettings, startEmulator } from '@doorpost/emulator'
import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions } from '@doorpost/server/session'
import { vi } from 'vitest'
import type { Handler } from './browser'
import { type SwitchedStore, switchedStore } from './switched-store'

export const ORIGIN = 'http://localhost:3000'
export const INSTANCES = 3
const SECRET = 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s'

/** What differs from run to run. */
export interface RunSettings {
  readonly binding: 'same-browser' | 'any-browser'
  readonly service: Partial<EmulatorSettings>
  /** By how many seconds the clock of each instance is wrong. */
  readonly skewSeconds: readonly number[]
}

/** The service with its own clock, and the SDK that speaks with it. */
export async function startService() {
  let time = Date.UTC(2026, 0, 1)
  const now = () => time
  const emulator = await startEmulator({ now, seed: 'model' })
  const { SCALEKIT_ENVIRONMENT_URL, SCALEKIT_CLIENT_ID, SCALEKIT_CLIENT_SECRET } = emulator.env
  const provider = scalekit({
    environmentUrl: SCALEKIT_ENVIRONMENT_URL,
    clientId: SCALEKIT_CLIENT_ID,
    clientSecret: SCALEKIT_CLIENT_SECRET,
  })
  await provider.warm?.()
  return {
    emulator,
    provider,
    now,
    advance: (seconds: number) => {
      time += seconds * 1000
    },
  }
}

/** What {@link startService} started. */
export type Service = Awaited<ReturnType<typeof startService>>

/** Instances of one app behind no particular load balancer: each step says which of them answers. */
export interface App {
  readonly store: SwitchedStore
  handler(instance: number): Handler
  /** A new process in place of this instance: what only its memory held is gone. */
  restart(instance: number): void
  /** The store answers again, and the instances had the time to tell it what it missed. */
  recover(advance: (seconds: number) => void): Promise<void>
  /** Whether a 503 of this instance has to do with the store: it is down, or was until now and this is the first to find out. */
  mayRefuse(instance: number): boolean
}

function startInstance(
  { provider, now: clock }: Service,
  store: SwitchedStore,
  settings: RunSettings,
  instance: number,
) {
  const { binding, skewSeconds } = settings
  // What a process remembers it remembers by its clock: each has one of its own, as each has a memory of its own.
  const now = () => clock() + (skewSeconds[instance] ?? 0) * 1000
  const sessions = createSessions({ appUrl: ORIGIN, secrets: SECRET, store, now, log: () => undefined })
  return createAuth({ sessions, provider, link: { binding } }).handler
}

/** Longer than the pause after which an instance tries again what it could not save, which it waits for by a timer. */
const PAUSE_SECONDS = 3
/** Half of what a store has to answer in: what a timer has begun is over before the next one rings. */
const CHIME_MS = 500
/** Writing back takes some hashes, which are made in threads of their own. */
const TURNS = 40

async function passPause(advance: (seconds: number) => void): Promise<void> {
  advance(PAUSE_SECONDS)
  for (let passed = 0; passed < PAUSE_SECONDS * 1000; passed += CHIME_MS) {
    await vi.advanceTimersByTimeAsync(CHIME_MS)
    for (let turn = 0; turn < TURNS; turn += 1) await crypto.subtle.digest('SHA-256', new Uint8Array(1))
  }
}

/** A fresh {@link App}. */
export function startApp(service: Service, settings: RunSettings): App {
  const store = switchedStore(service.now)
  const start = (instance: number) => startInstance(service, store, settings, instance)
  const handlers = Array.from({ length: INSTANCES }, (_, instance) => start(instance))
  const mustFindOut = new Set<number>()
  return {
    store,
    handler: (instance) => handlers[instance % INSTANCES] ?? start(instance % INSTANCES),
    restart: (instance) => {
      handlers[instance % INSTANCES] = start(instance % INSTANCES)
    },
    async recover(advance) {
      store.comeBack()
      for (let instance = 0; instance < INSTANCES; instance += 1) mustFindOut.add(instance)
      for (let time = 0; time < 3; time += 1) await passPause(advance)
    },
    mayRefuse: (instance) => store.isDown || mustFindOut.delete(instance % INSTANCES),
  }
}
