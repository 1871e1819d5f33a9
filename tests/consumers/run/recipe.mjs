import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/root.mjs'

/**
 * Writes an app that is a recipe of `docs/recipes`, as it stands there.
 *
 * @param {string} name
 * @returns {import('./stack.mjs').Stack['write']}
 */
export const recipe = (name) => async (dir) => cpSync(join(root, 'docs/recipes', name), dir, { recursive: true })

/**
 * The stack of a recipe in plain JavaScript whose server renders forms without a script.
 *
 * @param {string} name
 * @returns {import('./stack.mjs').Stack}
 */
export const plainServer = (name) => ({
  name,
  group: 'all',
  write: recipe(name),
  start: () => ['node', 'server.js'],
  plainForms: true,
  checks: ['api', 'code', 'link', 'no-script', 'guard'],
  without: { types: 'plain JavaScript', build: 'nothing to build' },
})
