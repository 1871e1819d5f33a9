import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { comesFrom, isGuarded } from '../guards'
import { protectedRoutes } from '../protected'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

function handlerFindings(app: AppView, file: string, prefix: string): Finding[] {
  const { sources } = app
  const source = sources?.open(file)
  if (!sources || !source) return []
  const open = METHODS.flatMap((method) => {
    // Nothing is read by asking what is allowed.
    const handler = method === 'OPTIONS' ? null : sources.exportOf(source, method)
    if (handler?.kind !== 'own' || isGuarded(sources, handler.source, handler.node)) return []
    if (comesFrom(sources, handler.source, handler.node, ['toRouteHandlers', 'createAuth'])) return []
    return [{ method, line: handler.source === source ? source.lineOf(handler.node) : 1 }]
  })
  const [first] = open
  if (!first) return []
  const methods = open.map(({ method }) => method).join(', ')
  return [
    {
      id: 'handler-without-guard',
      level: 'error',
      file,
      line: first.line,
      what: `${methods} of this route handler is under ${prefix}, which is protected, but doesn't check the session.`,
      fix: `Write: export const ${first.method} = withSession(sessions, (request, session) => …).`,
    },
  ]
}

export const handlerGuards: Check = {
  name: 'handler-guards',
  summary: 'every route handler under what the proxy protects checks the session itself',
  needs: ['sources', 'next'],
  run: (app) => protectedRoutes(app, 'route').flatMap(({ route, prefix }) => handlerFindings(app, route.file, prefix)),
}
