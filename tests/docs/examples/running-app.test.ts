import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { startEmulator } from '@doorpost/emulator'
import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions } from '@doorpost/server/session'
import { expect, it } from 'vitest'
import { signInAt } from './running-app'

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

it('signs in at an app that runs elsewhere, by HTTP alone', async ({ onTestFinished }) => {
  const emulator = await startEmulator()
  onTestFinished(() => emulator.stop())
  const { url: environmentUrl, env } = emulator
  const { SCALEKIT_CLIENT_ID: clientId, SCALEKIT_CLIENT_SECRET: clientSecret } = env

  let handler: (request: Request) => Promise<Response>
  const app = await listen(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const request = new Request(new URL(url, app.url), {
      method,
      headers: Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      ...(method === 'POST' && { body: await text(incoming) }),
    })
    const response = await handler(request)
    outgoing.writeHead(response.status, { 'set-cookie': response.headers.getSetCookie() })
    outgoing.end(await response.text())
  })
  onTestFinished(() => void app.stop())
  const sessions = createSessions({ appUrl: app.url, secrets: 'a-key-for-tests-of-32-bytes-or-more' })
  handler = createAuth({ sessions, provider: scalekit({ environmentUrl, clientId, clientSecret }) }).handler

  const cookie = await signInAt(app.url, emulator.url, 'ada@example.com')
  const session = await sessions.read(new Request(app.url, { headers: { cookie } }))
  expect(session?.email).toBe('ada@example.com')
})
