import { initialisedNext } from '../run/init-app.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default {
  ...initialisedNext({ name: 'init-next-16', version: 'latest', layout: 'app/layout.tsx' }),
  group: 'short',
}
