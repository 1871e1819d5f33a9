import { attempt } from './attempt'

let isLeaving = false

/** Says that this page itself is signing out, and on its way to the next: what it hears meanwhile is its own doing. */
export function setLeaving(value: boolean): void {
  isLeaving = value
}

/** The session that this page shows has ended elsewhere: the page is loaded anew, so that nothing of it stays. */
export function leaveEnded(onSessionEnd = () => location.reload()): void {
  if (!isLeaving) onSessionEnd()
}

/** Whether the browser has loaded this document again, by its button or as above. */
export const isReloaded = (): boolean =>
  attempt(() => performance.getEntriesByType('navigation')[0]?.toJSON().type) === 'reload'
