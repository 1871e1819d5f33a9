import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { readInbox } from './inbox'

const mail = { id: '1', subject: '481516 is your code', code: '481516', link: 'http://localhost:3000/link' }

let close = () => {}
afterEach(() => {
  vi.unstubAllEnvs()
  close()
})

/** An emulator that answers with this; returns the addresses that it was asked for. */
async function answerWith(body: string): Promise<string[]> {
  const asked: string[] = []
  const server = createServer(({ url }, response) => {
    asked.push(url ?? '')
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => server.close()
  const { port } = server.address() as AddressInfo // it listens on a port
  vi.stubEnv('SCALEKIT_ENVIRONMENT_URL', `http://127.0.0.1:${port}`)
  vi.stubEnv('APP_URL', 'http://localhost:3000')
  return asked
}

it('has the emails to this address', async () => {
  const asked = await answerWith(JSON.stringify({ messages: [{ ...mail, html: '<p>', to: 'ada+1@example.com' }] }))
  expect(await readInbox('ada+1@example.com')).toEqual([mail])
  expect(asked).toEqual(['/_emulator/messages?to=ada%2B1%40example.com'])
})

it('asks nobody without an address, or where the demo is on the internet', async () => {
  const asked = await answerWith(JSON.stringify({ messages: [mail] }))
  expect(await readInbox(undefined)).toEqual([])
  vi.stubEnv('APP_URL', 'https://demo.example')
  expect(await readInbox('ada@example.com')).toEqual([])
  expect(asked).toEqual([])
})

it.each(['not JSON', '{}', 'null', '{"messages":[1,{"id":1}]}'])('is empty where the answer is %s', async (body) => {
  await answerWith(body)
  expect(await readInbox('ada@example.com')).toEqual([])
})

it('is empty with the real service', async () => {
  vi.stubEnv('SCALEKIT_ENVIRONMENT_URL', 'https://acme.scalekit.dev')
  vi.stubEnv('APP_URL', 'http://localhost:3000')
  expect(await readInbox('ada@example.com')).toEqual([])
})
