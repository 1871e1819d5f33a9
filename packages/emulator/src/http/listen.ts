import { createServer as createHttp1Server } from 'node:http'
import { createServer as createHttp2Server, type ServerHttp2Session } from 'node:http2'
import { createServer, type Socket } from 'node:net'
import type { HttpHandler } from './exchange'

/** A port that is being listened on. */
export interface Listener {
  readonly port: number
  /** Closes the port and every connection; calls in flight get a moment to end. */
  close(): Promise<void>
}

/** Where to listen, and what answers. */
export interface ListenOptions {
  readonly port: number
  readonly host: string
  readonly onRequest: HttpHandler
}

const HTTP2_PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
const CLOSING_GRACE_MS = 40

/** `undefined` while the bytes could still become the HTTP/2 preface: POST, PUT and PATCH begin with its P too. */
function isHttp2(firstBytes: Buffer): boolean | undefined {
  const length = Math.min(firstBytes.length, HTTP2_PREFACE.length)
  if (!firstBytes.subarray(0, length).equals(HTTP2_PREFACE.subarray(0, length))) return false
  return length === HTTP2_PREFACE.length ? true : undefined
}

function sniff(socket: Socket, onKnown: (isHttp2: boolean) => void): void {
  let received = Buffer.alloc(0)
  function onData(chunk: Buffer): void {
    received = Buffer.concat([received, chunk])
    const known = isHttp2(received)
    if (known === undefined) return
    socket.off('data', onData)
    socket.pause()
    socket.unshift(received)
    onKnown(known)
    process.nextTick(() => socket.resume())
  }
  socket.on('data', onData)
}

/** The connections of an HTTP/1.1 server, which cannot tell its idle ones itself when it is handed its sockets. */
function createHttp1Connections(onRequest: HttpHandler) {
  const idle = new Set<Socket>()
  let isClosing = false
  const server = createHttp1Server((request, response) => {
    // By the time a response closes, a request may have lost its socket.
    const { socket } = request
    idle.delete(socket)
    response.once('close', () => {
      if (socket.destroyed) return
      idle.add(socket)
      if (isClosing) socket.destroySoon()
    })
    onRequest(request, response)
  })
  return {
    accept: (socket: Socket): void => {
      idle.add(socket)
      socket.once('close', () => idle.delete(socket))
      server.emit('connection', socket)
    },
    close: (): void => {
      isClosing = true
      for (const socket of idle) socket.destroySoon()
    },
  }
}

/** The sessions of an HTTP/2 server. */
function createHttp2Connections(onRequest: HttpHandler) {
  const sessions = new Set<ServerHttp2Session>()
  const server = createHttp2Server(onRequest)
  server.on('session', (session) => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
    // A client that goes away is no failure of the server.
    session.on('error', () => undefined)
  })
  return {
    accept: (socket: Socket): void => {
      server.emit('connection', socket)
    },
    // close() sends GOAWAY: a client learns that the session is over and dials again. destroy() would be an error.
    close: (): void => {
      for (const session of sessions) session.close()
    },
  }
}

/**
 * Listens on one port for HTTP/1.1 and for HTTP/2 without TLS (prior knowledge), because an SDK client with an
 * `http:` base URL uses both. Rejects with the system's error if the port cannot be had.
 */
export async function listen({ port, host, onRequest }: ListenOptions): Promise<Listener> {
  const sockets = new Set<Socket>()
  const undecided = new Set<Socket>()
  const http1 = createHttp1Connections(onRequest)
  const http2 = createHttp2Connections(onRequest)

  const server = createServer((socket) => {
    sockets.add(socket)
    undecided.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      undecided.delete(socket)
    })
    socket.on('error', () => socket.destroy())
    sniff(socket, (isPreface) => {
      undecided.delete(socket)
      ;(isPreface ? http2 : http1).accept(socket)
    })
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()

  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of undecided) socket.destroy()
      http1.close()
      http2.close()
      const forced = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, CLOSING_GRACE_MS)
      await closed
      clearTimeout(forced)
    },
  }
}
