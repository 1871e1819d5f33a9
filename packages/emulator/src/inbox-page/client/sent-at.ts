/** When an email was sent, in the reader's own form: the time of day, behind the date unless that is today. */
export function toSentAt(sentAt: string, now: Date = new Date()): string {
  const date = new Date(sentAt)
  return date.toDateString() === now.toDateString()
    ? date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' })
    : date.toLocaleString([], { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' })
}
