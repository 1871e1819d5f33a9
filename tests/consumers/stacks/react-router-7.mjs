import { recipe } from '../run/recipe.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'react-router-7',
  group: 'short',
  write: recipe('react-router'),
  types: ['npm', 'run', 'typecheck'],
  build: ['react-router', 'build'],
  start: () => ['react-router-serve', 'build/server/index.js'],
  dev: (port) => ['react-router', 'dev', '--host', '127.0.0.1', '--port', String(port)],
  spec: 'react-router',
  env: { HOST: '127.0.0.1' },
  checks: ['types', 'api', 'code', 'link', 'no-script', 'guard', 'dev'],
}
