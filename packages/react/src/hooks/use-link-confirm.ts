'use client'

import { useEffect } from 'react'
import { forgetLink } from '../core/link-ticket'
import type { SignInError, SignInErrorCode } from '../core/sign-in-error'
import type { HiddenFieldValues } from './hidden-fields'
import { partIds } from './part-ids'
import { formTarget, type PartProps, propGetter } from './prop-getter'
import { useSignInContext } from './sign-in-context'
import { useLock } from './use-countdown'
import { useSignIn } from './use-sign-in'

/** The question before a link signs in on another device, and its answer. */
export interface UseLinkConfirm {
  /** The address that the link signs in. */
  readonly email: string
  /** The failure to show above the button. */
  readonly error: SignInError | null
  /** The link is being checked, or the next page is loading. */
  readonly isConfirming: boolean
  /** The link was used or has expired, or works only where it was asked for: no second click helps. */
  readonly isOver: boolean
  /** Too many tries; signing in waits until `state.retryAtMs`. */
  readonly isLocked: boolean
  /** Ids that tie the heading and the message to the page. */
  readonly ids: { readonly heading: string; readonly error: string }
  /** For `<HiddenFields>` in the form around the way out. */
  readonly hiddenFields: HiddenFieldValues
  /** For the button that signs in. */
  getButtonProps(props?: PartProps<'button'>): PartProps<'button'>
  /**
   * For the form around the way out, with a submit button in it: "That isn't me", or "Sign in" once the link is of no
   * more use. The server answers with the way to the sign-in page.
   */
  getCancelFormProps(props?: PartProps<'form'>): PartProps<'form'>
}

/** After these no second click helps. */
const OVER: readonly SignInErrorCode[] = ['link_invalid', 'different_browser', 'no_pending_sign_in', 'invalid_request']

/**
 * Behaviour of a confirm page's own markup: nothing is used up before the click, so a mail scanner that opens every link
 * signs nobody in.
 *
 * @example
 * const confirm = useLinkConfirm()
 * <button {...confirm.getButtonProps()}>Sign in as {confirm.email}</button>
 */
export function useLinkConfirm(): UseLinkConfirm {
  const {
    store: { client },
    id,
  } = useSignInContext()
  const { state, email, error, isBusy, confirmLink } = useSignIn()
  const isLocked = useLock(state.retryAtMs)
  const isOver = error !== null && OVER.includes(error.code)
  const isUsed = isOver || state.status === 'done.redirecting'
  useEffect(() => {
    if (isUsed) forgetLink()
  }, [isUsed])
  return {
    email,
    error,
    isConfirming: isBusy,
    isOver,
    isLocked,
    ids: partIds(id),
    // A ticket is no flow of this browser: whatever else is under way here stays. Without a name it would be cancelled.
    hiddenFields: { flow: 'ticket' in state ? state.ticket : 'none' },
    getButtonProps: propGetter<PartProps<'button'>>({
      type: 'button',
      'aria-disabled': isBusy || isLocked,
      'aria-busy': isBusy,
      onClick: confirmLink,
    }),
    getCancelFormProps: propGetter<PartProps<'form'>>({ ...formTarget(client.endpoints.cancel), onSubmit: forgetLink }),
  }
}
