import { initialisedNext } from '../run/init-app.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default initialisedNext({ name: 'init-next-js', version: 'latest', flags: ['--js'], layout: 'app/layout.js' })
