/**
 * Closes what Node.js keeps open to a host for the next request. The SDK asks for its token over such a connection, and one
 * that died without a word would make a new client late as well.
 */
export async function dropIdleConnections({ hostname, port, protocol }: URL): Promise<void> {
  const isSecure = protocol === 'https:'
  const { globalAgent } = isSecure ? await import('node:https') : await import('node:http')
  const name = `${hostname.replace(/^\[|\]$/g, '')}:${port || (isSecure ? 443 : 80)}:`
  for (const [key, sockets = []] of Object.entries(globalAgent.freeSockets)) {
    if (key.startsWith(name)) for (const socket of sockets) socket.destroy()
  }
}
