import type { Pending, Session } from './endpoints'
import type { AuthError } from './errors'

/** What a sign-in action answers under `useActionState`. */
export interface SignInActionState {
  /** The sign-in under way, or null when it was given up. */
  readonly pending?: Pending | null
  readonly error?: AuthError
  /** The visitor is signed in, or out: go there with a document navigation, since the router's cache is old. */
  readonly redirectTo?: string
  readonly session?: Session
}

/** A Server Action for `<form action>`, and for `useActionState` when its answer is wanted. */
export interface SignInAction {
  (form: FormData): void
  (previous: SignInActionState | null, form: FormData): Promise<SignInActionState>
}

/** The five actions of a sign-in, as `createSignInActions` makes them. */
export interface SignInActions {
  readonly sendCode: SignInAction
  readonly verifyCode: SignInAction
  readonly resendCode: SignInAction
  readonly cancel: SignInAction
  readonly signOut: SignInAction
}
