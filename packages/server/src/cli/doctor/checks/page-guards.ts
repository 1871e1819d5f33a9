import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { isGuarded } from '../guards'
import { nextBasePath } from '../next-config'
import { protectedRoutes } from '../protected'

const GUARD = /\b(?:requireSession|requireRecentSignIn|getSession)\b/

function clientPage(file: string, prefix: string, line: number): Finding {
  return {
    id: 'page-without-guard',
    level: 'error',
    file,
    line,
    what: `This page is under ${prefix}, which is protected, but a Client Component can't check the session.`,
    fix: 'Move it into a component of its own, and write a server page around it that calls requireSession first.',
  }
}

/** Whether a layout above the page checks: many think that this is enough. */
function hasLayoutGuard(app: AppView, file: string): boolean {
  const folders = file.split('/').slice(0, -1)
  return folders.some((_, index) => {
    const folder = folders.slice(0, index + 1).join('/')
    return app.files.some((path) => path.startsWith(`${folder}/layout.`) && GUARD.test(app.read(path) ?? ''))
  })
}

function pageFinding(app: AppView, file: string, prefix: string, path: string): Finding[] {
  const { sources } = app
  const source = sources?.open(file)
  if (!sources || !source) {
    const isFine = GUARD.test(app.read(file) ?? '')
    const what = `This page is under ${prefix}, which is protected, but MDX isn't checked here.`
    const fix = 'Keep only what everyone may read in it, or show it in a page that calls requireSession.'
    return isFine ? [] : [{ id: 'page-not-read', level: 'hint', file, what, fix }]
  }
  const page = sources.exportOf(source, 'default')
  // From a package: nobody can look into it.
  if (page?.kind !== 'own') return []
  if (isGuarded(sources, page.source, page.node)) return []
  const basePath = nextBasePath(app)
  const line = page.source === source ? source.lineOf(page.node) : 1
  if (page.source.directives.has('use client')) return [clientPage(file, prefix, line)]
  const inLayout = hasLayoutGuard(app, file)
    ? ' The layout above does, but Next.js renders pages without their layouts, too.'
    : ''
  return [
    {
      id: 'page-without-guard',
      level: 'error',
      file,
      line,
      what: `This page is under ${prefix}, which is protected, but doesn't check the session.${inLayout}`,
      fix: `Begin it with: await requireSession(${basePath === undefined ? 'sessions' : `sessions, { next: '${basePath}${path}' }`}).`,
    },
  ]
}

export const pageGuards: Check = {
  name: 'page-guards',
  summary: 'every page under what the proxy protects checks the session itself',
  needs: ['sources', 'next'],
  run: (app) =>
    protectedRoutes(app, 'page').flatMap(({ route, prefix, path }) => pageFinding(app, route.file, prefix, path)),
}
