import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Emulator, startEmulator } from '@doorpost/emulator'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { examine, readmeApp, removeApps, runDoctor, writeApp } from './fixture'

let emulator: Emulator
const closing: (() => unknown)[] = []

beforeAll(async () => {
  emulator = await startEmulator({ clientSecret: 'canary-secret-1' })
})
afterEach(() => {
  for (const close of closing.splice(0)) close()
})
afterAll(async () => {
  removeApps()
  await emulator.stop()
})

/** A server that answers everything like this. */
async function answering(status: number, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status, headers).end('{"canary":"body"}'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  // It listens on a port, not on a pipe.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const online = (env: Record<string, string>) => ({ env: { ...emulator.env, ...env }, options: { offline: false } })
const examineOnline = (env: Record<string, string> = {}) => examine(readmeApp(), online(env))
const ids = async (env: Record<string, string> = {}) => (await examineOnline(env)).map(({ id }) => id)

describe('doorpost doctor asks the provider', () => {
  it('for a token, and is content with one', async () => {
    expect(await examineOnline()).toEqual([])
  })

  it('and names credentials that it refuses, without them', async () => {
    const { out, exitCode } = await runDoctor(
      writeApp(readmeApp()),
      online({ SCALEKIT_CLIENT_SECRET: 'canary-secret-2' }),
    )
    expect(out).toMatch(/^error {2}provider-refused .*status 401/m)
    expect(out).not.toContain('canary')
    expect(exitCode).toBe(1)
  })

  it.each([
    ['nothing listens', async () => 'http://127.0.0.1:9'],
    ['another server answers', () => answering(404)],
    ['it is led elsewhere', async () => answering(307, { location: `${await answering(200)}/oauth/token` })],
    ['it is down', () => answering(503)],
  ])('and says so if %s', async (_name, start) => {
    expect(await ids({ SCALEKIT_ENVIRONMENT_URL: await start() })).toEqual(['provider-unreachable'])
  })

  it('but not with --offline', async () => {
    const env = { ...emulator.env, SCALEKIT_ENVIRONMENT_URL: 'http://127.0.0.1:9' }
    expect(await examine(readmeApp(), { env })).toEqual([])
  })

  it('but not twice for what is missing', async () => {
    expect(await ids({ SCALEKIT_CLIENT_SECRET: '' })).toEqual(['scalekit-credentials'])
  })

  it.each([
    ['behind', 75_000, true],
    ['behind', 45_000, false],
    ['ahead of', -75_000, true],
    ['ahead of', -45_000, false],
  ])('what time it is: this clock is %s by %i ms', async (direction, offset, isTold) => {
    const date = new Date(Date.now() + offset).toUTCString()
    const env = { SCALEKIT_ENVIRONMENT_URL: await answering(200, { date }) }
    const findings = await examineOnline(env)
    expect(findings.map(({ id }) => id)).toEqual(isTold ? ['clock-off'] : [])
    if (isTold) expect(findings[0]?.what).toContain(direction)
  })
})

describe('doorpost doctor --url', () => {
  const asking = async (status: number, headers: Record<string, string> = {}) =>
    (await examine(readmeApp(), { options: { url: await answering(status, headers) } })).map(({ id }) => id)

  it.each([
    ['a policy', { 'content-security-policy': "frame-ancestors 'none'" }],
    ['the older header', { 'x-frame-options': 'DENY' }],
  ])('is content with %s', async (_name, headers) => {
    expect(await asking(200, headers)).toEqual([])
  })

  it('names a page that says nothing about frames, whatever the sources say', async () => {
    expect(await asking(200, { 'content-security-policy': "default-src 'self'" })).toEqual(['frame-headers'])
  })

  it('says that it could not see the page', async () => {
    expect(await asking(404)).toEqual(['page-unreachable'])
    expect((await examine(readmeApp(), { options: { url: 'http://127.0.0.1:9' } })).map(({ id }) => id)).toEqual([
      'page-unreachable',
    ])
  })
})
