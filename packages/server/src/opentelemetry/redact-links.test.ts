import { context, metrics, propagation, trace } from '@opentelemetry/api'
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { registerOTel } from '@vercel/otel'
import { BaseServerSpan } from 'next/dist/server/lib/trace/constants.js'
import { getTracer } from 'next/dist/server/lib/trace/tracer.js'
import { afterEach, describe, expect, it } from 'vitest'
import { RedactLinks } from '../../../../tests/docs/examples/redact-links'
import { testAuth } from '../testing/test-auth'
import { openTelemetry } from './open-telemetry'

afterEach(() => {
  for (const api of [context, trace, metrics, propagation]) api.disable()
})

/** Opens the link of an email inside the span that Next.js makes of the request, and returns what was exported. */
async function openLink(processors: readonly RedactLinks[]) {
  const exporter = new InMemorySpanExporter()
  registerOTel({
    serviceName: 'my-app',
    instrumentations: [],
    spanProcessors: [...processors, new SimpleSpanProcessor(exporter)],
  })
  const { newBrowser, provider } = testAuth({ session: { telemetry: openTelemetry() } })
  const browser = newBrowser()
  await browser.post('/send', { email: 'ada@example.com' })
  const { link, linkToken, linkUri } = provider.mailTo('ada@example.com')
  const { pathname, search } = new URL(link)
  await getTracer().trace(
    BaseServerSpan.handleRequest,
    { spanName: 'GET /api/auth/[...auth]', attributes: { 'http.target': `${pathname}${search}` } },
    async () => {
      trace.getActiveSpan()?.recordException(new Error(`could not open ${link}`))
      return browser.visit(link)
    },
  )
  await trace.getTracer('of another library').startActiveSpan('GET', async (span) => {
    span.setAttributes({ 'url.full': link, 'url.query': search.slice(1), 'http.method': 'GET' })
    span.setStatus({ code: 2, message: `GET ${link}` }).end()
  })
  const spans = exporter.getFinishedSpans()
  const text = JSON.stringify(spans.map(({ name, attributes, events, status }) => [name, attributes, events, status]))
  return { spans, text, linkToken, flow: linkUri.split('/').at(-1) ?? 'none' }
}

describe('the link of an email in traces', () => {
  it('is in those of Next.js and of other libraries', async () => {
    const { text, linkToken, flow } = await openLink([])
    expect(text).toContain(linkToken)
    expect(text).toContain(flow)
  })

  it('is taken out by the processor, and nothing else is', async () => {
    const { spans, text, linkToken, flow } = await openLink([new RedactLinks()])
    expect(text).not.toContain(linkToken)
    expect(text).not.toContain(flow)
    const ofNext = spans.find(({ name }) => name === 'GET /api/auth/[...auth]')
    expect(ofNext?.attributes['http.target']).toBe('/api/auth/verify/REDACTED?link_token=REDACTED')
    const verify = spans.find(({ name }) => name === 'doorpost.verify')
    expect(verify?.parentSpanContext?.spanId).toBe(ofNext?.spanContext().spanId)
    expect(verify?.attributes).toMatchObject({ 'doorpost.action': 'link', 'doorpost.answer': 'done' })
  })
})
