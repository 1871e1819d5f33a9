import type { AppFacts } from './app-facts'
import { type Change, create, type Leftover, type Plan } from './change'
import { type NextApp, readNextApp, routeAt } from './next-app'
import { codeFor, fileEnding, type Places } from './template'

/** A file that the app needs. */
interface Part {
  /** In `templates/next`. */
  readonly template: string
  /** Where it goes, without its ending. */
  readonly path: string
  /** Its address, for a page: any other file that answers there is in the way. */
  readonly address?: string
  /** What a file that does its work holds, whoever wrote it. */
  readonly does: RegExp
  /** What to do where another file is in its place. */
  readonly advice: string
}

const CODE = /\.(?:[cm]?[jt]sx?|mdx?)$/

/** Any file of that name, whatever its ending. */
const fileNamed = (files: readonly string[], path: string): string | undefined =>
  files.find((file) => CODE.test(file) && file.replace(CODE, '') === path)

/** The file of the app that makes the sessions, the sign-in, …, wherever it is. */
function fileThatCalls({ files, read }: AppFacts, call: RegExp): string | undefined {
  return files.find((file) => call.test(read(file) ?? ''))
}

/** Where `lib/sessions` and `lib/auth` are, or go: a name that is taken by something else is left alone. */
function libPlaces(facts: AppFacts, root: string): Places {
  const made = { sessions: fileThatCalls(facts, /\bcreateSessions\(/), auth: fileThatCalls(facts, /\bcreateAuth\(/) }
  const isTaken = (['sessions', 'auth'] as const).some(
    (name) => made[name] === undefined && fileNamed(facts.files, `${root}lib/${name}`) !== undefined,
  )
  const folder = `${root}lib/${isTaken ? 'doorpost/' : ''}`
  const place = (name: 'sessions' | 'auth') => made[name]?.replace(CODE, '') ?? `${folder}${name}`
  return { 'lib/sessions': place('sessions'), 'lib/auth': place('auth') }
}

function partsOf(app: NextApp, places: Places): Part[] {
  const pages = app.pages ?? app.app
  const proxy = app.major < 16 ? 'middleware' : 'proxy'
  return [
    { template: 'lib/sessions.ts', path: places['lib/sessions'] ?? '', does: /\bcreateSessions\(/, advice: '' },
    { template: 'lib/auth.ts', path: places['lib/auth'] ?? '', does: /\bcreateAuth\(/, advice: '' },
    {
      template: 'app/api/auth/[...auth]/route.ts',
      path: `${app.app}/api/auth/[...auth]/route`,
      does: /\btoRouteHandlers\(/,
      advice:
        'If another library answers at /api/auth, remove its route, or give the kit another basePath in createSessions.',
    },
    {
      template: 'app/login/page.tsx',
      path: `${pages}/login/page`,
      address: '/login',
      does: /\bgetSignInStart\(/,
      advice: 'Show the form in this page, or give the kit another signInPath in createSessions.',
    },
    {
      template: 'app/dashboard/page.tsx',
      path: `${pages}/dashboard/page`,
      address: '/dashboard',
      does: /\b(?:requireSession|requireRecentSignIn|getSession)\(/,
      advice: 'Check the session in this page.',
    },
    {
      template: 'proxy.ts',
      path: `${app.root}${proxy}`,
      does: /\bcreateProxy\(/,
      advice: `Call the kit's proxy in yours. It is optional: each page checks the session itself.`,
    },
  ]
}

/** The line that only apps with Cache Components may have, and what the README says of it. */
const INSTANT = /^\/\/ Only for cacheComponents.*\n(export const instant = false\n\n)/m

/** What the README says in words about each of its files. */
function adapt(code: string, { template }: Part, app: NextApp): string {
  const isLogin = template === 'app/login/page.tsx'
  let adapted = code
  if (isLogin && app.hasUnlayeredReset) adapted = adapted.replace('/styles.css', '/styles.unlayered.css')
  if (isLogin) adapted = adapted.replace(INSTANT, app.hasCacheComponents ? '$1' : '')
  if (template === 'proxy.ts' && app.major < 16)
    adapted = adapted.replace('export const proxy =', 'export const middleware =')
  return adapted
}

/** The file that a part can't be beside: of its name, at its address, or Next.js refuses to build with both. */
function inTheWay(facts: AppFacts, app: NextApp, part: Part): string | undefined {
  const named = fileNamed(facts.files, part.path)
  if (named) return named
  if (part.address) return routeAt(facts.files, part.address)
  if (part.template === 'proxy.ts') {
    return fileNamed(facts.files, `${app.root}proxy`) ?? fileNamed(facts.files, `${app.root}middleware`)
  }
  const catchAll = `${app.app}/api/auth/[`
  return part.template.includes('[...auth]') ? facts.files.find((file) => file.startsWith(catchAll)) : undefined
}

/** The files of the README's set-up, as this app needs them. */
export function planNext(facts: AppFacts): Plan {
  const app = readNextApp(facts)
  const places = libPlaces(facts, app.root)
  const changes: Change[] = []
  const leftovers: Leftover[] = []
  for (const part of partsOf(app, places)) {
    const code = adapt(codeFor(facts, part.template, part.path, places), part, app)
    const path = `${part.path}.${fileEnding(facts, part.template)}`
    const other = inTheWay(facts, app, part)
    if (other && part.does.test(facts.read(other) ?? '')) continue
    if (other)
      leftovers.push({ path: other, what: `It is already there, so it was left alone. ${part.advice}`, text: code })
    else if (part.address && app.pages === null) {
      leftovers.push({
        path,
        what: `Several layouts could be around this page. Put it below one of them yourself.`,
        text: code,
      })
    } else changes.push(create(path, code))
  }
  return { changes, leftovers }
}
