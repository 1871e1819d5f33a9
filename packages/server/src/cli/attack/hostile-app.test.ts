import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CannotTell } from './attack-case'
import { createTarget } from './target'

let server: Server

afterEach(() => {
  vi.useRealTimers()
  server.closeAllConnections()
  server.close()
})

/** An app that answers every request in its own bad way. */
async function hostileApp(listener: RequestListener) {
  server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const target = createTarget(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  target.start()
  return target
}

const GET = { method: 'GET', path: '/', headers: {} }

describe('a hostile app can’t hold a run up', () => {
  it('by a body that never ends', async () => {
    const target = await hostileApp((_request, response) => {
      const more = () => {
        while (response.write('x'.repeat(100_000)));
      }
      response.on('drain', more)
      more()
    })
    const { status, text } = await target.request(GET)
    expect(status).toBe(200)
    expect(text.length).toBeLessThan(3_000_000)
  })

  it('by a body that comes byte by byte', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let trickle: NodeJS.Timeout | undefined
    const target = await hostileApp((_request, response) => {
      trickle = setInterval(() => {
        response.write('x')
        vi.advanceTimersByTime(1_000)
      }, 1)
    })
    await expect(target.request(GET)).rejects.toThrow('within 10 seconds')
    clearInterval(trickle)
  })

  it.each([
    ['in the middle of a body', (response: Parameters<RequestListener>[1]) => response.write('x')],
    ['before the status', () => {}],
  ])('by a connection that is closed %s', async (_name, begin) => {
    const target = await hostileApp((_request, response) => {
      begin(response)
      setImmediate(() => response.destroy())
    })
    await expect(target.request(GET)).rejects.toThrow(CannotTell)
  })

  it('by headers that are larger than any browser takes', async () => {
    const target = await hostileApp((_request, response) => {
      response.writeHead(200, { 'x-large': 'x'.repeat(100_000) }).end()
    })
    await expect(target.request(GET)).rejects.toThrow(CannotTell)
  })
})
