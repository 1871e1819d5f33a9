import { initialisedNext } from '../run/init-app.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default initialisedNext({ name: 'init-next-15', version: '15', layout: 'app/layout.tsx' })
