import { recipe } from '../run/recipe.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'hono',
  group: 'all',
  write: recipe('hono'),
  start: () => ['node', 'server.js'],
  plainForms: true,
  checks: ['api', 'code', 'link', 'no-script', 'guard'],
  without: { types: 'plain JavaScript', build: 'nothing to build' },
}
