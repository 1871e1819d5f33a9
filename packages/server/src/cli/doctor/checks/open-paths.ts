import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { propertyOf } from '../literals'
import { withoutBasePath } from '../next-config'
import { isRouteUnder, toSegments } from '../routes'
import { textOf } from '../setup'

/** Pages that a visitor opens before there is a session, by the option that names them. */
const PAGES = [
  { group: 'link', option: 'path', what: 'where links from emails lead' },
  { group: 'pages', option: 'confirmLink', what: 'the page that confirms a link' },
] as const

function isHeldBack(app: AppView, path: string): string | undefined {
  const segments = toSegments(withoutBasePath(app, path))
  const isOwn = [app.setup.signInPath, app.setup.basePath].some((own) => {
    const prefix = withoutBasePath(app, own)
    return prefix !== '/' && isRouteUnder(segments, prefix)
  })
  return isOwn ? undefined : app.setup.protect?.find((prefix) => isRouteUnder(segments, prefix))
}

export const openPaths: Check = {
  name: 'open-paths',
  summary: 'the proxy holds back no page that a visitor needs to sign in',
  needs: ['sources', 'next'],
  run(app) {
    const { sources } = app
    if (!sources) return []
    return app.setup.auth.flatMap(({ source, options }) =>
      PAGES.flatMap(({ group, option, what }): Finding[] => {
        const node = propertyOf(sources.api, propertyOf(sources.api, options, group), option)
        const path = textOf(sources, source, node)
        const prefix = path === undefined ? undefined : isHeldBack(app, path)
        if (!node || prefix === undefined) return []
        return [
          {
            id: 'open-path-protected',
            level: 'error',
            file: source.path,
            line: source.lineOf(node),
            what: `${path}, ${what}, is under ${prefix}, which is protected: nobody could sign in by link.`,
            fix: `Take ${prefix} out of protect, or choose a path below ${app.setup.signInPath}.`,
          },
        ]
      }),
    )
  },
}
