import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { toNodeHandler } from './to-node-handler'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** What reached the handler. */
interface Seen {
  readonly request: Request
  readonly body: string
  readonly clientIp: string | undefined
}

type Parser = (incoming: IncomingMessage) => Promise<void>

/** A server with the handler behind a parser of bodies, and what the handler saw. */
async function serve(parse: Parser = async () => {}, options: Parameters<typeof toNodeHandler>[1] = {}) {
  const seen: Seen[] = []
  const handle = toNodeHandler(
    {
      handler: async (request, { clientIp } = {}) => {
        seen.push({ request, body: await request.text(), clientIp })
        const headers = new Headers({ 'content-type': 'text/plain' })
        for (const cookie of ['a=1; Path=/', 'b=2; Expires=Thu, 01 Jan 2026 00:00:00 GMT']) {
          headers.append('set-cookie', cookie)
        }
        return new Response('done', { status: 303, headers })
      },
    },
    options,
  )
  const server = createServer(async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    await parse(incoming)
    await handle(incoming, outgoing)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { seen, origin: `http://127.0.0.1:${port}`, port }
}

const post = (origin: string, type: string, body: string) =>
  fetch(`${origin}/api/auth/send?a=1`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    redirect: 'manual',
  })

const json = '{"email":"ada@example.com"}'
const form = 'email=ada%40example.com&next=%2Fa'

describe('toNodeHandler', () => {
  it('passes method, path, headers and body on, and writes the answer with its cookies apart', async () => {
    const { seen, origin } = await serve()
    const answer = await post(origin, 'application/json', json)
    expect([answer.status, await answer.text()]).toEqual([303, 'done'])
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Expires=Thu, 01 Jan 2026 00:00:00 GMT'])
    const [{ request, body } = {}] = seen
    expect([request?.method, new URL(request?.url ?? '').pathname, body]).toEqual(['POST', '/api/auth/send', json])
    expect(request?.headers.get('content-type')).toBe('application/json')
  })

  it.each<[string, string, (raw: string) => unknown]>([
    ['application/json', json, (raw) => JSON.parse(raw)],
    ['application/x-www-form-urlencoded', form, (raw) => Object.fromEntries(new URLSearchParams(raw))],
    ['application/json', json, (raw) => raw],
    ['application/json', json, (raw) => Buffer.from(raw)],
  ])('writes a body of %s anew that a parser has read', async (type, sent, parse) => {
    const { seen, origin } = await serve(async (incoming) => {
      Object.assign(incoming, { body: parse(await text(incoming)) })
    })
    await post(origin, type, sent)
    expect(seen[0]?.body).toBe(sent)
  })

  it('has an empty body where a parser kept none', async () => {
    const { seen, origin } = await serve(async (incoming) => void (await text(incoming)))
    await post(origin, 'application/json', json)
    expect(seen[0]?.body).toBe('{}')
  })

  it('knows the whole path where Express took off the part that it is mounted at', async () => {
    const { seen, origin } = await serve(async (incoming) => {
      Object.assign(incoming, { originalUrl: incoming.url, url: '/send' })
    })
    await post(origin, 'application/json', json)
    expect(new URL(seen[0]?.request.url ?? '').pathname).toBe('/api/auth/send')
  })

  it('refuses what is no request of the Fetch API, and goes on', async () => {
    const { seen, origin, port } = await serve()
    const status = await new Promise((resolve, reject) => {
      ask({ port, host: '127.0.0.1', method: 'TRACE', path: '/api/auth/send' }, ({ statusCode }) => resolve(statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(400)
    expect((await post(origin, 'application/json', json)).status).toBe(303)
    expect(seen).toHaveLength(1)
  })

  it('tells the visitor’s address only where the app says how', async () => {
    const without = await serve()
    await post(without.origin, 'application/json', json)
    expect(without.seen[0]?.clientIp).toBeUndefined()
    const told = await serve(undefined, { clientIp: (incoming) => incoming.socket.remoteAddress })
    await post(told.origin, 'application/json', json)
    expect(told.seen[0]?.clientIp).toBe('127.0.0.1')
  })
})
