'use client'

import type { HiddenFieldValues } from './hidden-fields'
import { formTarget, instead, type PartProps, propGetter } from './prop-getter'
import { useSignInContext } from './sign-in-context'
import { useCountdown } from './use-countdown'
import { useSignIn } from './use-sign-in'

/** When another mail may be asked for, and the button that does. */
export interface UseResendTimer {
  /** Seconds until another mail may be asked for; 0 means now. True after sleep, background tabs and reload. */
  readonly secondsLeft: number
  /** Another mail may be asked for. */
  readonly canResend: boolean
  /** Another mail is on its way. */
  readonly isResending: boolean
  /** For `<HiddenFields>`. */
  readonly hiddenFields: HiddenFieldValues
  /** For the form around that button. */
  getFormProps(props?: PartProps<'form'>): PartProps<'form'>
  /** For the button that asks for another email. */
  getButtonProps(props?: PartProps<'button'>): PartProps<'button'>
}

const all = (seconds: number) => seconds

/**
 * The resend timer. It renders once a second, alone, and not while the page is hidden.
 *
 * @example
 * const timer = useResendTimer()
 * {timer.canResend ? <button {...timer.getButtonProps()}>Send a new code</button> : <p>{timer.secondsLeft} s</p>}
 */
export function useResendTimer(): UseResendTimer {
  const {
    store: { client },
    mail,
    page,
  } = useSignInContext()
  const { state, pending, next, resendCode } = useSignIn()
  const secondsLeft = useCountdown(pending?.resendAtMs, pending?.resendAfterSeconds, all)
  const isResending = state.status === 'code.resending' || state.status === 'link.resending'
  const isAllowed = state.status === 'code.idle' || state.status === 'link.waiting'
  // What is expired or locked cannot be resent: a plain form begins anew with the same address.
  const isOver = !pending?.attemptsLeft || !pending.expiresInSeconds
  return {
    secondsLeft,
    canResend: !secondsLeft,
    isResending,
    hiddenFields: {
      ...(isOver ? { email: state.email, ...mail } : { flow: pending.flow }),
      ...(next && { next }),
      ...(page && { page }),
    },
    getFormProps: propGetter<PartProps<'form'>>(formTarget(client.endpoints[isOver ? 'send' : 'resend'])),
    getButtonProps: propGetter<PartProps<'button'>>({
      type: 'submit',
      'aria-disabled': !isAllowed || secondsLeft > 0,
      'aria-busy': isResending,
      onClick: instead(resendCode),
    }),
  }
}
