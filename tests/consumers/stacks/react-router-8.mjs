import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
    const file = join(dir, 'package.json')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"7.18.4"', '"8.4.0"'))
  },
}
