import type { AppFacts } from './app-facts'
import type { Plan } from './change'
import { type NextApp, readNextApp, routeAt } from './next-app'
import { fileNamed, fileThat, type Part, planParts, withoutEnding } from './part'
import type { Places } from './template'

/** Where `lib/sessions` and `lib/auth` are, or go: a name that is taken by something else is left alone. */
function libPlaces(facts: AppFacts, root: string): Places {
  const made = { sessions: fileThat(facts, /\bcreateSessions\(/), auth: fileThat(facts, /\bcreateAuth\(/) }
  const isTaken = (['sessions', 'auth'] as const).some(
    (name) => made[name] === undefined && fileNamed(facts.files, `${root}lib/${name}`) !== undefined,
  )
  const folder = `${root}lib/${isTaken ? 'doorpost/' : ''}`
  const place = (name: 'sessions' | 'auth') => withoutEnding(made[name] ?? `${folder}${name}`)
  return { 'lib/sessions': place('sessions'), 'lib/auth': place('auth') }
}

/** The line that only apps with Cache Components may have, and what the README says of it. */
const INSTANT = /^\/\/ Only for cacheComponents.*\n(export const instant = false\n\n)/m

/** What the README says in words about the sign-in page. */
function adaptLogin(code: string, app: NextApp): string {
  const styled = app.hasUnlayeredReset ? code.replace('/styles.css', '/styles.unlayered.css') : code
  return styled.replace(INSTANT, app.hasCacheComponents ? '$1' : '')
}

const NO_LAYOUT = 'Several layouts could be around this page. Put it below one of them yourself.'

/** Next.js refuses to build with one address in both of its routers. */
function pagesRouterFile(files: readonly string[], { root }: NextApp, address: string): string | undefined {
  return fileNamed(files, `${root}pages${address}`) ?? fileNamed(files, `${root}pages${address}/index`)
}

function pageParts(facts: AppFacts, app: NextApp): Part[] {
  const pages = app.pages ?? app.app
  const refusal = app.pages === null ? NO_LAYOUT : undefined
  const other = (address: string) =>
    fileNamed(facts.files, `${pages}${address}/page`) ??
    routeAt(facts.files, address) ??
    pagesRouterFile(facts.files, app, address)
  return [
    {
      template: 'app/login/page.tsx',
      path: `${pages}/login/page`,
      does: /\bgetSignInStart\(/,
      other: other('/login'),
      advice: 'Show the form in this page, or give the kit another signInPath in createSessions.',
      refusal,
      adapt: (code) => adaptLogin(code, app),
    },
    {
      template: 'app/dashboard/page.tsx',
      path: `${pages}/dashboard/page`,
      does: /\b(?:requireSession|requireRecentSignIn|getSession)\(/,
      other: other('/dashboard'),
      advice: 'Check the session in this page.',
      refusal,
    },
  ]
}

/** Next.js refuses to build with a second catch-all, or with both names of the proxy. */
function serverParts({ files }: AppFacts, app: NextApp): Part[] {
  const proxy = fileNamed(files, `${app.root}proxy`) ?? fileNamed(files, `${app.root}middleware`)
  const isMiddleware = app.major < 16 || proxy?.startsWith(`${app.root}middleware`)
  const catchAlls = [`${app.app}/api/auth/[`, `${app.root}pages/api/auth/[`]
  return [
    {
      template: 'app/api/auth/[...auth]/route.ts',
      path: `${app.app}/api/auth/[...auth]/route`,
      does: /\btoRouteHandlers\(/,
      other: files.find((file) => catchAlls.some((start) => file.startsWith(start))),
      advice:
        'If another library answers at /api/auth, remove its route, or give the kit another basePath in createSessions.',
    },
    {
      template: 'proxy.ts',
      path: `${app.root}${isMiddleware ? 'middleware' : 'proxy'}`,
      does: /\bcreateProxy\(/,
      other: proxy,
      advice: "Call the kit's proxy in yours. It is optional: each page checks the session itself.",
      adapt: (code) => (isMiddleware ? code.replace('export const proxy =', 'export const middleware =') : code),
    },
  ]
}

/** The files of the README's set-up, as this app needs them. */
export function planNext(facts: AppFacts): Plan {
  const app = readNextApp(facts)
  const places = libPlaces(facts, app.root)
  const parts: Part[] = [
    { template: 'lib/sessions.ts', path: places['lib/sessions'] ?? '', does: /\bcreateSessions\(/, advice: '' },
    { template: 'lib/auth.ts', path: places['lib/auth'] ?? '', does: /\bcreateAuth\(/, advice: '' },
    ...pageParts(facts, app),
    ...serverParts(facts, app),
  ]
  return planParts(facts, parts, places)
}
