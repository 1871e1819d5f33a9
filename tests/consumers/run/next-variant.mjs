import { join } from 'node:path'
import { change } from './apps.mjs'
import { createNext, initialisedNext } from './init-app.mjs'

/**
 * A new app of the newest create-next-app, set up by `doorpost init`, with something of its own: flags of
 * create-next-app, a line of its configuration, a package manager, a version of Node.js.
 *
 * @param {Partial<import('./stack.mjs').Stack> & { name: string, flags?: readonly string[], config?: string, afterInit?: import('./stack.mjs').Stack['write'] }} variant
 * @returns {import('./stack.mjs').Stack}
 */
export function nextVariant({ name, flags = [], config, afterInit, ...own }) {
  const app = { name, version: 'latest', flags, layout: 'app/layout.tsx' }
  const { types, build, start } = initialisedNext(app)
  return {
    name,
    group: 'all',
    async write(dir, context) {
      const { tarballs, run } = context
      await createNext(dir, { ...app, run })
      const opening = 'const nextConfig: NextConfig = {'
      if (config) change(join(dir, 'next.config.ts'), opening, `${opening}\n  ${config},`)
      await run(['npx', '-y', `--package=${tarballs['@doorpost/server']}`, 'doorpost', 'init'])
      await afterInit?.(dir, context)
    },
    types,
    build,
    start,
    checks: ['types', 'code', 'link', 'no-script', 'guard'],
    ...own,
  }
}

/** For a variant that no type depends on. */
export const withoutTypes = {
  checks: ['code', 'link', 'no-script', 'guard'],
  without: { types: 'those of every new app' },
}
