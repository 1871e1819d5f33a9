import type { NewAuthEvent } from '../events/events'
import { attributesOf, type Instruments } from './instruments'

/** Counts an event, by words of fixed lists only: a hash or an id in a metric would be a series of its own for ever. */
export function countEvent(to: Instruments, event: NewAuthEvent): void {
  switch (event.type) {
    case 'sent':
      to.emails.add(1, attributesOf({ action: 'send' }))
      break
    case 'resent':
      to.emails.add(1, attributesOf({ action: 'resend' }))
      break
    case 'session_issued':
      to.signIns.add(1, attributesOf({ method: event.method }))
      if (event.secondsSinceMail === undefined) break
      to.signInDuration.record(event.secondsSinceMail, attributesOf({ method: event.method }))
      break
    case 'failed':
      to.errors.add(1, attributesOf({ action: event.action }, event.code))
      if (event.method) to.signIns.add(1, attributesOf({ method: event.method }, event.code))
      break
    case 'limited':
      to.rateLimitHits.add(1, attributesOf({ action: event.action, scope: event.scope }))
      break
    case 'scanner_hit':
      to.scannerHits.add(1, attributesOf({ reason: event.reason }))
      break
    case 'session_refused':
      to.refusals.add(1, attributesOf({ reason: event.reason }))
      break
    default:
  }
}
