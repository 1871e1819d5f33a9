import { type IncomingHttpHeaders, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isOnThisMachine } from './loopback'

const TIMEOUT_MS = 10_000
const MAX_PAGE_BYTES = 1_000_000

/** One request of a visitor. */
export interface PageRequest {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly stopping: AbortSignal
}

/** The answer to it. */
export interface PageAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/**
 * One request to this machine, with these headers and no others: `fetch` adds and replaces some, and they are what an
 * app tells a person from a scanner by. Rejects for any other host.
 */
export function requestPage(url: string, { method, headers, body, stopping }: PageRequest): Promise<PageAnswer> {
  if (!isOnThisMachine(url)) return Promise.reject(new Error('The mailbox opens nothing but this machine.'))
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(TIMEOUT_MS)])
  // A certificate of this machine is not one that anybody signed.
  const options = { method, headers, signal, agent: false as const, rejectUnauthorized: false }
  return new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? requestHttps : requestHttp
    const sent = send(url, options, (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= MAX_PAGE_BYTES) chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
