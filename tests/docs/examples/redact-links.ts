// lib/redact-links.ts
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-base'

/** What a URL of a sign-in link says about its sign-in: the flow or ticket in the path, the token in the query. */
const redact = (text: string) =>
  text
    .replace(/(\/api\/auth\/(?:verify|ticket)\/)[^/?#\s]+/g, '$1REDACTED')
    .replace(/\b(link_token=)[^&#\s]+/g, '$1REDACTED')

function redactAll(attributes: ReadableSpan['attributes'] = {}): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') attributes[name] = redact(value)
  }
}

/** Takes sign-in links out of every span, whoever made it. The processors after this one see what it left. */
export class RedactLinks implements SpanProcessor {
  onStart(): void {}

  onEnd({ attributes, events, status }: ReadableSpan): void {
    redactAll(attributes)
    for (const event of events) redactAll(event.attributes)
    if (status.message) status.message = redact(status.message)
  }

  async forceFlush(): Promise<void> {}
  async shutdown(): Promise<void> {}
}
