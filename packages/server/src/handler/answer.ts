import type { FieldName } from '../contract'
import type { Cookie } from '../cookies/cookie'
import type { Visit } from './visit'

/** What a request carries, by name: from outside, of any type. */
export type Fields = Readonly<{ [Name in FieldName]?: unknown }>

/** The work is done. */
export interface Done {
  readonly kind: 'done'
  /** For a script. */
  readonly body: object
  /** Where a form post or a link goes on to: a path of this site; null is back to the page with the form. */
  readonly redirectTo: string | null
  readonly cookies: readonly Cookie[]
}

/** A page of the kit's own. */
export interface Page {
  readonly kind: 'page'
  readonly html: string
  readonly cookies: readonly Cookie[]
}

/** A request that no person made, such as a prefetch: nothing was done, so that the click asks again. */
export interface Ignored {
  readonly kind: 'ignored'
}

/** What an endpoint answers: plain values, that HTTP, Server Actions and tests read each in their own way. */
export type Answer = Done | Page | Ignored

/** One endpoint. An expected failure is thrown as an `AuthFailure`. */
export type Endpoint = (visit: Visit, fields: Fields) => Promise<Answer>

/** The usual answer. */
export const done = (body: object, redirectTo: string | null = null, cookies: readonly Cookie[] = []): Done => ({
  kind: 'done',
  body,
  redirectTo,
  cookies,
})
