import type { SignInError } from '../core/sign-in-error'
import { partIds } from './part-ids'
import { type PartProps, propGetter } from './prop-getter'
import { useLock } from './use-countdown'
import { useSignIn } from './use-sign-in'

/** The question before a link signs in on another device, and its answer. */
export interface UseLinkConfirm {
  /** The address that the link signs in, masked. */
  readonly email: string
  readonly error: SignInError | null
  readonly isConfirming: boolean
  /** The link was used or has expired, or works only where it was asked for: no second click helps. */
  readonly isOver: boolean
  readonly ids: { readonly heading: string; readonly error: string }
  getButtonProps(props?: PartProps<'button'>): PartProps<'button'>
}

/**
 * Behaviour of a confirm page's own markup: nothing is asked of the server before the click, so a mail scanner that opens
 * every link signs nobody in.
 *
 * @example
 * const confirm = useLinkConfirm()
 * <button {...confirm.getButtonProps()}>Sign in as {confirm.email}</button>
 */
export function useLinkConfirm(): UseLinkConfirm {
  const { id, state, email, error, isBusy, confirmLink } = useSignIn()
  const isLocked = useLock(state.retryAtMs)
  return {
    email,
    error,
    isConfirming: isBusy,
    isOver: !!error && /^(link_invalid|different_browser|no_pending_sign_in|invalid_request)$/.test(error.code),
    ids: partIds(id),
    getButtonProps: propGetter<PartProps<'button'>>({
      type: 'button',
      'aria-disabled': isBusy || isLocked,
      'aria-busy': isBusy,
      onClick: confirmLink,
    }),
  }
}
