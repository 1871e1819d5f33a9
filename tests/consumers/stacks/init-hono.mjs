import { writeFiles } from '../run/apps.mjs'
import { honoFiles } from '../run/hono-app.mjs'
import { initialised } from '../run/init-app.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'init-hono',
  group: 'all',
  ...initialised(async (dir) => writeFiles(dir, honoFiles)),
  types: ['tsc', '--noEmit'],
  build: ['tsc'],
  start: () => ['node', 'dist/index.js'],
  dev: () => ['tsx', 'src/index.ts'],
  plainForms: true,
  checks: ['types', 'api', 'code', 'link', 'no-script', 'guard', 'dev'],
}
