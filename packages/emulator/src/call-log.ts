import type { CallName } from './faults'

/** One finished call, safe to write to a log: no secret in it, and no full address. */
export interface CallLogEntry {
  /** ISO 8601, the machine's time. */
  readonly at: string
  /** `other` is a call to a part of Scalekit's API that the emulator does not have. */
  readonly call: CallName | 'other'
  /** `ok`, or the status and the reason of the refusal or fault. */
  readonly outcome: string
  /** The masked address, where the call has one. */
  readonly to?: string
  /** How long the call took, in milliseconds. */
  readonly durationMs: number
}

/** The first character and the domain: enough to tell two test addresses apart, not enough to mail to. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  if (at < 1) return '***'
  return `${email.slice(0, 1)}***${email.slice(at)}`
}

/** Makes the entry; the address is masked here and travels no further. */
export function toLogEntry(
  call: CallLogEntry['call'],
  outcome: string,
  to: string | undefined,
  startedAtMs: number,
): CallLogEntry {
  const durationMs = Math.round(performance.now() - startedAtMs)
  const entry = { at: new Date().toISOString(), call, outcome, durationMs }
  return to === undefined ? entry : { ...entry, to: maskAddress(to) }
}

/** The entry as one line of `key=value` pairs. */
export function toLogLine({ at, call, outcome, to, durationMs }: CallLogEntry): string {
  // Control characters in an address would otherwise forge lines.
  const address = to === undefined ? '' : ` to=${JSON.stringify(to)}`
  return `at=${at} call=${call}${address} outcome=${JSON.stringify(outcome)} ms=${durationMs}`
}
