import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Emulator, type InboxMessage, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startKitApp } from './kit-app'
import { report } from './run-attack'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

/** The emulator's emails as another inbox tells of them, by path. */
type Answers = (messages: readonly InboxMessage[], path: string) => unknown

const mailpit: Answers = (messages, path) => {
  if (path === '/api/v1/messages') {
    return { messages: messages.map(({ id, to, subject }) => ({ ID: id, To: [{ Address: to }], Subject: subject })) }
  }
  const message = messages.find(({ id }) => path === `/api/v1/message/${id}`)
  return message && { Subject: message.subject, Text: message.text, HTML: message.html }
}

const mailhog: Answers = (messages, path) => {
  if (path !== '/api/v2/messages') return undefined
  const items = messages.map(({ id, to, subject, html }) => {
    const [Mailbox, Domain] = to.split('@')
    const Headers = { Subject: [subject], 'Content-Type': ['text/html'], 'Content-Transfer-Encoding': ['base64'] }
    const Body = Buffer.from(html).toString('base64')
    return { ID: id, To: [{ Mailbox, Domain }], Content: { Headers, Body }, MIME: null }
  })
  return { items }
}

async function startInbox(answers: Answers): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const answer = answers(emulator.messages(), url.split('?')[0] ?? '')
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it.each([
  ['Mailpit', mailpit],
  ['MailHog', mailhog],
])('the code and the link are read from %s', async (_name, answers) => {
  const app = await startKitApp(emulator)
  onTestFinished(app.stop)
  const args = [app.origin, '--inbox', await startInbox(answers), '--only', 'link-scanner-get,guess-codes,mail-bomb']
  const { results } = await report(args)
  expect(results.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['link-scanner-get', 'held'],
    ['guess-codes', 'held'],
    ['mail-bomb', 'held'],
  ])
})
