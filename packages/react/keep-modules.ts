import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

/** Where the wire contract is: it is built into `dist/contract`, so that the package does not depend on the server's. */
export const contractFolder = '../server/src/contract'

const sources = fileURLToPath(new URL('src', import.meta.url))

/**
 * One file for each module, as jose publishes it: a bundler takes what a page imports, a directive is only where it is
 * needed, and no bundle has to be undone. Imports only get the ending that Node and browsers need.
 */
export const keepModules: Plugin = {
  name: 'keep-modules',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path }) =>
      kind === 'entry-point' ? undefined : { path: `${path}.js`, external: true },
    )
    build.onResolve({ filter: /^@doorpost\/server\/contract$/ }, ({ importer }) => {
      const up = relative(dirname(importer), sources)
      return { path: `${up || '.'}/contract/index.js`, external: true }
    })
  },
}
