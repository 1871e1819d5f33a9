import { mkdirSync } from 'node:fs'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'
import { ensureNginx, runNginx } from '../../support/nginx-server.mjs'

/** Ends TLS, and lets every forwarding header of the client through: the app must not believe any of them. */
const serverOf = (dir, port, innerUrl) => `
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate ${dir}/certificate.pem;
    ssl_certificate_key ${dir}/key.pem;
    location / {
      proxy_pass ${innerUrl};
      proxy_request_buffering off;
      proxy_buffering off;
      # The app sees its own inner address as Host; Next.js compares Origin with this one before it runs an action.
      proxy_set_header X-Forwarded-Host $http_host;
      proxy_set_header X-Forwarded-Proto https;
    }
  }`

/**
 * Puts nginx in front of an app, with its own certificate.
 *
 * @param {string} dir
 * @param {(appUrl: string) => Promise<string>} startApp starts the app behind it and returns where that listens
 */
export async function startNginx(dir, startApp) {
  await ensureNginx()
  mkdirSync(dir)
  const certificate = ['-keyout', `${dir}/key.pem`, '-out', `${dir}/certificate.pem`, '-subj', '/CN=localhost']
  const request = ['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...certificate]
  await runCommand('Making a certificate', request, { cwd: dir })
  const port = await findFreePort()
  const url = `https://localhost:${port}`
  const innerUrl = (await startApp(url)).replace('localhost', '127.0.0.1')
  await runNginx(dir, port, serverOf(dir, port, innerUrl))
  return { url, innerUrl }
}
