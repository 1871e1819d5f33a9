import { Code, ConnectError } from '@connectrpc/connect'
import type { EmulatorCore } from '../emulator-core'
import type { HttpRequest, HttpResponse } from './exchange'
import { sendJson } from './respond'

/** What a caller reads whose call belongs to another part of Scalekit's API. */
export const PASSWORDLESS_ONLY = 'the emulator does passwordless only'

const PART_OF_SERVICE = /^\/(api|oauth|oidc)\//

/** Whether a path belongs to Scalekit's API, so that asking for it is worth a line in the log. */
export function isServicePath(pathname: string): boolean {
  return PART_OF_SERVICE.test(pathname)
}

// Ids and addresses come later in a path; up to here it names a kind of thing.
function toLoggedPath(pathname: string): string {
  const [, start = ''] = /^((?:\/[a-z][a-z0-9_.-]{0,99}){1,3})(?=\/|$)/i.exec(pathname) ?? []
  return start === pathname ? pathname : `${start}/…`
}

/** The refusal of a call outside passwordless. Leaves a line in the log, without ids and addresses. */
export function refuseOutside(core: EmulatorCore, request: HttpRequest, pathname: string): ConnectError {
  core.reportOutside(`UNIMPLEMENTED: ${request.method} ${toLoggedPath(pathname)}: ${PASSWORDLESS_ONLY}`)
  return new ConnectError(PASSWORDLESS_ONLY, Code.Unimplemented)
}

/** Answers a remote procedure that there is none of, in the protocol that asked. */
export function answerUnknownRpc(
  request: HttpRequest,
  response: HttpResponse,
  { code, rawMessage }: ConnectError,
): void {
  const contentType = request.headers['content-type'] ?? ''
  if (!contentType.startsWith('application/grpc')) {
    sendJson(response, 501, { code: 'unimplemented', message: rawMessage })
    return
  }
  response.writeHead(200, { 'content-type': contentType, 'grpc-status': code, 'grpc-message': rawMessage }).end()
}
