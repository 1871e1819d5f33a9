import type { Say } from '../config/operator-log'
import type { AuthEvent, NewAuthEvent } from './events'

/** Receives every event. */
export type EventListener = (event: AuthEvent) => void | Promise<void>

/**
 * Sends events to the app, with the time. It runs in the background: no response waits for it or fails with it.
 */
export function createEmitter(
  listener: EventListener | undefined,
  say: Say,
  now: () => number,
): (event: NewAuthEvent) => void {
  if (!listener) return () => undefined
  return (event) => {
    const failed = () => say('event', `onEvent failed for "${event.type}".`)
    try {
      Promise.resolve(listener({ ...event, at: new Date(now()).toISOString() })).catch(failed)
    } catch {
      failed()
    }
  }
}
