import { nextVariant } from '../run/next-variant.mjs'

const address = (port) => ['-H', '127.0.0.1', '-p', String(port)]
/** What a new app has for Tailwind is for Turbopack only. */
const webpack = {
  flags: ['--no-tailwind'],
  build: ['next', 'build', '--webpack'],
  dev: (port) => ['next', 'dev', '--webpack', ...address(port)],
  checks: ['types', 'code', 'link', 'no-script', 'guard', 'dev'],
}
/** As Next.js says of it: what is static is copied beside the server. */
const startStandalone =
  'cp -r public .next/standalone/ && cp -r .next/static .next/standalone/.next/ && exec node .next/standalone/server.js'

/** @type {readonly import('../run/stack.mjs').Stack[]} */
export default [
  nextVariant({ name: 'next-pnpm', install: 'pnpm', flags: ['--use-pnpm'] }),
  nextVariant({ name: 'next-yarn', install: 'yarn', flags: ['--use-yarn'] }),
  nextVariant({ name: 'next-yarn-pnp', install: 'yarn-pnp', flags: ['--use-yarn'] }),
  nextVariant({ name: 'next-yarn-pnp-webpack', install: 'yarn-pnp', ...webpack }),
  nextVariant({ name: 'next-webpack', ...webpack }),
  nextVariant({
    name: 'next-standalone',
    config: "output: 'standalone'",
    env: { HOSTNAME: '127.0.0.1' },
    start: () => ['sh', '-c', startStandalone],
  }),
  nextVariant({ name: 'next-trailing-slash', config: 'trailingSlash: true', guarded: '/dashboard/' }),
  nextVariant({ name: 'next-react-compiler', flags: ['--react-compiler'] }),
]
