import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'

/**
 * One address for several instances of an app, as a load balancer is. The header `x-instance` says which one answers;
 * without it the first does. At `/_logs` is what they wrote.
 *
 * @param {number} port
 * @param {readonly { port: number, log: () => string }[]} instances
 */
export async function startSwitch(port, instances) {
  const server = createServer((request, response) => {
    if (request.url === '/_logs') {
      response.end(instances.map(({ log }) => log()).join('\n'))
      return
    }
    const instance = instances[Number(request.headers['x-instance'] ?? 1) - 1]
    const { method, url: path, headers } = request
    const onward = httpRequest({ host: '127.0.0.1', port: instance.port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
}
