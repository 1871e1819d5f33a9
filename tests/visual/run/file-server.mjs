import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Serves the files of a folder below a path, as a host of static pages does, and nothing else.
 *
 * @param {string} folder
 * @param {string} prefix begins and ends with a slash
 */
export function fileServer(folder, prefix) {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const isBelow = path.startsWith(prefix)
    const file = join(folder, normalize(`/${path.slice(prefix.length) || 'index.html'}`))
    if (!isBelow || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = fileURLToPath(new URL('../../../storybook-static', import.meta.url))
  fileServer(folder, '/design/').listen(Number(process.env.PORT), '127.0.0.1')
}
