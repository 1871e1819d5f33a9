/** The calls that can be counted and disturbed. */
export const CALL_NAMES = ['send', 'resend', 'verify', 'token'] as const

/** One of {@link CALL_NAMES}. */
export type CallName = (typeof CALL_NAMES)[number]

/**
 * Ways to misbehave. `lost_response` does the work and then breaks the stream; `http429` is a 429 of the edge, without
 * a gRPC status; `delay` answers rightly, but late.
 */
export const FAULT_KINDS = [
  'unavailable',
  'deadline',
  'http429',
  'internal',
  'unauthenticated',
  'reset',
  'lost_response',
  'delay',
] as const

/** One of {@link FAULT_KINDS}. */
export type FaultKind = (typeof FAULT_KINDS)[number]

/** A disturbance of one call. */
export interface Fault {
  /** Which call goes wrong. */
  readonly method: CallName
  /** How the call goes wrong. */
  readonly kind: FaultKind
  /** How many calls it disturbs. @default until cleared */
  readonly times?: number
  /** Milliseconds to wait before it. @default 0 */
  readonly delayMs?: number
}

/** The faults that are waiting for a call. */
export interface Faults {
  /** Faults of one method apply in the order in which they were added. */
  add(fault: Fault): void
  /** The fault for this call, counted down; `undefined` if the call may pass. */
  take(method: CallName): Fault | undefined
  list(): readonly Fault[]
  /** Of one method, or all. */
  clear(method?: CallName): void
}

/** A queue of faults per method. */
export function createFaults(): Faults {
  let faults: readonly Fault[] = []
  return {
    add: (fault) => {
      faults = [...faults, fault]
    },
    take: (method) => {
      const fault = faults.find((candidate) => candidate.method === method)
      if (fault?.times === undefined) return fault
      const rest = fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
      faults = faults.flatMap((candidate) => (candidate === fault ? rest : [candidate]))
      return fault
    },
    list: () => faults,
    clear: (method) => {
      faults = method === undefined ? [] : faults.filter((fault) => fault.method !== method)
    },
  }
}
