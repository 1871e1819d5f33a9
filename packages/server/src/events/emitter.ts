import type { Say } from '../config/operator-log'
import type { AuthEvent, NewAuthEvent } from './events'

/** Somebody who wants to know what happened. */
export type EventListener = (event: AuthEvent) => void | Promise<void>

/**
 * Tells the app what happened, with the time. What it does with an event is its own affair: the visitor's answer
 * neither waits nor fails.
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
