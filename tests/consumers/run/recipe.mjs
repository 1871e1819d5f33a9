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
