import type { Provider, ProviderFailureReason, ProviderResult } from '../provider/provider'
import type { Telemetry, TelemetryOutcome } from './telemetry'

/** Failures of the provider itself; the others are answers to a visitor. */
const FAULTS: readonly ProviderFailureReason[] = ['rate_limited', 'unavailable', 'misconfigured']

function outcomeOf(result: ProviderResult<unknown>): TelemetryOutcome {
  return result.ok ? {} : { errorType: result.reason, isFault: FAULTS.includes(result.reason) }
}

/** The provider, each of its calls as a span, if there is telemetry. A call may outlast the request that made it. */
export function tracedProvider(provider: Provider, telemetry: Telemetry | undefined): Provider {
  if (!telemetry) return provider
  const traced = <T>(operation: string, call: () => Promise<ProviderResult<T>>) =>
    telemetry.span({ part: 'provider', operation }, call, outcomeOf)
  return {
    ...provider,
    send: (mail) => traced('send', () => provider.send(mail)),
    resend: (requestId) => traced('resend', () => provider.resend(requestId)),
    verify: (credential) => traced('verify', () => provider.verify(credential)),
  }
}
