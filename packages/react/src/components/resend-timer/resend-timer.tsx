'use client'

import type { ReactNode } from 'react'
import { formatClock } from '../../core/copy'
import type { PartProps } from '../../hooks/prop-getter'
import { useCopy } from '../../hooks/use-copy'
import { useResendTimer } from '../../hooks/use-resend-timer'
import { useSignIn } from '../../hooks/use-sign-in'
import type { ElementsProps } from '../internal/elements'
import { PostForm } from '../internal/post-form'
import { Slot } from '../internal/slot'

/** Props of {@link ResendTimer}. */
export interface ResendTimerProps extends PartProps<'form'>, ElementsProps {
  /** Keeps the button while one has to wait, and counts in it: for a page whose only way on it is. @default false */
  readonly counts?: boolean | undefined
}

/**
 * "Send again in 0:30", then a button. Only this part renders each second. Belongs inside `SignInProvider`.
 *
 * @example
 * <ResendTimer />
 */
export function ResendTimer({ elements = {}, counts, ...props }: ResendTimerProps): ReactNode {
  const copy = useCopy()
  const { pending } = useSignIn()
  const timer = useResendTimer()
  const delivery = pending?.delivery ?? 'code_and_link'
  const clock = formatClock(copy.lang, timer.secondsLeft)
  const button = (props?: PartProps<'button'>) => (
    <Slot
      tag="button"
      element={elements.quietButton ?? elements.button}
      {...timer.getButtonProps({ 'data-part': 'resend-button', ...props })}
    >
      {timer.canResend || !counts ? copy.resend(delivery) : copy.resendNewIn(clock, delivery)}
    </Slot>
  )
  return (
    <PostForm
      fields={timer.hiddenFields}
      {...timer.getFormProps({ 'data-part': 'resend', 'data-state': timer.canResend ? 'ready' : 'waiting', ...props })}
    >
      {timer.canResend || counts ? (
        button()
      ) : (
        <>
          {/* The status region speaks at milestones; a number that changes every second is for the eye only. */}
          <p aria-hidden="true" data-part="resend-wait">
            {copy.resendIn(clock)}
          </p>
          {/* Nothing counts down there: the server says how long it still takes. */}
          <noscript>{button({ 'aria-disabled': false })}</noscript>
        </>
      )}
    </PostForm>
  )
}
