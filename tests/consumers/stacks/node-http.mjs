import { plainServer } from '../run/recipe.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default { ...plainServer('node-http'), group: 'short', spec: 'recipe-page' }
