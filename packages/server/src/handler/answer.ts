import type { FieldName } from '../contract'
import type { Cookie } from '../cookies/cookie'
import type { OwnPage } from './confirm-page/page-frame'
import type { Visit } from './visit'

/** The fields of a request, by name: unchecked, of any type. */
export type Fields = Readonly<{ [Name in FieldName]?: unknown }>

/** The work is done. */
export interface Done {
  readonly kind: 'done'
  /** For a script. */
  readonly body: object
  /** Where a form post or a link goes next: a path of this site; null means back to the page with the form. */
  readonly redirectTo: string | null
  readonly cookies: readonly Cookie[]
}

/** One of the kit's own pages. */
export interface Page {
  readonly kind: 'page'
  readonly page: OwnPage
  readonly cookies: readonly Cookie[]
}

/** A request that no person made, such as a prefetch: nothing happened, so that the click sends it again. */
export interface Ignored {
  readonly kind: 'ignored'
  /** The language of the page that asked for the link, where this browser knows it. */
  readonly locale: string | null
}

/** What an endpoint returns: plain values that HTTP, Server Actions and tests each read in their own way. */
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
