import { createServer } from 'node:net'

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => {
      const { port: taken } = server.address()
      server.close(() => resolve(taken))
    })
  })
}

/**
 * A port of the loopback address that nothing listens on.
 *
 * @returns {Promise<number>}
 */
export function findFreePort() {
  return listen(0, '127.0.0.1')
}

/**
 * Whether `localhost` has this port to give, in both of its address families.
 *
 * @param {number} port
 */
export async function isPortFree(port) {
  const attempts = await Promise.allSettled([listen(port, '127.0.0.1'), listen(port, '::1')])
  return attempts.every(({ status, reason }) => status === 'fulfilled' || reason.code === 'EADDRNOTAVAIL')
}
