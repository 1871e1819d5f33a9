import type { Attributes } from '@opentelemetry/api'
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { openTelemetry } from '../opentelemetry/open-telemetry'

/** Collects when it is asked, and not by a timer. */
class ReaderOnDemand extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}

/** One series of a metric: a count, or for a histogram how often and how much in all. */
export interface RecordedPoint {
  readonly attributes: Attributes
  readonly value: unknown
}

/** A real SDK that keeps everything in memory. */
export function recordedTelemetry() {
  const exporter = new InMemorySpanExporter()
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const reader = new ReaderOnDemand()
  const meterProvider = new MeterProvider({ readers: [reader] })

  /** Everything that was measured, as the SDK would export it. */
  async function collect() {
    const { resourceMetrics } = await reader.collect()
    return resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics)
  }

  return {
    telemetry: openTelemetry({ tracerProvider, meterProvider }),
    tracerProvider,
    meterProvider,
    collect,
    spans: (name?: string): ReadableSpan[] =>
      exporter.getFinishedSpans().filter((span) => name === undefined || span.name === name),
    /** The series of one metric. */
    async points(name: string): Promise<RecordedPoint[]> {
      const metric = (await collect()).find(({ descriptor }) => descriptor.name === name)
      return (metric?.dataPoints ?? []).map(({ attributes, value }) => ({ attributes, value }))
    },
  }
}

/** The name of the span that one lies in, and of those around it: the innermost first. */
export function ancestors(span: ReadableSpan, all: readonly ReadableSpan[]): string[] {
  const parent = all.find((other) => other.spanContext().spanId === span.parentSpanContext?.spanId)
  return parent ? [parent.name, ...ancestors(parent, all)] : []
}
