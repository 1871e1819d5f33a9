import type { Brand } from './brand'
import type { Pending } from './endpoints'
import type { AuthError } from './errors'

/** The visitor is already signed in. */
export interface SignedInBefore {
  /** Masked: the page may be seen by someone else. */
  readonly email: string
  /** Where "Continue" goes. */
  readonly redirectTo: string
}

/** What a sign-in page knows before it renders: `getSignInStart` returns it, and `<LoginForm>` takes it. */
export interface SignInStart {
  /** Where the endpoints are mounted. @default '/api/auth' */
  readonly basePath?: string | undefined
  /** A sign-in in progress in this browser: the page starts on the code step. */
  readonly pending?: Pending | null | undefined
  /** Where to go after sign-in, already checked. */
  readonly next?: string | undefined
  /** Why a form post or link failed before it redirected here. */
  readonly error?: AuthError | null | undefined
  /** The address to prefill. */
  readonly email?: string | undefined
  /** The app's name, logo and accent, as `createAuth` was given them. */
  readonly brand?: Brand | undefined
  /** This browser is signed in already. */
  readonly signedIn?: SignedInBefore | null | undefined
}
