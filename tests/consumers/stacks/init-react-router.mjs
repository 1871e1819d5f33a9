import { writeFiles } from '../run/apps.mjs'
import { initialised } from '../run/init-app.mjs'
import { routerFiles } from '../run/router-app.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'init-react-router',
  group: 'all',
  ...initialised(async (dir) => writeFiles(dir, routerFiles)),
  types: ['npm', 'run', 'typecheck'],
  build: ['react-router', 'build'],
  start: () => ['react-router-serve', 'build/server/index.js'],
  dev: (port) => ['react-router', 'dev', '--host', '127.0.0.1', '--port', String(port)],
  env: { HOST: '127.0.0.1' },
  checks: ['types', 'api', 'code', 'link', 'no-script', 'guard', 'dev'],
}
