import type { AppView } from '../app-view'
import { kitNameOf } from '../calls'
import type { Check } from '../check'
import type { Edit, Finding } from '../finding'
import { stringOf } from '../literals'
import { nextBasePath, withoutBasePath } from '../next-config'
import { appFolder, type Route, toSegments } from '../routes'
import { mayHave } from '../setup'
import type { Source } from '../source'

const METHODS = ['GET', 'HEAD', 'POST'] as const

/** Where the base path of Next.js isn't written out, any end of the kit's path may be the folder. */
function isAt(app: AppView, segments: readonly string[], basePath: string): boolean {
  const wanted = toSegments(withoutBasePath(app, basePath))
  const ends = nextBasePath(app) === undefined ? wanted.map((_, index) => wanted.slice(index)) : [wanted]
  return ends.some((end) => end.join('/') === segments.join('/'))
}

function findRouteFile(app: AppView): Route | undefined {
  return app.routes.find(({ kind, segments }) => {
    const last = segments.at(-1) ?? ''
    return kind === 'route' && /^\[?\[\.\.\./.test(last) && isAt(app, segments.slice(0, -1), app.setup.basePath)
  })
}

/** The folder of another route file that uses the kit, if there is one: it is in the wrong place. */
function misplaced(app: AppView): Route | undefined {
  return app.routes.find(({ file }) => {
    const source = app.sources?.open(file)
    return [...(source?.exports.values() ?? [])].some(
      ({ node }) => source && app.sources && isHandlers(app, source, node),
    )
  })
}

function isHandlers({ sources }: AppView, source: Source, node: Parameters<Source['lineOf']>[0]): boolean {
  return (
    sources?.api.isCallExpression(node) === true && kitNameOf(sources, source, node.expression) === 'toRouteHandlers'
  )
}

const NOT_USED: Finding = {
  id: 'kit-not-used',
  level: 'error',
  file: 'package.json',
  what: 'The app has @doorpost/server, but no file calls createSessions or createAuth.',
  fix: "Follow the set-up in the README of Doorpost, or run this in your app's own folder.",
}

function missing(app: AppView): Finding {
  const { basePath } = app.setup
  const folder = `${appFolder(app.files) ?? 'app'}${withoutBasePath(app, basePath)}/[...auth]`
  const other = misplaced(app)
  const isOtherCatchAll = other?.segments.at(-1)?.startsWith('[...') === true
  return {
    id: 'route-missing',
    level: 'error',
    file: other?.file,
    what: other
      ? `This route ${isOtherCatchAll ? 'is not at' : 'does not answer everything below'} ${basePath}, where the kit's requests go.`
      : `Nothing answers at ${basePath}: there is no ${folder}/route.ts.`,
    fix: other
      ? `Move it to ${folder}/route.ts, or set basePath in createSessions.`
      : `Add it, with: export const { GET, HEAD, POST } = toRouteHandlers(auth).`,
  }
}

/** Next.js answers nothing outside of its base path, and the kit's path is the one that browsers ask for. */
function outsideBase(app: AppView): Finding[] {
  const { basePath, signInPath, sessions } = app.setup
  const base = nextBasePath(app)
  const [call] = sessions
  if (!base || !call || !app.sources || mayHave(app.sources, sessions, 'basePath')) return []
  const what = `Next.js answers below ${base} only, and the kit's requests go to ${basePath}.`
  const fix = `Write: createSessions({ basePath: '${base}${basePath}', signInPath: '${base}${withoutBasePath(app, signInPath)}' }).`
  return [
    { id: 'route-missing', level: 'error', file: call.source.path, line: call.source.lineOf(call.node), what, fix },
  ]
}

/** The README's own line, with whatever methods. */
const LINE = /export const \{[^{}]*\} = toRouteHandlers\(/

const addMethods = (file: string): Edit => ({
  file,
  apply: (text) => text.replace(LINE, 'export const { GET, HEAD, POST } = toRouteHandlers('),
})

function methodFinding(source: Source): Finding[] {
  if (source.stars.length > 0) return []
  const absent = METHODS.filter((method) => !source.exports.has(method))
  if (absent.length === 0) return []
  const why = absent.includes('HEAD') ? ' Next.js then runs GET for a HEAD, and mail scanners send that.' : ''
  return [
    {
      id: 'route-methods',
      level: 'error',
      file: source.path,
      what: `The route does not export ${absent.join(' and ')}.${why}`,
      fix: 'Write: export const { GET, HEAD, POST } = toRouteHandlers(auth).',
      edit: LINE.test(source.text) ? addMethods(source.path) : undefined,
    },
  ]
}

const RUNTIME_LINE = /^export const runtime = (['"])edge\1;?[ \t]*\n(?:[ \t]*\n)?/m

function runtimeFinding({ sources }: AppView, source: Source): Finding[] {
  const runtime = source.exports.get('runtime')
  const value = runtime && sources ? stringOf(sources.api, runtime.node) : undefined
  if (!runtime || (value !== 'edge' && value !== 'experimental-edge')) return []
  return [
    {
      id: 'route-edge',
      level: 'error',
      file: source.path,
      line: source.lineOf(runtime.node),
      what: "The route runs on the edge, where the Scalekit SDK doesn't.",
      fix: 'Remove the line: the default is Node.js.',
      edit: RUNTIME_LINE.test(source.text)
        ? { file: source.path, apply: (text) => text.replace(RUNTIME_LINE, '') }
        : undefined,
    },
  ]
}

export const routeFile: Check = {
  name: 'route-file',
  summary: 'the route is at basePath, is a catch-all, exports GET, HEAD and POST, and runs on Node.js',
  needs: ['sources', 'next'],
  run(app) {
    const route = findRouteFile(app)
    if (!route && app.setup.sessions.length + app.setup.auth.length === 0) return [NOT_USED]
    if (!route) return [missing(app)]
    const source = app.sources?.open(route.file)
    return source ? [...outsideBase(app), ...methodFinding(source), ...runtimeFinding(app, source)] : []
  },
}
