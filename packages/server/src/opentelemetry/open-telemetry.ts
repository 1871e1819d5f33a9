import {
  context,
  createContextKey,
  type MeterProvider,
  type Span,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from '@opentelemetry/api'
import type { Telemetry, TelemetryOutcome, TelemetryWork } from '../telemetry/telemetry'
import { countEvent } from './count-event'
import { errorTypeOf } from './error-type'
import { attributesOf, lateInstruments, SCOPE } from './instruments'

/** Options of {@link openTelemetry}. */
export interface OpenTelemetryOptions {
  /** Where spans go. @default the one that your app registered */
  readonly tracerProvider?: TracerProvider
  /** Where metrics go. @default the one that your app registered */
  readonly meterProvider?: MeterProvider
}

/** The endpoint that is at work, for what only its events know. */
const ENDPOINT = createContextKey('doorpost endpoint')

/** What a failing exporter or processor throws is not the visitor's. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/**
 * Spans and metrics by `@opentelemetry/api`, for the option `telemetry` of `createSessions`. Your app starts the SDK; until
 * it does, nothing is recorded. No attribute holds an address, a code, a token, a cookie or an IP address.
 *
 * @example
 * export const sessions = createSessions({ telemetry: openTelemetry() })
 */
export function openTelemetry({ tracerProvider, meterProvider }: OpenTelemetryOptions = {}): Telemetry {
  const tracer = (tracerProvider ?? trace).getTracer(SCOPE)
  const instruments = lateInstruments(meterProvider)

  function start({ part, operation, attributes = {} }: TelemetryWork): Span | undefined {
    const name = part === 'endpoint' ? `doorpost.${operation}` : `doorpost.${part}.${operation}`
    return quietly(() => tracer.startSpan(name, { attributes: attributesOf(attributes) }))
  }

  function end(span: Span | undefined, { errorType, isFault, attributes = {} }: TelemetryOutcome): void {
    span?.setAttributes(attributesOf(attributes, errorType))
    // No message: it could only repeat the type, or say too much.
    if (isFault) span?.setStatus({ code: SpanStatusCode.ERROR })
    span?.end()
  }

  function measure({ part, operation }: TelemetryWork, startedAt: number, errorType: string | undefined): void {
    if (part !== 'provider' && part !== 'store') return
    instruments()[part].record((performance.now() - startedAt) / 1000, attributesOf({ operation }, errorType))
  }

  return {
    async span(work, run, outcomeOf) {
      const span = start(work)
      const startedAt = performance.now()
      const over = (outcome: TelemetryOutcome) => {
        quietly(() => measure(work, startedAt, outcome.errorType))
        quietly(() => end(span, outcome))
      }
      try {
        const value = await context.with(contextOf(work, span), run)
        over(outcomeOf(value))
        return value
      } catch (error) {
        over({ errorType: errorTypeOf(error), isFault: true })
        throw error
      }
    },
    count(event) {
      quietly(() => countEvent(instruments(), event))
      quietly(() => nameFlow(event))
    },
  }
}

function contextOf({ part }: TelemetryWork, span: Span | undefined) {
  if (!span) return context.active()
  const inside = trace.setSpan(context.active(), span)
  return part === 'endpoint' ? inside.setValue(ENDPOINT, span) : inside
}

/** The traces of one sign-in, from its email to its session, say its hash: it is how events name it too. */
function nameFlow(event: object): void {
  const flow: unknown = Reflect.get(event, 'flow')
  // Only `contextOf` writes under this key.
  const span = context.active().getValue(ENDPOINT) as Span | undefined
  // What happens after the answer has no span any more, and the SDK would complain.
  if (typeof flow === 'string' && span?.isRecording()) span.setAttribute('doorpost.flow', flow)
}
