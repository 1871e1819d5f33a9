import { type Attributes, type Meter, type MeterProvider, metrics } from '@opentelemetry/api'

/** Seconds. A provider's answer takes some tenths, and `deadlineMs` ends after eight. */
const PROVIDER_BUCKETS = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 8, 15]
/** Seconds. The limit of `redisStore` is a quarter, that of every store three. */
const STORE_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3]
/** Seconds. From a link opened at once to the last moment of a code. */
const SIGN_IN_BUCKETS = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600]

/** The metrics of the kit. */
export type Instruments = ReturnType<typeof createInstruments>

function createInstruments(meter: Meter) {
  const counter = (name: string, unit: string, description: string) => meter.createCounter(name, { unit, description })
  const histogram = (name: string, description: string, explicitBucketBoundaries: number[]) =>
    meter.createHistogram(name, { unit: 's', description, advice: { explicitBucketBoundaries } })
  return {
    emails: counter('doorpost.emails', '{email}', 'Emails that were sent.'),
    signIns: counter('doorpost.sign_ins', '{sign_in}', 'Sign-ins, and tries that failed.'),
    signInDuration: histogram('doorpost.sign_in.duration', 'From the email to the session.', SIGN_IN_BUCKETS),
    errors: counter('doorpost.errors', '{error}', 'Requests that ended in an error.'),
    rateLimitHits: counter('doorpost.rate_limit.hits', '{hit}', 'Requests that a limit refused.'),
    scannerHits: counter('doorpost.scanner.hits', '{hit}', 'Links that something other than the visitor opened.'),
    refusals: counter('doorpost.session.refusals', '{refusal}', 'Session cookies that a guard refused.'),
    provider: histogram('doorpost.provider.operation.duration', 'Calls of the provider.', PROVIDER_BUCKETS),
    store: histogram('doorpost.store.operation.duration', 'Calls of the store.', STORE_BUCKETS),
  }
}

/** The name of whatever the kit reports. */
export const SCOPE = '@doorpost/server'

/**
 * The instruments of the provider of now: a meter that was made before the SDK started stays silent for ever, unlike a
 * tracer.
 */
export function lateInstruments(given: MeterProvider | undefined): () => Instruments {
  let madeBy: MeterProvider | undefined
  let made: Instruments | undefined
  return () => {
    const provider = given ?? metrics.getMeterProvider()
    if (!made || provider !== madeBy) made = createInstruments(provider.getMeter(SCOPE))
    madeBy = provider
    return made
  }
}

/** Attributes in the kit's own namespace; `error.type` is everybody's. */
export function attributesOf(own: Readonly<Record<string, string | boolean>>, errorType?: string): Attributes {
  const named = Object.entries(own).map(([name, value]) => [`doorpost.${name}`, value])
  return { ...Object.fromEntries(named), ...(errorType !== undefined && { 'error.type': errorType }) }
}
