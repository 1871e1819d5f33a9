import { join } from 'node:path'
import { change } from '../run/apps.mjs'
import { recipe } from '../run/recipe.mjs'
import react7 from './react-router-7.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  ...react7,
  name: 'react-router-8',
  group: 'all',
  // It asks for 22.22.
  node: '24',
  async write(dir, context) {
    await recipe('react-router')(dir, context)
    change(join(dir, 'package.json'), '"7.18.4"', '"8.4.0"')
  },
}
