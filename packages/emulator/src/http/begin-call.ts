import type { ConnectError } from '@connectrpc/connect'
import type { EmulatorCore } from '../emulator-core'
import type { CallName } from '../faults'
import { faultError, refusalError } from './connect-errors'
import { breakOff, type HttpRequest, type HttpResponse } from './exchange'
import { wait } from './wait'

/** A call whose token and faults have been looked at, and whose message has not been read yet. */
export interface BegunCall {
  /** What to refuse it with, instead of reading its message. */
  readonly error: ConnectError | undefined
  /** The work is to be done, and its response lost. */
  readonly losesResponse: boolean
}

/**
 * Looks at the token first, without side effects, then counts the call and carries out the fault that waits for it.
 * Returns `undefined` if that fault was the whole response.
 */
export async function beginCall(
  core: EmulatorCore,
  call: CallName,
  exchange: { readonly request: HttpRequest; readonly response: HttpResponse; readonly stopping: AbortSignal },
): Promise<BegunCall | undefined> {
  const { request, response, stopping } = exchange
  const startedAtMs = performance.now()
  const refusal = core.tokens.refusal(request.headers.authorization)
  if (refusal) return { error: refusalError(refusal), losesResponse: false }
  const fault = core.begin(call)
  if (!fault) return { error: undefined, losesResponse: false }
  core.finish(call, `fault ${fault.kind}`, { startedAtMs })
  await wait(fault.delayMs ?? 0, stopping)
  if (fault.kind === 'http429') {
    response.writeHead(429, { 'content-type': 'text/plain' }).end('Too Many Requests\n')
    return undefined
  }
  if (fault.kind === 'reset') {
    breakOff(request)
    return undefined
  }
  return { error: faultError(fault.kind), losesResponse: fault.kind === 'lost_response' }
}
