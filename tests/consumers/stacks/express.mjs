import { recipe } from '../run/recipe.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'express',
  group: 'all',
  write: recipe('express'),
  start: () => ['node', 'server.js'],
  plainForms: true,
  checks: ['api', 'code', 'link', 'no-script', 'guard'],
  without: { types: 'plain JavaScript', build: 'nothing to build' },
}
