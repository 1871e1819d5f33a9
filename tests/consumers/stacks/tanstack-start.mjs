import { recipe } from '../run/recipe.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'tanstack-start',
  group: 'all',
  // It asks for 22.12.
  node: '24',
  write: recipe('tanstack-start'),
  types: ['npm', 'run', 'typecheck'],
  build: ['vite', 'build'],
  start: (port) => [
    'srvx',
    'serve',
    '--prod',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--static',
    '../client',
    'dist/server/server.js',
  ],
  dev: (port) => ['vite', '--host', '127.0.0.1', '--port', String(port)],
  checks: ['types', 'api', 'code', 'link', 'no-script', 'guard', 'dev'],
}
