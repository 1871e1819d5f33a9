'use client'

import type { ReactNode } from 'react'
import { formatClock } from '../../core/copy'
import type { SignInError } from '../../core/sign-in-error'
import { useCopy } from '../../hooks/use-copy'
import { useCountdown } from '../../hooks/use-countdown'
import { useSignIn } from '../../hooks/use-sign-in'

const each = (seconds: number) => seconds

/** "Try again in 0:52", in the button that has to wait; renders each second, alone. */
export function TryAgainIn(): ReactNode {
  const copy = useCopy()
  const { state, error } = useSignIn()
  const seconds = useCountdown(state.retryAtMs, error?.retryAfterSeconds, each)
  // An element, as everything that comes and goes: a page translation replaces bare text.
  return <span>{copy.tryAgainIn(formatClock(copy.lang, seconds))}</span>
}

/** The failure without how long to wait: the clock of a button says that, and goes on. */
export const withoutWait = (error: SignInError | null): SignInError | null => {
  if (!error) return null
  const { retryAfterSeconds: _, ...rest } = error
  return rest
}
