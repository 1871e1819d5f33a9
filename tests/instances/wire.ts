import { type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** A response, read to its end. */
export interface WireAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/**
 * One request with exactly these headers: `fetch` writes `Sec-Fetch-Mode` itself. Each has its own connection, since a server
 * may close a kept one at the very moment that a request is sent on it.
 */
export async function sendOverWire(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: string,
): Promise<WireAnswer> {
  const sent = request(url, { agent: false, method, headers })
  const answered = new Promise<WireAnswer>((resolve, reject) => {
    sent.once('error', reject)
    sent.once('response', (response) => {
      const { statusCode: status = 0, headers: answerHeaders } = response
      text(response).then((read) => resolve({ status, headers: answerHeaders, body: read }), reject)
    })
  })
  sent.end(body)
  return answered
}
