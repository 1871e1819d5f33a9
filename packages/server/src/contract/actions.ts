import type { Pending, Session } from './endpoints'
import type { AuthError } from './errors'

/** What a sign-in action returns when used with `useActionState`. */
export interface SignInActionState {
  /** The sign-in in progress, or null after it was cancelled. */
  readonly pending?: Pending | null
  /** What went wrong, if anything did. */
  readonly error?: AuthError
  /** The visitor signed in or out: go there with `location.assign`, because the router cache is out of date. */
  readonly redirectTo?: string
  /** The session that verifying has begun. */
  readonly session?: Session
}

/** A Server Action for `<form action>`, or for `useActionState` if you need its result. */
export interface SignInAction {
  (form: FormData): void
  (previous: SignInActionState | null, form: FormData): Promise<SignInActionState>
}

/** The five actions of a sign-in, as `createSignInActions` returns them. */
export interface SignInActions {
  /** Sends the first email. */
  readonly sendCode: SignInAction
  /** Checks the code. */
  readonly verifyCode: SignInAction
  /** Sends another email. */
  readonly resendCode: SignInAction
  /** Gives the sign-in up. */
  readonly cancel: SignInAction
  /** Ends the session. */
  readonly signOut: SignInAction
}
