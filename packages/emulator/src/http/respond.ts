import type { OutgoingHttpHeaders } from 'node:http'
import type { HttpRequest, HttpResponse } from './exchange'

const MAX_BODY_BYTES = 64 * 1024

/** A request that cannot be answered as asked, and why. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** Sends a body of one type. Nothing of the emulator is ever cached, sniffed, or readable from another site. */
export function send(
  response: HttpResponse,
  status: number,
  contentType: string,
  body: string | Buffer,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-type': contentType,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(body)
}

/** Sends JSON. */
export function sendJson(response: HttpResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
}

/**
 * Reads a whole body as text. One that is too large is read to its end and thrown away: a client that is still sending
 * would not see the response. @throws RequestError 413 beyond the limit, 64 kB unless told otherwise.
 */
export async function readBody(request: HttpRequest, maxBytes = MAX_BODY_BYTES): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    // A request without an encoding yields buffers only.
    const bytes = chunk as Buffer
    size += bytes.length
    if (size <= maxBytes) chunks.push(bytes)
    else chunks.length = 0
  }
  if (size > maxBytes) throw new RequestError(413, `The body is larger than ${maxBytes} bytes.`)
  return Buffer.concat(chunks).toString('utf8')
}
