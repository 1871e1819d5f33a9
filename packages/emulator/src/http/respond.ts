import type { OutgoingHttpHeaders } from 'node:http'
import type { HttpRequest, HttpResponse } from './exchange'

const MAX_BODY_BYTES = 64 * 1024

/** A request that cannot be answered as asked, with the reason for whoever wrote it. */
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

/** Reads a whole body as text. @throws RequestError 413 if it is larger than 64 kB. */
export async function readBody(request: HttpRequest): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    // A request without an encoding yields buffers only.
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > MAX_BODY_BYTES) throw new RequestError(413, `The body is larger than ${MAX_BODY_BYTES} bytes.`)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
