import { connect, createServer, type Socket } from 'node:net'
import { startEmulator } from '@doorpost/emulator'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createScalekitProvider } from '../../packages/server/src/scalekit/scalekit-provider'
import { until, useMovedTimers } from './moved-timers'

const { moveTimers } = useMovedTimers()

/** A network that passes bytes on, until it goes silent for the connections that are open: what a NAT does that forgets. */
async function startNetwork(target: URL) {
  const open: { isDead: boolean; ends: readonly Socket[] }[] = []
  let lost = 0
  const server = createServer((visitor) => {
    const service = connect(Number(target.port), target.hostname)
    const pair = { isDead: false, ends: [visitor, service] }
    open.push(pair)
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (bytes) => {
        if (pair.isDead) lost += bytes.length
        else to.write(bytes)
      })
      from.on('close', () => pair.isDead || to.destroy())
      from.on('error', () => undefined)
    }
    pass(visitor, service)
    pass(service, visitor)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** Whether a call was lost, and not only what connections say among themselves. */
    hasLostCall: () => lost > 100,
    forget() {
      for (const pair of open) pair.isDead = true
    },
    stop() {
      for (const { ends } of open) for (const end of ends) end.destroy()
      server.close()
    },
  }
}

it('a connection that died without a word costs one late call, and the next is dialled anew', async () => {
  const emulator = await startEmulator()
  const network = await startNetwork(new URL(emulator.url))
  onTestFinished(async () => {
    network.stop()
    await emulator.stop()
  })
  const lateMs = 4_000
  const provider = createScalekitProvider(
    {
      environmentUrl: network.url,
      clientId: emulator.env.SCALEKIT_CLIENT_ID,
      clientSecret: emulator.env.SCALEKIT_CLIENT_SECRET,
    },
    { lateMs, idleMs: 50_000 },
  )
  await provider.warm?.()
  const send = (name: string) =>
    provider.send({
      email: `${name}@example.com`,
      state: name,
      linkUri: 'http://localhost:3000/api/auth/verify',
      expiresInSeconds: 600,
    })
  expect(await send('ada')).toMatchObject({ ok: true })
  network.forget()
  const stuck = send('bob')
  stuck.catch(() => undefined)
  await until(network.hasLostCall)
  moveTimers(lateMs)
  vi.useRealTimers()
  const answers = await Promise.all([send('cyd'), send('dan'), send('eve')])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
})

it('a service that is not there is named, and nothing can have been sent', async () => {
  const provider = createScalekitProvider({
    environmentUrl: 'http://127.0.0.1:9',
    clientId: 'skc_emulator',
    clientSecret: 'emulator-secret',
  })
  const answer = await provider.send({
    email: 'ada@example.com',
    state: 's',
    linkUri: 'http://localhost:3000/api/auth/verify',
    expiresInSeconds: 600,
  })
  expect(answer).toEqual({
    ok: false,
    reason: 'unavailable',
    isUnsent: true,
    detail: 'could not connect to http://127.0.0.1:9: ECONNREFUSED. Start the emulator: npx @doorpost/emulator',
  })
})
