import type { Answer } from '../handler/answer'
import { STATUS_OF } from '../handler/errors'
import type { Failed } from '../handler/perform'
import type { Telemetry, TelemetryOutcome } from './telemetry'

/** An opened link and a click on the confirm page are both a verify. */
const operationOf = (action: string) => (action === 'link' ? 'verify' : action.replaceAll('-', '_'))

/** Runs an endpoint as a span, if there is telemetry. */
export function tracedEndpoint(
  telemetry: Telemetry | undefined,
  action: string,
  run: () => Promise<Answer | Failed>,
): Promise<Answer | Failed> {
  if (!telemetry) return run()
  return telemetry.span({ part: 'endpoint', operation: operationOf(action), attributes: { action } }, run, outcomeOf)
}

function outcomeOf(answer: Answer | Failed): TelemetryOutcome {
  if (answer.kind !== 'failed') return { attributes: { answer: answer.kind } }
  const { code } = answer.error
  return { errorType: code, isFault: STATUS_OF[code] >= 500 }
}
