import type { AnyClaims } from '../session/sessions'

/** The user that a verified address belongs to: what `onSignIn` returns. */
export interface SignInDecision<Claims extends AnyClaims = AnyClaims> {
  /** The visitor's id in the app's own database. Default: the canonical address. */
  readonly subject: string
  /** A snapshot for the cookie, readable by the visitor; a few short values. */
  readonly claims?: Claims
}
