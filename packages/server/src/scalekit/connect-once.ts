const PATIENCE_MS = 1_000

/** Rejects where a connection is refused; whatever else happens is for the real call to find out. */
export async function connectOnce({ hostname, port, protocol }: URL): Promise<void> {
  const { connect } = await import('node:net')
  await new Promise<void>((resolve, reject) => {
    const host = hostname.replace(/^\[|\]$/g, '')
    const socket = connect({ host, port: Number(port || (protocol === 'https:' ? 443 : 80)), timeout: PATIENCE_MS })
    const end = () => {
      socket.destroy()
      resolve()
    }
    socket.once('connect', end)
    socket.once('timeout', end)
    socket.once('error', (error) => {
      if (Reflect.get(error, 'code') === 'ECONNREFUSED') reject(error)
      else end()
    })
  })
}
