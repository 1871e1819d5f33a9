import { join } from 'node:path'
import { change } from '../run/apps.mjs'
import { recipe } from '../run/recipe.mjs'
import express from './express.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  ...express,
  name: 'express-4',
  spec: 'express',
  async write(dir, context) {
    await recipe('express')(dir, context)
    change(join(dir, 'package.json'), '"express": "5.3.0"', '"express": "^4.21.0"')
    // The parsers first: the handlers get a body that was read already.
    const parsers = 'app.use(express.json(), express.urlencoded({ extended: false }))'
    change(join(dir, 'server.js'), 'app.use(express.json())', '')
    change(join(dir, 'server.js'), 'const app = express()', `const app = express()\n${parsers}`)
  },
  without: { ...express.without, refusals: "express.json() answers a broken body before the kit's handlers" },
}
