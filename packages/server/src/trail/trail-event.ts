import type { AuthEvent } from '../events/events'

type Type = AuthEvent['type']
/** Several types may share one shape. */
type EventOf<T extends Type, One = AuthEvent> = One extends { readonly type: infer Own }
  ? T extends Own
    ? One
    : never
  : never

/**
 * What is kept of each event besides its type and time, in the order in which a sign-in has them; null where nothing is. No session, subject, client or user agent:
 * to say why no code came they are not needed.
 */
const KEPT = {
  sent: ['flow', 'expiresInSeconds'],
  resent: ['flow', 'expiresInSeconds'],
  link_opened: ['flow', 'binding'],
  scanner_hit: ['flow', 'reason'],
  verified: ['flow', 'method'],
  failed: ['flow', 'code', 'action', 'retryAfterSeconds', 'attemptsLeft'],
  limited: ['scope', 'action', 'retryAfterSeconds'],
  session_issued: ['flow'],
  session_revoked: ['everywhere'],
  session_replaced: [],
  provider_failed: ['flow', 'method', 'reason'],
  // At every page, or about nobody: they would push out what matters.
  session_renewed: null,
  session_refused: null,
  store_failed: null,
  store_recovered: null,
} as const satisfies { [T in Type]: readonly (keyof EventOf<T>)[] | null }

type Fields<T extends Type> = (typeof KEPT)[T] extends readonly (infer Field)[] ? Field : never

/** The types of events that a trail holds. */
export type TrailType = { [T in Type]: (typeof KEPT)[T] extends null ? never : T }[Type]

/** An event of a trail. */
export type TrailEvent<T extends TrailType = TrailType> = {
  [One in T]: { readonly type: One; readonly at: string } & Pick<EventOf<One>, Extract<keyof EventOf<One>, Fields<One>>>
}[T]

const fields: ReadonlyMap<string, readonly string[] | null> = new Map(Object.entries(KEPT))
const fieldsOf = (type: string) => fields.get(type) ?? null

const order = [...fields.keys()]

/** Which of two events came first: by their times or, within a millisecond, by what they are. */
export const inOrder = (one: TrailEvent, other: TrailEvent): number =>
  Date.parse(one.at) - Date.parse(other.at) || order.indexOf(one.type) - order.indexOf(other.type)

/** Longer than any event is; a provider of the app's own may give any reason. */
const MAX_LENGTH = 400

/** What the trail keeps of an event, as text; null if it keeps nothing. */
export function writeTrailEvent(event: AuthEvent): string | null {
  const kept = fieldsOf(event.type)
  const text = kept && JSON.stringify(event, ['type', 'at', ...kept])
  return text && text.length <= MAX_LENGTH ? text : null
}

/** The event behind such a text; null for one that another version wrote. */
export function readTrailEvent(text: string | null): TrailEvent | null {
  if (text === null) return null
  const event = JSON.parse(text)
  const isKnown = fieldsOf(event?.type) !== null && Number.isFinite(Date.parse(event.at))
  return isKnown ? event : null
}
