import type ts from 'typescript'
import { kitNameOf } from './calls'
import type { Source } from './source'
import type { Sources } from './sources'

/** What looks at the session. Which answer it then gives is the app's business. */
const GUARDS = new Set(['requireSession', 'requireRecentSignIn', 'getSession', 'withSession', 'authedAction'])
/** What stops a page from being rendered, wherever below it is. */
const STOPPING = new Set(['requireSession', 'requireRecentSignIn'])
/** The app's own functions may be spread over a few files. */
const MOST_FILES_DEEP = 3

interface Walk {
  readonly sources: Sources
  readonly wanted: ReadonlySet<string>
  /** By how many files deep it may still go: from nearer, more is in reach. */
  readonly seen: readonly Set<ts.Node>[]
  /** How components on a page are walked, shared by all of them so that a large page is read once. */
  readonly components?: Walk
}

function startWalk(sources: Sources, wanted: ReadonlySet<string>, components?: Walk): Walk {
  const seen = Array.from({ length: MOST_FILES_DEEP + 1 }, () => new Set<ts.Node>())
  return { sources, wanted, seen, ...(components && { components }) }
}

/** `db` of `db.query.users.find`. */
function rootOf(sources: Sources, node: ts.Node): ts.Identifier | undefined {
  const { api } = sources
  if (api.isIdentifier(node)) return node
  const isInner = api.isPropertyAccessExpression(node) || api.isCallExpression(node) || api.isNonNullExpression(node)
  return isInner ? rootOf(sources, node.expression) : undefined
}

function follow(walk: Walk, source: Source, name: string, depth: number): boolean {
  const found = walk.sources.definitionOf(source, name)
  if (found?.kind !== 'own') return false
  const isOther = found.source !== source
  if (isOther && depth === 0) return false
  return reaches(walk, found.source, found.node, isOther ? depth - 1 : depth)
}

/** `requireSession(…)` or `void requireSession(…)`: neither awaited nor given to anyone. */
function isDropped({ api }: Sources, { parent }: ts.Node): boolean {
  return api.isExpressionStatement(parent) || api.isVoidExpression(parent)
}

function callReaches(walk: Walk, source: Source, node: ts.CallExpression, depth: number): boolean {
  const { sources, wanted } = walk
  const name = kitNameOf(sources, source, node.expression)
  // A statement that nobody waits for stops nothing: the page is rendered meanwhile.
  if (name !== undefined) return wanted.has(name) && !(STOPPING.has(name) && isDropped(sources, node))
  const root = rootOf(sources, node.expression)
  if (!root) return false
  // sessions.read(request), in an app of its own making.
  if (sources.api.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'read') {
    const found = sources.definitionOf(source, root.text)
    const isSessions =
      found?.kind === 'own' &&
      sources.api.isCallExpression(found.node) &&
      kitNameOf(sources, found.source, found.node.expression) === 'createSessions'
    if (isSessions) return true
  }
  if (follow(walk, source, root.text, depth)) return true
  // withLayout(Page): what is wrapped, too.
  return node.arguments.some(
    (argument) => sources.api.isIdentifier(argument) && follow(walk, source, argument.text, depth),
  )
}

function reaches(walk: Walk, source: Source, node: ts.Node, depth: number): boolean {
  if (walk.seen[depth]?.has(node)) return false
  walk.seen[depth]?.add(node)
  const { api } = walk.sources
  if (api.isCallExpression(node) && callReaches(walk, source, node, depth)) return true
  if (api.isJsxOpeningLikeElement(node) && api.isIdentifier(node.tagName)) {
    if (follow(walk.components ?? walk, source, node.tagName.text, depth)) return true
  }
  return api.forEachChild(node, (child) => reaches(walk, source, child, depth) || undefined) ?? false
}

/**
 * Whether a value calls one of the kit's guards: itself, or through functions of the app, at most three files away.
 * A component on the page counts only if it stops the page.
 */
export function isGuarded(sources: Sources, source: Source, node: ts.Node): boolean {
  const walk = startWalk(sources, GUARDS, startWalk(sources, STOPPING))
  // export default Page
  if (sources.api.isIdentifier(node)) return follow(walk, source, node.text, MOST_FILES_DEEP)
  return reaches(walk, source, node, MOST_FILES_DEEP)
}

/** Whether a value comes from one of these functions of the kit, such as `createSignInActions(auth)`. */
export function comesFrom(sources: Sources, source: Source, node: ts.Node, names: readonly string[]): boolean {
  const { api } = sources
  if (api.isPropertyAccessExpression(node)) return comesFrom(sources, source, node.expression, names)
  if (api.isIdentifier(node)) {
    const found = sources.definitionOf(source, node.text)
    return found?.kind === 'own' && found.node !== node && comesFrom(sources, found.source, found.node, names)
  }
  return api.isCallExpression(node) && names.includes(kitNameOf(sources, source, node.expression) ?? '')
}
