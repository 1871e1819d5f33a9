import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { inboxAt } from './inbox-at'

let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function inboxThat(listener: RequestListener) {
  server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return inboxAt(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
}

describe('an inbox that is none is named, and doesn’t end the run', () => {
  it('where it answers a page', async () => {
    const mailbox = await inboxThat((_request, response) => response.end('<!doctype html><title>App</title>'))
    await expect(mailbox.mails()).rejects.toMatchObject({ name: 'CannotTell' })
  })

  it('where it leads elsewhere, which is not followed', async () => {
    const asked: (string | undefined)[] = []
    const mailbox = await inboxThat(({ url }, response) => {
      asked.push(url)
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    await expect(mailbox.mails()).rejects.toMatchObject({ name: 'CannotTell' })
    expect(asked).toContain('/_emulator/messages')
    expect(asked).not.toContain('/elsewhere')
  })
})

it('a link that is no address is no link', async () => {
  const mailbox = await inboxThat((_request, response) =>
    response.end(
      JSON.stringify({ messages: [{ id: '1', to: 'a@example.com', code: '123456', link: 'not an address' }] }),
    ),
  )
  expect(await mailbox.mails()).toMatchObject([{ code: '123456', link: null }])
})
