import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request, read whole. */
export interface Visit {
  readonly method: string
  /** As it stood in the request line, without its query. */
  readonly rawPath: string
  readonly path: string
  readonly query: URLSearchParams
  readonly header: (name: string) => string | undefined
  /** Every value of a cookie, in order. */
  readonly cookies: (name: string) => readonly string[]
  readonly body: string
}

/** What is answered. */
export interface Reply {
  readonly status: number
  readonly body?: string | object
  readonly location?: string
  readonly cookies?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export async function readVisit(incoming: IncomingMessage): Promise<Visit> {
  let body = ''
  for await (const part of incoming.setEncoding('utf8')) body += body.length < 100_000 ? part : ''
  const [rawPath = '/', query = ''] = (incoming.url ?? '/').split('?')
  const header = (name: string) => {
    const value = incoming.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }
  const pairs = (header('cookie') ?? '').split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at), pair.slice(at + 1)] as const
  })
  const cookies = (name: string) => pairs.filter(([key]) => key === name).map(([, value]) => value)
  const path = decoded(rawPath)
  return { method: incoming.method ?? 'GET', rawPath, path, query: new URLSearchParams(query), header, cookies, body }
}

export function sendReply(
  outgoing: ServerResponse,
  { status, body = '', location, cookies = [], headers }: Reply,
): void {
  const isPage = typeof body === 'string'
  outgoing.writeHead(status, {
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json',
    'cache-control': 'no-store',
    'referrer-policy': 'strict-origin',
    'content-security-policy': "frame-ancestors 'none'",
    ...(location !== undefined && { location }),
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
    ...headers,
  })
  outgoing.end(isPage ? body : JSON.stringify(body))
}
