import assert from 'node:assert/strict'
import { nextVariant, withoutTypes } from '../run/next-variant.mjs'

const address = (port) => ['-H', '127.0.0.1', '-p', String(port)]
/** What a new app has for Tailwind is for Turbopack only. */
const webpack = {
  flags: ['--no-tailwind'],
  build: ['next', 'build', '--webpack'],
  dev: (port) => ['next', 'dev', '--webpack', ...address(port)],
  checks: ['types', 'code', 'link', 'no-script', 'guard', 'dev'],
}
/** As in an image: what was traced and what is static, and no `node_modules` above it that would stand in. */
const startStandalone = [
  'rm -rf ../standalone && cp -r .next/standalone ../standalone',
  'cp -r public ../standalone/ && cp -r .next/static ../standalone/.next/',
  'cd ../standalone && exec node server.js',
].join(' && ')

/** @type {readonly import('../run/stack.mjs').Stack[]} */
export default [
  nextVariant({ name: 'next-pnpm', install: 'pnpm', flags: ['--use-pnpm'] }),
  nextVariant({ name: 'next-yarn', install: 'yarn', flags: ['--use-yarn'] }),
  nextVariant({
    name: 'next-yarn-pnp-turbopack',
    install: 'yarn-pnp',
    build: undefined,
    start: undefined,
    checks: ['types'],
    without: { build: 'Turbopack reads `node_modules`, which is not there' },
    // Red as soon as it can: then this is a variant like the others.
    async check(_dir, { run }) {
      assert.match(await run(['next', 'build'], { mayFail: true }), /Could not find the Next\.js package/)
    },
  }),
  nextVariant({ name: 'next-yarn-pnp', install: 'yarn-pnp', flags: webpack.flags, build: webpack.build }),
  nextVariant({ name: 'next-webpack', ...webpack }),
  // Three options that don't touch each other, in one build.
  nextVariant({
    name: 'next-standalone-slash-compiler',
    flags: ['--react-compiler'],
    config: "output: 'standalone',\n  trailingSlash: true",
    env: { HOSTNAME: '127.0.0.1' },
    start: () => ['sh', '-c', startStandalone],
    guarded: '/dashboard/',
    ...withoutTypes,
  }),
]
