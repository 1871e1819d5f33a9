import { initialisedNext } from '../run/init-app.mjs'

/** @type {import('../run/stack.mjs').Stack} */
export default initialisedNext({
  name: 'init-next-src',
  version: 'latest',
  flags: ['--src-dir', '--no-tailwind'],
  layout: 'src/app/layout.tsx',
})
