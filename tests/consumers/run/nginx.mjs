import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { startChild } from '../../../scripts/children.mjs'
import { findFreePort } from '../../../scripts/find-free-port.mjs'
import { installFromDebian } from '../../../scripts/install-from-debian.mjs'
import { runCommand } from '../../../scripts/run-command.mjs'

const isInstalled = () => spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0

async function ensureNginx() {
  if (isInstalled()) return
  await installFromDebian('nginx')
  if (!isInstalled()) throw new Error('These tests need nginx: install it, or leave them out by naming other projects.')
}

/** Ends TLS, and lets every forwarding header of the client through: the app must not believe any of them. */
function configuration(dir, port, innerUrl) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
daemon off;
worker_processes 1;
pid ${dir}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${dir}/${name};`).join('\n  ')}
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
  }
}
`
}

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
  writeFileSync(join(dir, 'nginx.conf'), configuration(dir, port, innerUrl))
  const child = startChild('nginx', ['nginx', '-e', 'stderr', '-p', dir, '-c', join(dir, 'nginx.conf')], { cwd: dir })
  const status = await Promise.race([child.exited, untilListening(port)])
  if (status !== 'listening') throw new Error(`${child.log()}\n\nnginx ended (${status}).`)
  return { url, innerUrl }
}

/** The certificate is one that nobody trusts: whether the port is open has to do. */
async function untilListening(port) {
  for (;;) {
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return 'listening'
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
