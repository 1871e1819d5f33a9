import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Emulator } from '@doorpost/emulator'
import { type AuthOptions, createAuth, memoryStore } from '@doorpost/server'
import { sendResponse, toNodeHandler, toRequest } from '@doorpost/server/node'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions, sessionOrResponse } from '@doorpost/server/session'

/** Key material of no other app. */
const SECRET = 'b7Qm2XwT9cK4vR8nL1yZ6sH3dF5gJ0pA'

/** The kit on a plain Node.js server, with its default limits. */
export async function startKitApp(emulator: Emulator, options: Partial<AuthOptions> = {}) {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  const logDir = mkdtempSync(join(tmpdir(), 'kit-app-'))
  const logFile = join(logDir, 'app.log')
  const log = (line: string) => appendFileSync(logFile, `${line}\n`)
  log('The app starts.')
  const sessions = createSessions({ appUrl: origin, secrets: SECRET, store: memoryStore(), log })
  const { SCALEKIT_ENVIRONMENT_URL, SCALEKIT_CLIENT_ID, SCALEKIT_CLIENT_SECRET } = emulator.env
  const provider = scalekit({
    environmentUrl: SCALEKIT_ENVIRONMENT_URL,
    clientId: SCALEKIT_CLIENT_ID,
    clientSecret: SCALEKIT_CLIENT_SECRET,
  })
  await provider.warm?.()
  const auth = createAuth({ sessions, provider, log, ...options })
  const handle = toNodeHandler(auth)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/login') return new Response('<!doctype html><title>Sign in</title>', { headers })
    const session = await sessionOrResponse(sessions, request)
    if (session instanceof Response) return session
    if (pathname !== '/dashboard') return new Response('Not found', { status: 404 })
    return new Response(`<!doctype html><title>Ledger</title><h1>The secret ledger</h1><p>${session.email}</p>`, {
      headers,
    })
  }

  server.on('request', async (incoming, outgoing) => {
    try {
      log(`${incoming.method} ${incoming.url?.split('?')[0]?.replace(/\/link\/.*/, '/link')}`)
      if (incoming.url?.startsWith('/api/auth/')) await handle(incoming, outgoing)
      else await sendResponse(outgoing, await answer(toRequest(incoming)))
    } catch {
      outgoing.writeHead(400).end()
    }
  })
  return {
    origin,
    /** What it logs: each request, and what the kit says. */
    logFile,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(logDir, { recursive: true })
    },
  }
}
