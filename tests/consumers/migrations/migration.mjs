import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesWithoutCacheComponents, shownCommands, shownFiles, writeFiles, writePackageJson } from '../run/apps.mjs'
import { database, visitBefore, writeBefore } from './before.mjs'

/** What the app has of its own: the page shows one for `pg`. */
const own = 'lib/db.ts'

/**
 * An app with another library, used in a browser, and then what a page of the documentation makes of it, word for word.
 *
 * @param {{ name: string, page: string, dependencies: Record<string, string> }} library `name` is its folder here; the
 *   page uninstalls `dependencies`, and what they need
 * @returns {import('../run/stack.mjs').Stack}
 */
export function migration({ name, page, dependencies }) {
  const keeps = { '@electric-sql/pglite': '0.5.16', 'drizzle-orm': '^0.45.2' }
  return {
    name: `migrate-${name}`,
    group: 'all',
    async write(dir) {
      writePackageJson(dir, '16', { ...keeps, ...dependencies })
      writeBefore(dir, name)
    },
    async afterInstall(dir, { run }) {
      // One of them insists on it while it builds, too.
      await run(['next', 'build'], { env: { EMAIL_SERVER: 'smtp://127.0.0.1' } })
      await visitBefore(dir)
      await run(['sh', '-ec', shownCommands(page, 'Change the code')])
      const { [own]: _, ...files } = shownFiles(page)
      writeFiles(dir, { ...filesWithoutCacheComponents(), ...files })
      rmSync(join(dir, '.next'), { recursive: true })
      await run(['npm', 'uninstall', '--no-package-lock', '--no-audit', '--no-fund', ...Object.keys(dependencies)])
    },
    build: ['next', 'build'],
    start: (port) => ['env', `DATABASE_DIR=${database}`, 'next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    spec: 'migration',
    checks: ['types', 'code', 'link', 'no-script', 'guard'],
  }
}
