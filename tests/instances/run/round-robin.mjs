import { mkdirSync } from 'node:fs'
import { ensureNginx, runNginx } from '../../support/nginx-server.mjs'

/** One request to each in turn, and no second try at the other: a failure is to be seen. */
const serversOf = (port, ports) => `
  upstream instances {
    ${ports.map((one) => `server 127.0.0.1:${one} max_fails=0;`).join('\n    ')}
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://instances;
      proxy_next_upstream off;
      proxy_set_header X-Forwarded-Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    }
  }`

/**
 * Puts nginx in front of instances of an app.
 *
 * @param {string} dir
 * @param {number} port where it listens
 * @param {readonly number[]} ports those of the instances
 */
export async function startRoundRobin(dir, port, ports) {
  await ensureNginx()
  mkdirSync(dir)
  await runNginx(dir, port, serversOf(port, ports))
}
