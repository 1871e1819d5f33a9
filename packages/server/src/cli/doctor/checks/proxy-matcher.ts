import type { AppView } from '../app-view'
import { kitNameOf } from '../calls'
import type { Check } from '../check'
import type { Edit, Finding } from '../finding'
import { isMatched, loadPathToRegexp, type MatcherList, readMatchers } from '../matcher'
import { nextBasePath, withoutBasePath } from '../next-config'
import { activeProxyFile } from '../proxy-file'
import { isRouteUnder, samplePath, toSegments } from '../routes'
import { mayHave } from '../setup'
import type { Source } from '../source'

const EXAMPLES = ['', '/x', '/x/y']

/** Paths that are protected: made up ones, and those of the app's own pages. */
function protectedPaths(app: AppView, prefix: string): string[] {
  const base = prefix === '/' ? '' : prefix.replace(/\/$/, '')
  const routes = app.routes.filter(({ segments }) => isRouteUnder(segments, prefix) && prefix !== '/')
  return [...EXAMPLES.map((end) => `${base}${end}` || '/'), ...routes.map(({ segments }) => samplePath(segments))]
}

/** Adds entries to a list that is written on one line as texts. */
function addEntries(source: Source, list: MatcherList, added: readonly string[]): Edit | undefined {
  const written = list.node.getText(source.tree)
  if (!/^\[\s*(?:'[^'\n]*'\s*,?\s*)+\]$/.test(written)) return undefined
  const inner = written.slice(1, -1).trim().replace(/,$/, '')
  const entries = added.map((entry) => `'${entry}'`)
  return { file: source.path, apply: (text) => text.replace(written, `[${[inner, ...entries].join(', ')}]`) }
}

const entryFor = (prefix: string) => (prefix === '/' ? '/((?!_next/).*)' : `${prefix.replace(/\/$/, '')}/:path*`)

function coverage(app: AppView, source: Source, list: MatcherList): Finding[] {
  const { entries } = list
  const { protect } = app.setup
  const basePath = nextBasePath(app)
  const toRegexp = loadPathToRegexp(app)
  if (!entries || !protect || !toRegexp || basePath === undefined) return []
  const missed = protect.flatMap((prefix) => {
    const path = protectedPaths(app, prefix).find((candidate) => !isMatched(toRegexp, entries, candidate, basePath))
    return path === undefined ? [] : [{ prefix, path }]
  })
  if (missed.length === 0) return []
  const added = missed.map(({ prefix, path }) => (path === '/' ? '/' : entryFor(prefix)))
  const paths = missed.map(({ path }) => path).join(', ')
  return [
    {
      id: 'matcher-misses',
      level: 'error',
      file: source.path,
      line: source.lineOf(list.node),
      what: `protect lists ${missed.map(({ prefix }) => prefix).join(', ')}, but the matcher leaves out ${paths}.`,
      fix: `Add to the matcher: ${added.map((entry) => `'${entry}'`).join(', ')}.`,
      edit: addEntries(source, list, added),
    },
  ]
}

/** The kit's own proxy lets these requests pass. Another function around it may not. */
function authPath(app: AppView, source: Source, list: MatcherList | undefined): Finding[] {
  const basePath = nextBasePath(app)
  const toRegexp = loadPathToRegexp(app)
  const exported = source.exports.get('proxy') ?? source.exports.get('middleware') ?? source.exports.get('default')
  const { sources } = app
  if (!exported || !sources || !toRegexp || basePath === undefined || list?.entries === null) return []
  const isPlain =
    sources.api.isCallExpression(exported.node) &&
    kitNameOf(sources, source, exported.node.expression) === 'createProxy'
  const path = `${withoutBasePath(app, app.setup.basePath)}/verify/x`
  const isCovered = !list?.entries || isMatched(toRegexp, list.entries, path, basePath)
  if (isPlain || !isCovered || app.setup.proxy.length === 0) return []
  return [
    {
      id: 'matcher-auth-path',
      level: 'hint',
      file: source.path,
      line: list && source.lineOf(list.node),
      what: `Your function around createProxy also gets the requests to ${app.setup.basePath}, links from emails among them.`,
      fix: 'Let them pass unchanged, or leave that path out of the matcher.',
    },
  ]
}

/** Paths that only the matcher has: without a function of the app's own, nothing happens to them. */
function unprotected(app: AppView, source: Source, { entries, node }: MatcherList): Finding[] {
  const [call] = app.setup.proxy
  const { sources } = app
  const { protect } = app.setup
  if (!entries || !protect || !call || !sources || mayHave(sources, app.setup.proxy, 'own')) return []
  const prefixes = entries.flatMap((entry) => /^(\/[\w/-]+)\/:\w+\*$/.exec(entry.source)?.[1] ?? [])
  const alone = prefixes.filter((prefix) => !protect.some((path) => isRelated(toSegments(prefix), toSegments(path))))
  if (alone.length === 0 || call.source !== source) return []
  return [
    {
      id: 'protect-misses',
      level: 'warning',
      file: source.path,
      line: source.lineOf(node),
      what: `The matcher has ${alone.join(', ')}, but protect doesn't, so the proxy lets everyone pass there.`,
      fix: `Add to protect: ${alone.map((prefix) => `'${prefix}'`).join(', ')}.`,
    },
  ]
}

/** Whether one is above the other. */
const isRelated = (one: readonly string[], other: readonly string[]) =>
  one.slice(0, other.length).every((segment, index) => segment === other[index])

function notWritten(source: Source, list: MatcherList): Finding {
  return {
    id: 'matcher-computed',
    level: 'error',
    file: source.path,
    line: source.lineOf(list.node),
    what: 'Next.js reads the matcher without running the file, so it sees no variables, spreads or imports.',
    fix: "Write every path out: export const config = { matcher: ['/dashboard/:path*'] }.",
  }
}

export const proxyMatcher: Check = {
  name: 'proxy-matcher',
  summary: 'the matcher is written out, covers all that is protected, and leaves the kit’s own path alone',
  needs: ['sources', 'next'],
  run(app) {
    const file = activeProxyFile(app)
    const source = file && app.sources?.open(file.path)
    if (!source) return []
    const list = readMatchers(app, source)
    if (list?.entries === null) return [notWritten(source, list)]
    const both = list ? [...coverage(app, source, list), ...unprotected(app, source, list)] : []
    return [...both, ...authPath(app, source, list)]
  },
}
