'use client'

import type { ReactNode } from 'react'
import { errorText } from '../../core/copy'
import type { SignInError } from '../../core/sign-in-error'
import { useCopy } from '../../hooks/use-copy'

/** Props of an alert region that says a failure in the language around it. */
export const useAlertProps = (error: SignInError | null) => ({
  role: 'alert',
  'data-part': 'error',
  'data-state': error?.code ?? 'none',
  children: errorText(useCopy(), error),
})

/** What `ErrorMessage` is without `asChild`: the steps have no use for the slot, and every page would load it. */
export const Alert = ({ id, error }: { id?: string; error: SignInError | null }): ReactNode => (
  <p id={id} {...useAlertProps(error)} />
)
