import { createNoopMeter, type MetricOptions } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import { lateInstruments } from '../../packages/server/src/opentelemetry/instruments'
import { pageAt, proseOf, tableRows } from './pages'

/** Every instrument that the kit makes: kind, unit, and the buckets that it advises. */
function made() {
  const found = new Map<
    string,
    { readonly kind: string; readonly unit?: string; readonly buckets: readonly number[] }
  >()
  const meter = createNoopMeter()
  const note = (kind: string, name: string, { unit, advice }: MetricOptions = {}) =>
    found.set(name, { kind, ...(unit && { unit }), buckets: advice?.explicitBucketBoundaries ?? [] })
  lateInstruments({
    getMeter: () => ({
      ...meter,
      createCounter(name, options) {
        note('counter', name, options)
        return meter.createCounter(name, options)
      },
      createHistogram(name, options) {
        note('histogram', name, options)
        return meter.createHistogram(name, options)
      },
    }),
  })()
  return found
}

const code = (cell = '') => cell.replaceAll('`', '')
const listed = () =>
  tableRows(pageAt('docs/how-to/telemetry.md')).filter(([, kind = '']) => kind === 'counter' || kind === 'histogram')

describe('docs/how-to/telemetry.md', () => {
  it('has each metric with its kind and unit', () => {
    expect(made().size).toBeGreaterThan(5)
    expect(listed().map(([name, kind, unit]) => [code(name), kind, code(unit)])).toEqual(
      [...made()].map(([name, { kind, unit }]) => [name, kind, unit]),
    )
  })

  it('alerts on metrics that exist', () => {
    const [, alerts = ''] =
      /^## Alerts$([\s\S]*?)^## /m.exec(proseOf(pageAt('docs/how-to/telemetry.md')).join('\n')) ?? []
    const named = [...alerts.matchAll(/`(doorpost\.[\w.]+)`/g)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !made().has(name))).toEqual([])
  })
})

describe('every histogram', () => {
  const histograms = [...made()].filter(([, { kind }]) => kind === 'histogram')

  it.each(histograms)('%s is in seconds, with buckets that rise', (_, { unit, buckets }) => {
    expect(unit).toBe('s')
    expect(buckets.length).toBeGreaterThan(8)
    expect(buckets).toEqual([...new Set(buckets)].sort((a, b) => a - b))
  })
})
