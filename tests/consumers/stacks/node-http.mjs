import { recipe } from '../run/recipe.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'node-http',
  group: 'all',
  write: recipe('node-http'),
  start: () => ['node', 'server.js'],
  plainForms: true,
  checks: ['api', 'code', 'link', 'no-script', 'guard'],
  without: { types: 'plain JavaScript', build: 'nothing to build' },
}
