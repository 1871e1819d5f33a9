import { context, type TracerProvider, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryStore } from '../store/memory-store'
import { ancestors, recordedTelemetry } from '../testing/recorded-telemetry'
import { VISITOR } from '../testing/started-sign-in'
import { type TestAuthOptions, testAuth } from '../testing/test-auth'

beforeEach(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()))
afterEach(() => {
  context.disable()
  trace.disable()
})

function traced(options: TestAuthOptions = {}) {
  const recorded = recordedTelemetry()
  const server = testAuth({ limits: {}, session: { telemetry: recorded.telemetry }, ...options })
  const named = () => recorded.spans().map(({ name }) => name)
  return { ...server, ...recorded, browser: server.newBrowser(), named }
}

/** A span of the app's own framework around a request. */
const inRequest = <T>(provider: TracerProvider, run: () => Promise<T>) =>
  provider.getTracer('the app').startActiveSpan('request', async (span) => {
    const value = await run()
    span.end()
    return value
  })

describe('the trace of a sign-in', () => {
  it('has a span for each request, with the calls of store and provider below it', async () => {
    const { browser, provider, spans } = traced()
    await browser.post('/send', { email: VISITOR })
    await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    const all = spans()
    const [sent] = spans('doorpost.provider.send')
    const [verified] = spans('doorpost.provider.verify')
    expect(sent && ancestors(sent, all)).toEqual(['doorpost.send'])
    expect(verified && ancestors(verified, all)).toEqual(['doorpost.verify'])
    const ofStore = all.filter(({ name }) => name.startsWith('doorpost.store.'))
    expect(ofStore.length).toBeGreaterThan(5)
    for (const span of ofStore) expect(ancestors(span, all)).toHaveLength(1)
  })

  it('is told from others by the hash of the flow that events name', async () => {
    const flows: unknown[] = []
    const { browser, provider, spans } = traced({ onEvent: (event) => void flows.push(Reflect.get(event, 'flow')) })
    await browser.post('/send', { email: VISITOR })
    await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    const [first] = flows
    expect(first).toMatch(/^[\w-]{16}$/)
    expect(spans('doorpost.send')[0]?.attributes['doorpost.flow']).toBe(first)
    expect(spans('doorpost.verify')[0]?.attributes['doorpost.flow']).toBe(first)
  })

  it('shows an opened link as a verify', async () => {
    const { browser, provider, spans } = traced()
    await browser.post('/send', { email: VISITOR })
    await browser.visit(provider.mailTo(VISITOR).link)
    expect(spans('doorpost.verify')[0]?.attributes).toMatchObject({
      'doorpost.action': 'link',
      'doorpost.answer': 'done',
    })
  })

  it('has a read for each look at a session, and says whether there is one', async () => {
    const { browser, provider, sessions, spans } = traced()
    await browser.post('/send', { email: VISITOR })
    await browser.post('/verify', { code: provider.mailTo(VISITOR).code })
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    await sessions.read({ headers: new Headers({ cookie }) })
    await sessions.read({ headers: new Headers() })
    const found = spans('doorpost.session.read').map(({ attributes }) => attributes['doorpost.session.found'])
    expect(found).toEqual([true, false])
    const below = spans('doorpost.store.get').filter((span) => ancestors(span, spans())[0] === 'doorpost.session.read')
    expect(below).toHaveLength(2)
  })
})

describe('the span of a request', () => {
  it('lies in the one that the app has around it, also with many at once', async () => {
    const { newBrowser, tracerProvider, spans } = traced({ limits: false })
    const visitors = Array.from({ length: 20 }, (_, index) => `visitor-${index}@example.com`)
    await Promise.all(visitors.map((email) => inRequest(tracerProvider, () => newBrowser().post('/send', { email }))))
    const sends = spans('doorpost.provider.send')
    expect(sends).toHaveLength(20)
    expect(new Set(sends.map((span) => span.spanContext().traceId)).size).toBe(20)
    for (const span of sends) expect(ancestors(span, spans())).toEqual(['doorpost.send', 'request'])
  })

  it('lies in the one of Next.js', async () => {
    const { browser, tracerProvider, spans } = traced()
    trace.setGlobalTracerProvider(tracerProvider)
    const { getTracer } = await import('next/dist/server/lib/trace/tracer.js')
    const { BaseServerSpan } = await import('next/dist/server/lib/trace/constants.js')
    await getTracer().trace(BaseServerSpan.handleRequest, { spanName: 'POST /api/auth/[...auth]' }, () =>
      browser.post('/send', { email: VISITOR }),
    )
    const [sent] = spans('doorpost.provider.send')
    expect(sent && ancestors(sent, spans())).toEqual(['doorpost.send', 'POST /api/auth/[...auth]'])
  })

  it.each([
    ['a mistyped code is the visitor’s', { code: '999999' }, 'invalid_code', 0],
    ['a provider that is down is for the operator', undefined, 'provider_unavailable', 2],
  ])('%s', async (_, wrong, errorType, status) => {
    const { browser, provider, spans } = traced()
    await browser.post('/send', { email: VISITOR })
    if (!wrong) provider.failNext({ method: 'verify', reason: 'unavailable' })
    await browser.post('/verify', wrong ?? { code: provider.mailTo(VISITOR).code })
    const [span] = spans('doorpost.verify')
    expect(span?.attributes['error.type']).toBe(errorType)
    expect(span?.status).toEqual({ code: status })
  })

  it('says why the store failed, and nothing that its error said', async () => {
    const store = {
      ...memoryStore(),
      get: () => Promise.reject(Object.assign(new Error(VISITOR), { code: 'ECONNRESET' })),
    }
    const { browser, spans } = traced({ store })
    await browser.post('/send', { email: VISITOR })
    const [failed] = spans('doorpost.store.get')
    expect(failed?.attributes['error.type']).toBe('ECONNRESET')
    expect(failed?.status).toEqual({ code: 2 })
    expect(failed?.events).toEqual([])
  })
})
