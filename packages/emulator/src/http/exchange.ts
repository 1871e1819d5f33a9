import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'

/** A request of either HTTP version. */
export type HttpRequest = IncomingMessage | Http2ServerRequest

/** The response to it. `write` is repeated because its overloads differ between the two, though not in use. */
export type HttpResponse = (ServerResponse | Http2ServerResponse) & { write(chunk: string): boolean }

/** Answers requests of both HTTP versions. */
export type HttpHandler = (request: HttpRequest, response: HttpResponse) => void

/** The name that the client asked for: `Host`, or `:authority` in HTTP/2. */
export function hostOf(request: HttpRequest): string | undefined {
  return ('authority' in request && request.authority) || request.headers.host
}

/** The origin that the client asked for, as a browser writes it. */
export function originOf(request: HttpRequest): string {
  const isEncrypted = 'encrypted' in request.socket && request.socket.encrypted
  return `${isEncrypted ? 'https' : 'http'}://${hostOf(request)}`
}

/** Breaks the exchange off without a response, as a service that dies does. */
export function breakOff(request: HttpRequest): void {
  if ('stream' in request) request.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
  else request.socket.destroy()
}
