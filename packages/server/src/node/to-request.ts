import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/** What Express and its parsers add to Node's request. */
type WithParsedBody = IncomingMessage & { readonly originalUrl?: unknown; readonly body?: unknown }

const hasBody = ({ method }: IncomingMessage) => method !== 'GET' && method !== 'HEAD'

/** The request's fields; those of HTTP/2 that begin with a colon are no headers. */
function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    if (!name.startsWith(':')) for (const value of values) headers.append(name, value)
  }
  return headers
}

/** What `express.json()` or another parser in front of this made of the body, as text again: the stream is empty then. */
function writeParsed(body: unknown, headers: Headers): string | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return new Uint8Array(body)
  if (!headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return JSON.stringify(body ?? {})
  const texts = Object.entries(Object(body)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return new URLSearchParams(texts).toString()
}

/**
 * Node's request as the Fetch API's, for `sessionOrResponse`, `signInStart` and `auth.handler`, in Express, Fastify, Koa
 * or plain Node.js. Its origin is a placeholder: nobody knows from a connection how visitors call this server, and the
 * kit takes that from `APP_URL`. A body that a parser has already read is written anew.
 *
 * @example
 * const session = await sessionOrResponse(sessions, toRequest(req))
 */
export function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', originalUrl, url, body }: WithParsedBody = incoming
  // Express takes off the path that a router is mounted at, and keeps the whole one here.
  const path = typeof originalUrl === 'string' ? originalUrl : (url ?? '/')
  const headers = headersOf(incoming)
  const init = { method, headers, duplex: 'half' }
  const address = `http://localhost${path.startsWith('/') ? path : '/'}`
  if (!hasBody(incoming)) return new Request(address, init)
  if (incoming.readableEnded) return new Request(address, { ...init, body: writeParsed(body, headers) })
  return new Request(address, { ...init, body: Readable.toWeb(incoming) as ReadableStream })
}
