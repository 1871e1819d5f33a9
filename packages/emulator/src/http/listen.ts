import { createServer, type Socket } from 'node:net'
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
  readonly onRequest: HttpHandler
}

const CLOSING_GRACE_MS = 40

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
