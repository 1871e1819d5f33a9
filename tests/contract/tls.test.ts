import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect as connectHttp2 } from 'node:http2'
import { request } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startEmulator } from '@doorpost/emulator'
import { afterAll, describe, expect, test } from 'vitest'
import { useEmulator } from './sdk-client'
import { createSelfSigned } from './self-signed'

const tls = createSelfSigned()
const { emulator } = useEmulator({ tls })
const folder = mkdtempSync(join(tmpdir(), 'emulator-tls-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The status of a GET, over HTTP/1.1. */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ca: tls.cert, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject).end()
  })
}

/** The status of a GET, over HTTP/2 as agreed on in the handshake. */
function statusOverHttp2(url: string): Promise<unknown> {
  const session = connectHttp2(url, { ca: tls.cert })
  return new Promise((resolve, reject) => {
    session.on('error', reject)
    const stream = session.request({ ':path': new URL(url).pathname })
    stream.on('error', reject).on('response', (headers) => {
      stream.close()
      session.close()
      resolve(headers[':status'])
    })
  })
}

describe('with a certificate and a key', () => {
  test('the address is https, by a name that certificates have', () => {
    expect(emulator().url).toBe(`https://localhost:${emulator().port}`)
  })

  test('the unmodified SDK signs in, once it trusts the certificate', async () => {
    const env = { ...process.env, ...emulator().env, NODE_EXTRA_CA_CERTS: file('ca.pem', tls.cert) }
    const { stdout } = await promisify(execFile)(process.execPath, [script('sign-in-by-sdk.mjs')], { env })
    expect(stdout).toBe('ada@example.com')
  })

  test.each(['/', '/_emulator/health', '/keys', '/.well-known/openid-configuration'])(
    'GET %s answers over both HTTP versions',
    async (path) => {
      expect(await statusOf(`${emulator().url}${path}`)).toBe(200)
      expect(await statusOverHttp2(`${emulator().url}${path}`)).toBe(200)
    },
  )

  test('what is not TLS is let go, and stop does not wait for a handshake', async () => {
    const own = await startEmulator({ tls })
    await expect(fetch(`http://127.0.0.1:${own.port}/`)).rejects.toThrow()
    const silent = connect(own.port, '127.0.0.1')
    await new Promise((resolve) => silent.once('connect', resolve))
    const closed = new Promise((resolve) => silent.once('close', resolve))
    await own.stop()
    await closed
  })
})

test.each([
  ['what is no certificate', { cert: 'x', key: tls.key }],
  ['an empty certificate', { cert: '', key: tls.key }],
  ['an empty key', { cert: tls.cert, key: '' }],
  ['what is no key', { cert: tls.cert, key: 'x' }],
  ['another key', { cert: tls.cert, key: createSelfSigned().key }],
])('%s is a misuse', async (_case, given) => {
  await expect(startEmulator({ tls: given })).rejects.toThrow('tls cannot be used (')
})
