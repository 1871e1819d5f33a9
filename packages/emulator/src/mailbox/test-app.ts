import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { createEmulatorCore } from '../emulator-core'
import type { MailboxAnimal } from './animals'
import type { MailboxBrowser } from './mailbox-browser'

/** A request that an app was asked. */
export interface AskedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** An app that remembers what it was asked, for one test. */
export async function startTestApp(answer: (asked: AskedRequest, response: ServerResponse) => void) {
  const requests: AskedRequest[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const asked = { method, path, headers, body }
      requests.push(asked)
      answer(asked, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${port}`, requests }
}

/** An app that shows the same page at every path. */
export const startPage = (html = '<p>A page</p>') =>
  startTestApp((_asked, response) => response.setHeader('content-type', 'text/html').end(html))

/** The address of an app that does not answer. */
export const NOWHERE = 'http://localhost:9'

/** An emulator without a network, on a clock that stands still. */
export function createTestMailbox(mailbox: readonly MailboxAnimal[], mailboxBrowser?: MailboxBrowser) {
  const core = createEmulatorCore({
    clientId: 'c',
    clientSecret: 's',
    inboxLimit: 9,
    seed: 's',
    settings: { sendsPerMinute: 100 },
    mailbox,
    mailboxBrowser,
    ownUrl: () => 'http://localhost:8788',
    stopping: new AbortController().signal,
    now: () => Date.UTC(2026, 0, 1),
  })
  return {
    core,
    send: (appUrl: string, email = 'ada@example.com') => {
      const uri = `${appUrl}/verify/flow`
      const sent = core.send({ email, template: 1, magiclinkAuthUri: uri, templateVariables: {} })
      if (!sent.ok) throw new Error('The email was refused.')
      return { id: sent.authRequestId, code: sent.mail.code ?? '', link: sent.mail.link ?? '' }
    },
  }
}
