import type { AppView } from './app-view'
import { withoutBasePath } from './next-config'
import { isRouteUnder, type Route, samplePath } from './routes'

/** Whether the proxy lets everyone at a route: the sign-in page and the kit's own path. */
function isOpenToAll(app: AppView, { segments }: Route): boolean {
  const signIn = withoutBasePath(app, app.setup.signInPath)
  if (signIn === '/' ? segments.length === 0 : isRouteUnder(segments, signIn)) return true
  return isRouteUnder(segments, withoutBasePath(app, app.setup.basePath))
}

/** The routes of one kind that the proxy protects, with the entry of `protect` that says so. */
export function protectedRoutes(app: AppView, kind: Route['kind']): { route: Route; prefix: string; path: string }[] {
  return app.routes.flatMap((route) => {
    const prefix = app.setup.protect?.find((candidate) => isRouteUnder(route.segments, candidate))
    if (route.kind !== kind || prefix === undefined || isOpenToAll(app, route)) return []
    return [{ route, prefix, path: samplePath(route.segments) }]
  })
}
