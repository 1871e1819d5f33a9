'use client'

import type { ReactNode } from 'react'
import { formatDuration } from '../../core/copy'
import type { PartProps } from '../../hooks/prop-getter'
import { useCopy } from '../../hooks/use-copy'
import { useResendTimer } from '../../hooks/use-resend-timer'
import { useSignIn } from '../../hooks/use-sign-in'
import type { ElementsProps } from '../internal/elements'
import { PostForm } from '../internal/post-form'
import { Slot } from '../internal/slot'

/** Props of {@link ResendTimer}. */
export interface ResendTimerProps extends PartProps<'form'>, ElementsProps {}

/**
 * "Send again in 30 seconds", then a button. Only this part renders each second. Belongs inside `SignInProvider`.
 *
 * @example
 * <ResendTimer />
 */
export function ResendTimer({ elements = {}, ...props }: ResendTimerProps): ReactNode {
  const copy = useCopy()
  const { pending } = useSignIn()
  const timer = useResendTimer()
  const button = (props?: PartProps<'button'>) => (
    <Slot
      tag="button"
      element={elements.quietButton ?? elements.button}
      {...timer.getButtonProps({ 'data-part': 'resend-button', ...props })}
    >
      {copy.resend(pending?.delivery ?? 'code_and_link')}
    </Slot>
  )
  return (
    <PostForm
      fields={timer.hiddenFields}
      {...timer.getFormProps({ 'data-part': 'resend', 'data-state': timer.canResend ? 'ready' : 'waiting', ...props })}
    >
      {timer.canResend ? (
        button()
      ) : (
        <>
          {/* The status region speaks at milestones; a number that changes every second is for the eye only. */}
          <p aria-hidden="true" data-part="resend-wait">
            {copy.resendIn(formatDuration(copy.lang, timer.secondsLeft))}
          </p>
          {/* Nothing counts down there: the server says how long it still takes. */}
          <noscript>{button({ 'aria-disabled': false })}</noscript>
        </>
      )}
    </PostForm>
  )
}
