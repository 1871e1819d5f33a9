'use client'

import { useSyncExternalStore } from 'react'
import type { SignInError } from '../core/sign-in-error'
import type { PendingSignIn, SignInState } from '../core/sign-in-state'
import { asksFor, type SignInStep, stepOf } from '../core/sign-in-status'
import type { SignInStore } from '../core/sign-in-store'
import { useSignInContext } from './sign-in-context'

/** The commands that a visitor can give. */
export type SignInCommands = Pick<
  SignInStore,
  'sendCode' | 'submitCode' | 'resendCode' | 'changeEmail' | 'confirmLink' | 'edit'
>

/** The sign-in around a component, and the commands a visitor can give. */
export interface UseSignIn extends SignInCommands {
  /** Everything known, as one flat union on `status`. */
  readonly state: SignInState
  /** The screen that belongs to the state; a finished sign-in stays on `done`. */
  readonly step: SignInStep
  /** The address, as far as it is known. */
  readonly email: string
  /** Where the visitor wants to go, as the page was told last. */
  readonly next: string | undefined
  /** The sign-in that waits for its code or link, with its deadlines. */
  readonly pending: PendingSignIn | null
  /** The failure to put into words now. */
  readonly error: SignInError | null
  /**
   * Where the visitor goes on to once signed in, for a link: browsers may be told to stop while the next page loads.
   * `null` before.
   */
  readonly redirectTo: string | null
  /** A request is under way, or the next page is loading. */
  readonly isBusy: boolean
}

/**
 * Reads the sign-in around a component and lets it give commands.
 *
 * @example
 * const { step, email, changeEmail } = useSignIn()
 */
export function useSignIn(): UseSignIn {
  const { store } = useSignInContext()
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getInitialState)
  const { email, next, pending, error } = state
  const step = stepOf(state)
  const redirectTo = 'redirectTo' in state ? state.redirectTo : null
  const { sendCode, submitCode, resendCode, changeEmail, confirmLink, edit } = store
  return {
    sendCode,
    submitCode,
    resendCode,
    changeEmail,
    confirmLink,
    edit,
    state,
    step,
    email,
    next,
    pending,
    error,
    redirectTo,
    isBusy: !!asksFor(state) || step === 'done',
  }
}
