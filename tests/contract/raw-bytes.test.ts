import { connect as connectHttp2 } from 'node:http2'
import { connect, type Socket } from 'node:net'
import { type Emulator, startEmulator } from '@doorpost/emulator'
import { describe, expect, test } from 'vitest'
import { useEmulator } from './sdk-client'

const { emulator } = useEmulator()

/** Sends bytes as they are, and reads until the emulator closes. */
function exchange({ port }: Pick<Emulator, 'port'>, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    // A reset is a way of closing too.
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(received))
  })
}

function opened({ port }: Pick<Emulator, 'port'>, bytes: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => resolve(socket)))
    socket.on('error', () => undefined)
  })
}

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'
const get = (target: string, headers = 'Host: localhost') =>
  `GET ${target} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`

describe('bytes that no client should send', () => {
  test.each([
    ['no HTTP at all', 'GARBAGE\r\n\r\n', 'HTTP/1.1 400'],
    ['a TLS handshake', Buffer.from('1603010200010001fc0303', 'hex'), 'HTTP/1.1 400'],
    ['HTTP/2 frames that are none', `${PREFACE}${'x'.repeat(40)}`, ''],
    ['a path with a broken escape', get('/%zz'), 'HTTP/1.1 404'],
    ['no Host', get('/', 'X: y'), 'HTTP/1.1 400'],
    ['no Host in HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', 'HTTP/1.1 403'],
    ['a request to be a proxy', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n', ''],
    ['headers without end', get('/', `Host: localhost\r\nX: ${'a'.repeat(40_000)}`), 'HTTP/1.1 431'],
    [
      'chunks that are none',
      'POST /api/v1/passwordless/email/send HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      'HTTP/1.1 4',
    ],
  ])('%s ends the connection, and nothing else', async (_case, bytes, start) => {
    expect(await exchange(emulator(), bytes)).toContain(start)
    expect((await fetch(`${emulator().url}/_emulator/health`)).status).toBe(200)
  })

  test.each([
    ['the absolute form', get('http://localhost/_emulator/health'), '{"ok":true}'],
    ['an offer of h2c, as Java makes', get('/_emulator/health', 'Host: localhost\r\nUpgrade: h2c'), '{"ok":true}'],
    ['an offer of WebSocket', get('/_emulator/health', 'Host: localhost\r\nUpgrade: websocket'), '{"ok":true}'],
    ['a question about no path', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 'HTTP/1.1 404'],
    [
      'a client that waits for 100',
      'POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx',
      'HTTP/1.1 100',
    ],
  ])('%s is answered', async (_case, bytes, part) => {
    expect(await exchange(emulator(), bytes)).toContain(part)
  })
})

test('stop ends what hangs: half a request, half a body, an idle connection and an idle session', async () => {
  const own = await startEmulator()
  const session = connectHttp2(own.url)
  await new Promise((resolve) => session.once('remoteSettings', resolve))
  await fetch(`${own.url}/_emulator/health`)
  const sockets = await Promise.all([
    opened(own, ''),
    opened(own, 'P'),
    opened(own, 'GET / HTTP/1.1\r\nHost: local'),
    opened(own, 'POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf'),
  ])
  const closed = [...sockets, session].map((each) => new Promise((resolve) => each.once('close', resolve)))
  await own.stop()
  await Promise.all(closed)
})
