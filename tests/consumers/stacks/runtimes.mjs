import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nodeHttp from './node-http.mjs'

/** The recipe for Node.js, started by another runtime of the registry. */
const on = (runtime, version, start) => ({
  ...nodeHttp,
  group: 'all',
  name: `node-http-on-${runtime}`,
  async write(dir, context) {
    await nodeHttp.write(dir, context)
    const file = join(dir, 'package.json')
    const manifest = JSON.parse(readFileSync(file, 'utf8'))
    manifest.dependencies[runtime] = version
    writeFileSync(file, JSON.stringify(manifest))
  },
  start: () => start,
})

/** @type {readonly import('../run/stack.mjs').Stack[]} */
export default [
  on('bun', '1.4.5', ['bun', 'server.js']),
  on('deno', '2.9.6', ['deno', 'run', '--allow-all', 'server.js']),
]
