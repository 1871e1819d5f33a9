'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { secondsUntil, watchCountdown } from '../core/countdown'
import { useSignInContext } from './sign-in-context'

/**
 * Seconds until a deadline, at most `firstSeconds`, as seen through `select`: the component renders again only when the
 * selected value changes. The first render shows `firstSeconds`, the same on the server and in the browser.
 */
export function useCountdown<Value extends number | boolean>(
  deadlineMs: number | undefined = 0,
  firstSeconds: number | undefined,
  select: (seconds: number) => Value,
): Value {
  const { now } = useSignInContext().store
  const subscribe = useCallback((listener: () => void) => watchCountdown(deadlineMs, now, listener), [deadlineMs, now])
  return useSyncExternalStore(
    subscribe,
    // No clock makes a wait longer than the server said.
    () => select(Math.min(firstSeconds ?? Number.POSITIVE_INFINITY, secondsUntil(deadlineMs, now()))),
    () => select(firstSeconds ?? 0),
  )
}

const isRunning = (seconds: number) => seconds > 0

/** Whether a deadline lies ahead. */
export const useLock = (deadlineMs?: number, firstSeconds: number | undefined = deadlineMs): boolean =>
  useCountdown(deadlineMs, firstSeconds, isRunning)
