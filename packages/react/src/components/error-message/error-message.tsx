'use client'

import type { ReactNode } from 'react'
import { errorText } from '../../core/copy'
import type { SignInError } from '../../core/sign-in-error'
import type { PartProps } from '../../hooks/prop-getter'
import { useCopy } from '../../hooks/use-copy'
import { Slot } from '../internal/slot'

/** Props of {@link ErrorMessage}. */
export interface ErrorMessageProps extends PartProps<'p'> {
  /** The failure to put into words; `null` leaves the region empty and in place. */
  readonly error: SignInError | null
  /** Renders the one child instead of a `p`; leave it empty for the words. @default false */
  readonly asChild?: boolean | undefined
}

/**
 * A failure in the visitor's language, in an alert region that is there before it is needed. Its text comes from the
 * copy around it.
 *
 * @example
 * <ErrorMessage error={step.error} id={step.ids.error} />
 */
export function ErrorMessage({ error, asChild, children, ...props }: ErrorMessageProps): ReactNode {
  const words = errorText(useCopy(), error)
  return (
    <Slot
      tag="p"
      element={asChild && children}
      role="alert"
      data-part="error"
      data-state={error?.code ?? 'none'}
      {...props}
    >
      {asChild ? words : (children ?? words)}
    </Slot>
  )
}
