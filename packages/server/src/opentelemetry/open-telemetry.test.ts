import { context, DiagLogLevel, diag, metrics, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { within, withMovedClock } from '../../threats/moved-clock'
import { coreOf } from '../session/sessions'
import { memoryStore } from '../store/memory-store'
import { tracedProvider } from '../telemetry/traced-provider'
import { tracedRead } from '../telemetry/traced-read'
import { tracedStore } from '../telemetry/traced-store'
import { recordedTelemetry } from '../testing/recorded-telemetry'
import { VISITOR } from '../testing/started-sign-in'
import { testAuth } from '../testing/test-auth'
import { openTelemetry } from './open-telemetry'

/** Where the API keeps what is registered. */
const API = Symbol.for('opentelemetry.js.api.1')

beforeEach(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()))
afterEach(() => {
  for (const api of [context, trace, metrics, diag]) api.disable()
  Reflect.deleteProperty(globalThis, API)
})

async function signIn(server: ReturnType<typeof testAuth>): Promise<number> {
  const browser = server.newBrowser()
  await browser.post('/send', { email: VISITOR })
  return (await browser.post('/verify', { code: server.provider.mailTo(VISITOR).code })).status
}

/** What the SDK itself warns of. */
function listenToSdk(): readonly unknown[] {
  const complaints: unknown[] = []
  const note = (...words: unknown[]) => void complaints.push(words)
  diag.setLogger({ error: note, warn: note, info: note, debug: note, verbose: note }, DiagLogLevel.WARN)
  return complaints
}

describe('without telemetry', () => {
  it('nothing stands between a request and what it calls', () => {
    const { sessions, provider } = testAuth()
    const read = coreOf(sessions).readStored
    const store = memoryStore()
    expect(tracedRead(read, undefined)).toBe(read)
    expect(tracedStore(store, undefined)).toBe(store)
    expect(tracedProvider(provider, undefined)).toBe(provider)
    expect(coreOf(sessions).isListening).toBe(false)
  })

  it('no SDK in the app is no failure', async () => {
    expect(await signIn(testAuth({ session: { telemetry: openTelemetry() } }))).toBe(200)
  })
})

describe('openTelemetry()', () => {
  it('finds an SDK that starts after the first sign-in', async () => {
    const server = testAuth({ session: { telemetry: openTelemetry() } })
    await signIn(server)
    const { tracerProvider, meterProvider, spans, points } = recordedTelemetry()
    trace.setGlobalTracerProvider(tracerProvider)
    metrics.setGlobalMeterProvider(meterProvider)
    await signIn(server)
    expect(spans('doorpost.verify')).toHaveLength(1)
    expect(await points('doorpost.sign_ins')).toEqual([{ value: 1, attributes: { 'doorpost.method': 'code' } }])
  })

  it('records to what it was given where another version of the API was there first', async () => {
    const { tracerProvider, meterProvider, spans, points } = recordedTelemetry()
    // As a host does that brings its own: the API then refuses to register anything, and says nothing.
    Object.assign(globalThis, { [API]: { version: '1.0.0' } })
    expect(await signIn(testAuth({ session: { telemetry: openTelemetry() } }))).toBe(200)
    const telemetry = openTelemetry({ tracerProvider, meterProvider })
    expect(await signIn(testAuth({ session: { telemetry } }))).toBe(200)
    expect(spans('doorpost.verify')).toHaveLength(1)
    expect(await points('doorpost.sign_ins')).toHaveLength(1)
  })

  it('counts into the same series from every copy that a bundler makes of the app’s files', async () => {
    const complaints = listenToSdk()
    const { tracerProvider, meterProvider, points } = recordedTelemetry()
    for (const telemetry of [1, 2].map(() => openTelemetry({ tracerProvider, meterProvider })))
      await signIn(testAuth({ session: { telemetry } }))
    expect(await points('doorpost.sign_ins')).toEqual([{ value: 2, attributes: { 'doorpost.method': 'code' } }])
    expect(complaints).toEqual([])
  })

  it.each([
    ['starts', 'onStart'],
    ['ends', 'onEnd'],
  ] as const)('fails no sign-in when a processor throws as a span %s', async (_, method) => {
    const broken = vi.fn(() => {
      throw new Error('the exporter is broken')
    })
    const quiet = async () => undefined
    const processor: SpanProcessor = {
      onStart: () => undefined,
      onEnd: () => undefined,
      forceFlush: quiet,
      shutdown: quiet,
      [method]: broken,
    }
    const tracerProvider = new BasicTracerProvider({ spanProcessors: [processor] })
    expect(await signIn(testAuth({ session: { telemetry: openTelemetry({ tracerProvider }) } }))).toBe(200)
    expect(broken).toHaveBeenCalled()
  })

  it('fails no sign-in when the meter cannot be made', async () => {
    const meterProvider = {
      getMeter: vi.fn(() => {
        throw new Error('no meter')
      }),
    }
    expect(await signIn(testAuth({ session: { telemetry: openTelemetry({ meterProvider }) } }))).toBe(200)
    expect(meterProvider.getMeter).toHaveBeenCalled()
  })
})

describe('a provider that answers after its request', () => {
  withMovedClock()

  it('keeps its place in the trace, and nothing touches the span that has ended', async () => {
    const complaints = listenToSdk()
    const { telemetry, spans, points } = recordedTelemetry()
    const { newBrowser, provider } = testAuth({ session: { telemetry } })
    const browser = newBrowser()
    await browser.post('/send', { email: VISITOR })
    let answerNow: (value: null) => void = () => undefined
    const until = new Promise((resolve) => {
      answerNow = resolve
    })
    provider.failNext({ method: 'verify', until })
    const answer = await within(8_200, browser.post('/verify', { code: provider.mailTo(VISITOR).code }))
    expect(answer.status).toBe(503)
    answerNow(null)
    // Its session is made now, by threads of their own.
    while ((await points('doorpost.sign_in.duration')).length === 0) await new Promise(setImmediate)
    const [late] = spans('doorpost.provider.verify')
    expect(late?.parentSpanContext?.spanId).toBe(spans('doorpost.verify')[0]?.spanContext().spanId)
    expect(complaints).toEqual([])
  })
})
