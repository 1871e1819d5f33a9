import type { Visit } from './visit'

/** A body's values by name: from outside, of any type. */
export type Fields = Readonly<Record<string, unknown>>

/** What an action did, for a script (`body`) and for a form (`leadsTo`). */
export interface Outcome {
  /** The JSON answer; null is 204. */
  readonly body: object | null
  /** Where a form post goes on to: back to the page it came from, or a path of this site. */
  readonly leadsTo: 'sign-in' | { readonly path: string }
  /** Kept for the sign-in page of a form post: the address to fill in again. */
  readonly prefill?: string
}

/** One endpoint: reads the visit and the fields, fails by throwing an `AuthFailure`. */
export type Action = (visit: Visit, fields: Fields) => Promise<Outcome>
