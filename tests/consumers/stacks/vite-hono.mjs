import { recipe } from '../run/recipe.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'vite-hono',
  group: 'short',
  write: recipe('vite-hono'),
  build: ['vite', 'build'],
  start: () => ['tsx', 'server/main.ts'],
  dev: (port) => ['vite', '--host', '127.0.0.1', '--port', String(port)],
  // The page is the same for everyone; what it shows comes from here.
  guarded: '/api/me',
  checks: ['types', 'api', 'code', 'link', 'guard', 'dev'],
  without: { 'no-script': 'a single-page app has no page without JavaScript' },
}
