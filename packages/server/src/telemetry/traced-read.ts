import type { HeadersSource, SessionReader } from '../session/session-reader'
import type { StoredSession } from '../session/session-token'
import type { Telemetry } from './telemetry'

const outcomeOf = (stored: StoredSession | null) => ({ attributes: { 'session.found': stored !== null } })

/** A way to read sessions, each read as a span, if there is telemetry; without, the very function: it runs on every request. */
export function tracedRead(
  read: SessionReader['strict'],
  telemetry: Telemetry | undefined,
): (source: HeadersSource) => Promise<StoredSession | null> {
  if (!telemetry) return read
  return (source) => telemetry.span({ part: 'session', operation: 'read' }, () => read(source), outcomeOf)
}
