import type { NewAuthEvent } from '../events/events'

/** What a span says: words of short, fixed lists, and never a value that belongs to one person. */
export type TelemetryAttributes = Readonly<Record<string, string | boolean>>

/** A piece of work that a trace shows. */
export interface TelemetryWork {
  /** The part of the kit that does it. */
  readonly part: 'endpoint' | 'session' | 'provider' | 'store'
  /** What it does, such as `send`. */
  readonly operation: string
  /** More about it. @default none */
  readonly attributes?: TelemetryAttributes
}

/** How a piece of work ended. */
export interface TelemetryOutcome {
  /** Why it failed: a code of a short, fixed list. @default it did not fail */
  readonly errorType?: string
  /** Whether an operator should look, as opposed to a visitor who mistyped a code. @default false */
  readonly isFault?: boolean
  /** What became known meanwhile. @default none */
  readonly attributes?: TelemetryAttributes
}

/**
 * Where traces and metrics go: `openTelemetry()` of `@doorpost/server/opentelemetry`, or your own for a system that
 * speaks another protocol. Neither function may throw for a reason of its own.
 */
export interface Telemetry {
  /**
   * Runs a piece of work as a span, the parent of what the work starts, and measures how long it takes. Returns what it
   * returns and throws what it throws.
   */
  span<T>(work: TelemetryWork, run: () => Promise<T>, outcomeOf: (value: T) => TelemetryOutcome): Promise<T>
  /** Counts an event. */
  count(event: NewAuthEvent): void
}
