import { type AddressInfo, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { startEmulator } from '@doorpost/emulator'
import { describe, expect, test } from 'vitest'
import { createClient, LINK_URI } from './sdk-client'

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))
}

describe('stop and start', () => {
  test('a restart on the same port is invisible to a running client', async () => {
    const before = await startEmulator()
    const { passwordless } = createClient(before)
    await passwordless.sendPasswordlessEmail('ada@example.com', { magiclinkAuthUri: LINK_URI })
    await before.stop()
    const after = await startEmulator({ port: before.port })
    try {
      await passwordless.sendPasswordlessEmail('ada@example.com', { magiclinkAuthUri: LINK_URI })
      expect(after.calls()).toEqual({ send: 1, resend: 0, verify: 0, token: 1 })
    } finally {
      await after.stop()
    }
  })

  test('stop ends open pages and delayed calls, frees the port, and can be called twice', async () => {
    const emulator = await startEmulator()
    const page = await fetch(`${emulator.url}/_emulator/events`)
    emulator.addFault({ method: 'token', kind: 'delay', delayMs: 600_000 })
    const delayed = fetch(`${emulator.url}/oauth/token`, { method: 'POST' }).catch(() => undefined)
    await page.body?.getReader().read()
    await Promise.all([emulator.stop(), emulator.stop()])
    await delayed
    const again = await startEmulator({ port: emulator.port })
    await again.stop()
  })

  test('localhost is both loopback addresses, where the machine has both', async () => {
    const emulator = await startEmulator()
    for (const host of ['127.0.0.1', '[::1]', 'localhost'].slice(0, hasIpv6() ? 3 : 1)) {
      expect((await fetch(`http://${host}:${emulator.port}/_emulator/health`)).status).toBe(200)
    }
    await emulator.stop()
    const again = await startEmulator({ port: emulator.port })
    await again.stop()
  })

  test('a chosen port that is taken on one of them is taken, and the other is not kept', async () => {
    const other = createServer()
    const host = hasIpv6() ? '::1' : '127.0.0.1'
    const port = await new Promise<number>((resolve) => {
      other.listen(0, host, () => resolve((other.address() as AddressInfo).port)) // it listens on a port
    })
    await expect(startEmulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', address: host })
    await new Promise((resolve) => other.close(resolve))
    const again = await startEmulator({ port })
    await again.stop()
  })

  test('a taken port rejects with the code of the system', async () => {
    const emulator = await startEmulator()
    await expect(startEmulator({ port: emulator.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await emulator.stop()
  })

  test.each([{ port: 70_000 }, { inboxLimit: 0 }, { settings: { codeLength: 2 } }])(
    '%o is a misuse',
    async (options) => {
      await expect(startEmulator(options)).rejects.toBeInstanceOf(TypeError)
    },
  )
})
