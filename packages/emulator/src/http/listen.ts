import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { EmulatorTls } from '../emulator-options'
import { createHttp1Connections, createHttp2Connections } from './connections'
import type { HttpHandler } from './exchange'
import { sniff } from './sniff'

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
  /** Certificate and key, if the port is to speak TLS. */
  readonly tls: EmulatorTls | undefined
  readonly onRequest: HttpHandler
}

const CLOSING_GRACE_MS = 40

// A client that asks for localhost takes either, and must not find another program on one of them.
const LOCALHOST = ['127.0.0.1', '::1'] as const

// The version is sniffed after the handshake too, so that both kinds of port go one way.
function createPort(tls: EmulatorTls | undefined, onSocket: (socket: Socket) => void): Server {
  if (!tls) return createServer(onSocket)
  return createTlsServer({ cert: tls.cert, key: tls.key, ALPNProtocols: ['h2', 'http/1.1'] }, onSocket)
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

/** Whether IPv4 alone will do: the machine has no IPv6, or a port is taken there that the system chose. */
export function mayDoWithout(error: unknown, wantedPort: number): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' || (code === 'EADDRINUSE' && wantedPort === 0)
}

/**
 * Listens on one port for HTTP/1.1 and for HTTP/2, because an SDK client uses both with its one base URL. Without TLS
 * HTTP/2 begins by prior knowledge. Rejects with the system's error if the port cannot be had.
 */
export async function listen({ port, host, tls, onRequest }: ListenOptions): Promise<Listener> {
  const sockets = new Set<Socket>()
  const undecided = new Set<Socket>()
  const http1 = createHttp1Connections(onRequest)
  const http2 = createHttp2Connections(onRequest)

  function onSocket(socket: Socket): void {
    undecided.add(socket)
    socket.once('close', () => undecided.delete(socket))
    socket.on('error', () => socket.destroy())
    sniff(socket, (isHttp2) => {
      undecided.delete(socket)
      ;(isHttp2 ? http2 : http1).accept(socket)
    })
  }

  const servers: Server[] = []
  async function open(address: string, wantedPort: number): Promise<number> {
    const server = createPort(tls, onSocket)
    // With TLS this is the socket below, which is there before the handshake.
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    const openPort = await bind(server, address, wantedPort)
    servers.push(server)
    return openPort
  }

  const [first, second] = host === 'localhost' ? LOCALHOST : [host]
  const openPort = await open(first, port)
  if (second) {
    await open(second, openPort).catch(async (error: unknown) => {
      if (mayDoWithout(error, port)) return
      await Promise.all(servers.map(closeServer))
      throw error
    })
  }

  return {
    port: openPort,
    close: async () => {
      const closed = Promise.all(servers.map(closeServer))
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
