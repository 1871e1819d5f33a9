import { plainServer } from '../run/recipe.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default { ...plainServer('hono'), group: 'short', spec: 'recipe-page' }
