import { ACCESS_TOKEN_LIFE_SECONDS } from '../access-tokens'
import type { EmulatorCore } from '../emulator-core'
import type { Fault } from '../faults'
import { breakOff, type HttpRequest, type HttpResponse } from './exchange'
import { readBody, sendJson } from './respond'
import { wait } from './wait'

interface TokenAnswer {
  readonly status: number
  readonly body: object
}

const FAULT_STATUSES: Readonly<Partial<Record<Fault['kind'], number>>> = {
  unavailable: 503,
  deadline: 504,
  http429: 429,
  internal: 500,
  unauthenticated: 401,
}

function answerFor(core: EmulatorCore, contentType: string | undefined, body: string): TokenAnswer {
  if (!contentType?.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    return { status: 400, body: { error: 'invalid_request', error_description: 'the body must be a form' } }
  }
  const form = new URLSearchParams(body)
  const grantType = form.get('grant_type')
  if (!grantType) return { status: 400, body: { error: 'invalid_request', error_description: 'grant_type is missing' } }
  if (grantType !== 'client_credentials') return { status: 400, body: { error: 'unsupported_grant_type' } }
  const isKnown = form.get('client_id') === core.clientId && form.get('client_secret') === core.clientSecret
  if (!isKnown) return { status: 401, body: { error: 'invalid_client' } }
  const granted = { token_type: 'Bearer', expires_in: ACCESS_TOKEN_LIFE_SECONDS, scope: 'openid' }
  return { status: 200, body: { access_token: core.tokens.issue(), ...granted } }
}

/** `POST /oauth/token`: the client credentials grant, and the faults that wait for it. */
export async function handleToken(
  core: EmulatorCore,
  request: HttpRequest,
  response: HttpResponse,
  stopping: AbortSignal,
): Promise<void> {
  const startedAtMs = performance.now()
  const body = await readBody(request)
  const fault = core.begin('token')
  if (fault) await wait(fault.delayMs ?? 0, stopping)
  const faultStatus = fault && FAULT_STATUSES[fault.kind]
  if (faultStatus) {
    core.finish('token', `fault ${fault.kind}`, { startedAtMs })
    sendJson(response, faultStatus, { error: 'emulated_fault' })
    return
  }
  if (fault?.kind === 'reset') {
    core.finish('token', 'fault reset', { startedAtMs })
    breakOff(request)
    return
  }
  const answer = answerFor(core, request.headers['content-type'], body)
  if (fault?.kind === 'lost_response') {
    core.finish('token', 'fault lost_response', { startedAtMs })
    breakOff(request)
    return
  }
  core.finish('token', answer.status === 200 ? 'ok' : `HTTP ${answer.status}`, { startedAtMs })
  sendJson(response, answer.status, answer.body)
}
