/** `npm run docs`: the documentation as a site with a search, from a fresh clone. Nothing in it needs a network. */
import { join } from 'node:path'
import { startChild, stopChildren } from './children.mjs'
import { isPortFree } from './find-free-port.mjs'
import { root } from './root.mjs'
import { checkNode, pnpm, StepError, step } from './steps.mjs'
import { untilAnswering } from './until-answering.mjs'

const site = join(root, 'apps/site')
const vitepress = [process.execPath, 'node_modules/vitepress/bin/vitepress.js']
const port = Number(process.env.PORT || 5180)

async function serve() {
  const url = `http://localhost:${port}`
  const server = startChild('site', [...vitepress, 'preview', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: site,
  })
  await untilAnswering(server, url)
  console.log(`\n  Documentation   ${url}\n\nPress Ctrl-C to stop it.`)
  return server.exited
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    await stopChildren()
    process.exit(0)
  })
}

try {
  checkNode()
  if (!(await isPortFree(port)))
    throw new StepError(`Port ${port} is taken. Choose another: PORT=${port + 1} npm run docs`)
  await step('Installing', [...pnpm, 'install', '--frozen-lockfile', '--filter', 'site'])
  await step('Building the site', [...vitepress, 'build'], { cwd: site })
  await serve()
} catch (error) {
  await stopChildren()
  console.error(error instanceof StepError ? `\n${error.message}` : error)
  process.exitCode = 1
}
