import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Auth } from '../handler/create-auth'
import { sendResponse } from './send-response'
import { toRequest } from './to-request'

/** Options of {@link toNodeHandler}. */
export interface NodeHandlerOptions<Incoming extends IncomingMessage> {
  /**
   * The visitor's address, such as `(req) => req.socket.remoteAddress` if no proxy is in front of this server. Behind
   * proxies of your own leave it out, and set `trustedProxyHops` of `createAuth`.
   * @default what `trustedProxyHops` says
   */
  readonly clientIp?: (incoming: Incoming) => string | undefined
}

/**
 * The handlers for a server with Node's own requests: Express, Fastify, Koa or `node:http`. Mount it for every method at
 * `/api/auth`, before or after the parsers of bodies. Never rejects.
 *
 * @example
 * app.use('/api/auth', toNodeHandler(auth))
 */
export function toNodeHandler<Incoming extends IncomingMessage = IncomingMessage>(
  auth: Pick<Auth, 'handler'>,
  { clientIp }: NodeHandlerOptions<Incoming> = {},
) {
  return async (incoming: Incoming, outgoing: ServerResponse): Promise<void> => {
    const request = requestOf(incoming)
    if (!request) return void outgoing.writeHead(400).end()
    const ip = clientIp?.(incoming)
    await sendResponse(outgoing, await auth.handler(request, ip === undefined ? {} : { clientIp: ip }))
  }
}

/** Null for what the Fetch API knows no request of, such as the method TRACE. */
function requestOf(incoming: IncomingMessage): Request | null {
  try {
    return toRequest(incoming)
  } catch {
    return null
  }
}
