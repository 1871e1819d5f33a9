'use client'

import { Slot } from '@radix-ui/react-slot'
import type { ReactNode } from 'react'
import type { SignInError } from '../../core/sign-in-error'
import type { PartProps } from '../../hooks/prop-getter'
import { useAlertProps } from '../internal/alert'

/** Props of {@link ErrorMessage}. */
export interface ErrorMessageProps extends PartProps<'p'> {
  /** The failure to put into words; `null` leaves the region empty and in place. */
  readonly error: SignInError | null
  /** Renders the one child instead of a `p`. @default false */
  readonly asChild?: boolean
}

/**
 * A failure in the visitor's language, in an alert region that is there before it is needed. Its text comes from the
 * copy around it.
 *
 * @example
 * <ErrorMessage error={step.error} id={step.ids.error} />
 */
export function ErrorMessage({ error, asChild, ...props }: ErrorMessageProps): ReactNode {
  const Tag = asChild ? Slot : 'p'
  return <Tag {...useAlertProps(error)} {...props} />
}
