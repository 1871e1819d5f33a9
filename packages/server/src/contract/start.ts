import type { Pending } from './endpoints'
import type { AuthError } from './errors'

/** A session that was there before the visitor came to the sign-in page. */
export interface SignedInBefore {
  /** Masked: the page may be seen by someone else. */
  readonly email: string
  /** Where "Continue" leads. */
  readonly redirectTo: string
}

/** What a sign-in page knows before it renders: `getSignInStart` returns it, and `<LoginForm>` takes it. */
export interface SignInStart {
  /** Where the endpoints are mounted. @default '/api/auth' */
  readonly basePath?: string | undefined
  /** The sign-in that this browser has under way: the page begins with the code step. */
  readonly pending?: Pending | null | undefined
  /** Where to go after sign-in, already checked. */
  readonly next?: string | undefined
  /** What went wrong with the form post or link that led here. */
  readonly error?: AuthError | null | undefined
  /** The address to fill in again. */
  readonly email?: string | undefined
  /** This browser is signed in already. */
  readonly signedIn?: SignedInBefore | null | undefined
}
