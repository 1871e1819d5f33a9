import { type Circuit, createCircuit } from './circuit'
import { createOutage, type Outage } from './outage'
import { createStandIn, type StandIn } from './stand-in'

/** What a process knows of one store and its outages. */
export interface Resilience {
  readonly circuit: Circuit
  readonly standIn: StandIn
  readonly outage: Outage
  /** Keys of which something is being written back right now. */
  readonly writing: Map<string, Promise<void>>
  readonly pauseMs: number
  /** Since when (ms) it is being told what it missed; null while it is not. */
  catchingUpSince: number | null
  /** When (ms) it last could not be told: one that answers but takes nothing, such as a full one, is not pressed. */
  refusedAt: number
  timer: ReturnType<typeof setTimeout> | undefined
}

/** How often a store that is down is tried again. */
const PAUSE_MS = 2_000

/** A {@link Resilience} for a store that has not failed yet. */
export function createResilience(now: () => number, pauseMs = PAUSE_MS): Resilience {
  return {
    circuit: createCircuit(pauseMs, now),
    standIn: createStandIn(now),
    outage: createOutage(now),
    writing: new Map(),
    pauseMs,
    catchingUpSince: null,
    refusedAt: Number.NEGATIVE_INFINITY,
    timer: undefined,
  }
}
