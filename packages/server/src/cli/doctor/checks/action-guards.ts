import type ts from 'typescript'
import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { comesFrom, isGuarded } from '../guards'
import { someNode, stringOf } from '../literals'
import { protectedRoutes } from '../protected'
import { appFolder } from '../routes'
import type { Source } from '../source'
import type { Sources } from '../sources'

interface Action {
  readonly name: string
  readonly source: Source
  readonly node: ts.Node
}

/** Anyone can call an action by its id, also without opening a page that has it. */
function actionsOfFile(sources: Sources, source: Source): Action[] {
  if (!source.directives.has('use server')) return []
  return [...source.exports.keys()].flatMap((name) => {
    const found = sources.exportOf(source, name)
    return found?.kind === 'own' ? [{ name, source: found.source, node: found.node }] : []
  })
}

/** Functions that begin with 'use server' inside of a page. */
function actionsInside(sources: Sources, source: Source): Action[] {
  const { api } = sources
  const found: Action[] = []
  someNode(api, source.tree, (node) => {
    if (!api.isFunctionLike(node) || !('body' in node) || !node.body || !api.isBlock(node.body)) return false
    const [first] = node.body.statements
    const directive = first && api.isExpressionStatement(first) ? stringOf(api, first.expression) : undefined
    if (directive === 'use server') found.push({ name: 'An action', source, node })
    return false
  })
  return found
}

function toFinding(sources: Sources, { name, source, node }: Action): Finding[] {
  if (isGuarded(sources, source, node) || comesFrom(sources, source, node, ['createSignInActions'])) return []
  return [
    {
      id: 'action-without-guard',
      level: 'error',
      file: source.path,
      line: source.lineOf(node),
      what: `${name} of a protected page doesn't check the session, and anyone can call an action without the page.`,
      fix: 'Wrap it: authedAction(sessions, async (session, …) => …).',
    },
  ]
}

/** Files beside and below protected pages: an action has no address of its own. */
function protectedFolders(app: AppView): string[] {
  const pages = protectedRoutes(app, 'page').map(({ route }) => route.file.slice(0, route.file.lastIndexOf('/')))
  return pages.filter((folder) => folder !== appFolder(app.files))
}

export const actionGuards: Check = {
  name: 'action-guards',
  summary: 'every Server Action beside a protected page checks the session itself',
  needs: ['sources', 'next'],
  run(app) {
    const { sources } = app
    if (!sources) return []
    const folders = protectedFolders(app)
    const files = app.files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)))
    return files.flatMap((file) => {
      const source = sources.open(file)
      if (!source?.text.includes('use server')) return []
      const actions = [...actionsOfFile(sources, source), ...actionsInside(sources, source)]
      return actions.flatMap((action) => toFinding(sources, action))
    })
  },
}
