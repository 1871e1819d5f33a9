import { createServer as createHttp1Server } from 'node:http'
import { createServer as createHttp2Server, type ServerHttp2Session } from 'node:http2'
import type { Socket } from 'node:net'
import type { HttpHandler } from './exchange'

/** A server that is handed its sockets, instead of listening. */
export interface Connections {
  accept(socket: Socket): void
  /** Ends what is idle now, and the rest when it has been answered. */
  close(): void
}

/** The connections of an HTTP/1.1 server, which cannot tell its idle ones itself when it is handed its sockets. */
export function createHttp1Connections(onRequest: HttpHandler): Connections {
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
    accept: (socket) => {
      idle.add(socket)
      socket.once('close', () => idle.delete(socket))
      server.emit('connection', socket)
    },
    close: () => {
      isClosing = true
      for (const socket of idle) socket.destroySoon()
    },
  }
}

/** The sessions of an HTTP/2 server. */
export function createHttp2Connections(onRequest: HttpHandler): Connections {
  const sessions = new Set<ServerHttp2Session>()
  const server = createHttp2Server(onRequest)
  server.on('session', (session) => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
    // A client that goes away is no failure of the server.
    session.on('error', () => undefined)
  })
  return {
    accept: (socket) => {
      server.emit('connection', socket)
    },
    // close() sends GOAWAY: a client learns that the session is over and dials again. destroy() would be an error.
    close: () => {
      for (const session of sessions) session.close()
    },
  }
}
