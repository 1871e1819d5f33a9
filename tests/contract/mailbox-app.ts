import { createServer } from 'node:http'
import type { MailboxAnimal, MailboxBrowser } from '@doorpost/emulator'
import { startEmulator } from '@doorpost/emulator'
import { type AuthOptions, createAuth, memoryStore } from '@doorpost/server'
import { toNodeHandler } from '@doorpost/server/node'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions } from '@doorpost/server/session'
import { testBrowser } from '@doorpost/server/testing'

/** Key material of no other app. */
const SECRET = 'm8K2vR5xQ7nT4wY9zB3cF6hJ1dG0sLpA'

/** What an app does with a request before the kit sees it; a bad app uses it to be one. */
export type Before = (request: Request) => Promise<Response | undefined>

/** The kit on the real SDK, listening, so that what stands in the emulator's mailbox can visit it. */
export async function startMailboxApp(options: Partial<AuthOptions> = {}, before?: Before, browser?: MailboxBrowser) {
  const emulator = await startEmulator({
    settings: { sendsPerMinute: 100 },
    ...(browser && { mailboxBrowser: browser }),
  })
  let handler = async (_request: Request) => new Response(null, { status: 503 })
  const server = createServer(toNodeHandler({ handler: (request) => handler(request) }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const appUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

  let aheadSeconds = 0
  const now = () => Date.now() + aheadSeconds * 1_000
  const sessions = createSessions({ appUrl, secrets: SECRET, store: memoryStore({ now }), now, log: () => undefined })
  const provider = scalekit({
    environmentUrl: emulator.env.SCALEKIT_ENVIRONMENT_URL,
    clientId: emulator.env.SCALEKIT_CLIENT_ID,
    clientSecret: emulator.env.SCALEKIT_CLIENT_SECRET,
  })
  await provider.warm?.()
  const auth = createAuth({ sessions, provider, limits: false, ...options })
  handler = async (request) => {
    const answer = await before?.(request)
    if (answer) return answer
    if (new URL(request.url).pathname.startsWith('/api/auth/')) return auth.handler(request)
    return new Response('<h1>A page</h1><form><button>Search</button></form>', {
      headers: { 'content-type': 'text/html' },
    })
  }

  return {
    emulator,
    appUrl,
    newBrowser: () => testBrowser(auth, appUrl),
    setMailbox: (animals: readonly MailboxAnimal[]) => emulator.setMailbox(animals),
    advance: (seconds: number) => {
      aheadSeconds += seconds
      emulator.advanceClock(seconds)
    },
    stop: async () => {
      await emulator.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
