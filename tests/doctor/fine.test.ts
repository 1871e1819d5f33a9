import { afterAll, describe, expect, it } from 'vitest'
import { edit, examine, type Files, move, moveToSrc, readmeApp, removeApps, type Surroundings } from './fixture'

afterAll(removeApps)

/** An app that looks like a broken one, and isn't. */
type Row = readonly [name: string, change: (files: Files) => void, surroundings?: Surroundings]

const PROXY = 'proxy.ts'
const ROUTE = 'app/api/auth/[...auth]/route.ts'
const DASHBOARD = 'app/dashboard/page.tsx'
const GUARD = "import { requireSession } from '@doorpost/server/next'\nimport { sessions } from '@/lib/sessions'\n"
const PUBLIC = 'export default function Page() {\n  return <p>Prices</p>\n}\n'

const rows: readonly Row[] = [
  ['the app of the README', () => {}],
  ['everything below src', moveToSrc],
  ['the same with trailing commas and double quotes', (files) => edit(files, PROXY, "'", '"')],
  [
    'Next.js 15 with middleware.ts',
    (files) => {
      move(files, PROXY, 'middleware.ts')
      edit(files, 'middleware.ts', 'const proxy =', 'const middleware =')
    },
    { versions: { next: '15.5.29' } },
  ],
  ['a newer Next.js and React than is known here', () => {}, { versions: { next: '17.0.1' } }],
  [
    'JavaScript files',
    (files) => {
      move(files, ROUTE, ROUTE.replace('.ts', '.js'))
      move(files, PROXY, 'proxy.js')
      move(files, DASHBOARD, 'app/dashboard/page.jsx')
      move(files, 'lib/auth.ts', 'lib/auth.js')
      move(files, 'tsconfig.json', 'jsconfig.json')
    },
  ],
  [
    'route groups around everything',
    (files) => {
      move(files, DASHBOARD, 'app/(app)/(inner)/dashboard/page.tsx')
      move(files, ROUTE, 'app/(api)/api/auth/[...auth]/route.ts')
    },
  ],
  ['another name of the catch-all', (files) => move(files, ROUTE, 'app/api/auth/[[...slug]]/route.ts')],
  [
    'handlers that are exported again',
    (files) => {
      files['lib/handlers.ts'] = (files[ROUTE] ?? '').replace('@/lib/auth', './auth')
      files[ROUTE] = "export { GET, HEAD, POST } from '@/lib/handlers'\n"
    },
  ],
  [
    'handlers by name',
    (files) => {
      edit(files, ROUTE, 'export const { GET, HEAD, POST } =', 'const { GET, HEAD, POST } =')
      files[ROUTE] += 'export { GET, HEAD, POST }\n'
    },
  ],
  [
    'handlers of another module with a star',
    (files) => {
      files['lib/handlers.ts'] = (files[ROUTE] ?? '').replace('@/lib/auth', './auth')
      files[ROUTE] = "export * from '@/lib/handlers'\n"
    },
  ],
  [
    'a base path',
    (files) => {
      edit(
        files,
        'lib/sessions.ts',
        'createSessions()',
        "createSessions({ basePath: '/app/api/auth', signInPath: '/app/login' })",
      )
      edit(files, 'next.config.ts', 'headers: async', "basePath: '/app',\n  headers: async")
    },
  ],
  [
    'a base path from the environment',
    (files) => {
      edit(
        files,
        'lib/sessions.ts',
        'createSessions()',
        "createSessions({ basePath: '/app/api/auth', signInPath: '/app/login' })",
      )
      edit(files, 'next.config.ts', 'headers: async', 'basePath: process.env.BASE_PATH,\n  headers: async')
    },
  ],
  [
    'paths that are constants of another file',
    (files) => {
      files['lib/paths.ts'] =
        "export const BASE = '/auth' as const\nexport const PROTECTED = ['/dashboard', '/account'] as const\n"
      move(files, ROUTE, 'app/auth/[...auth]/route.ts')
      files['lib/sessions.ts'] = `import { BASE } from './paths'\n${files['lib/sessions.ts']}`
      edit(files, 'lib/sessions.ts', 'createSessions()', 'createSessions({ basePath: BASE })')
      files[PROXY] = `import { PROTECTED } from '@/lib/paths'\n${files[PROXY]}`
      edit(files, PROXY, "protect: ['/dashboard', '/account']", 'protect: PROTECTED')
    },
  ],
  [
    'a function around the proxy',
    (files) => {
      files[PROXY] = `import { timed } from '@/lib/timed'\n${files[PROXY]}`
      files['lib/timed.ts'] = 'export const timed = (inner) => async (request) => inner(request)\n'
      edit(files, PROXY, 'export const proxy = createProxy(', 'export const proxy = timed(createProxy(')
      edit(files, PROXY, "'/account'] })", "'/account'] }))")
    },
  ],
  ['a default export', (files) => edit(files, PROXY, 'export const proxy =', 'export default')],
  [
    'a proxy without a matcher',
    (files) => {
      files[PROXY] = (files[PROXY] ?? '').replace(/export const config.*\n/, '')
    },
  ],
  [
    'the matcher of the Next.js documentation',
    (files) =>
      edit(
        files,
        PROXY,
        "['/dashboard/:path*', '/account/:path*']",
        "[{ source: '/((?!api|_next/static|_next/image|favicon.ico).*)', missing: [{ type: 'header', key: 'next-router-prefetch' }] }]",
      ),
  ],
  [
    'a matcher of one text',
    (files) =>
      edit(files, PROXY, "matcher: ['/dashboard/:path*', '/account/:path*']", "matcher: '/((?!api/|_next/).*)'"),
  ],
  ['a matcher in backticks', (files) => edit(files, PROXY, "'/account/:path*'", '`/account/:path*`')],
  ['the same React in two folders', () => {}, { versions: { react: '19.3.1' } }],
  [
    'the root under a base path, named by itself',
    (files) => {
      edit(
        files,
        'lib/sessions.ts',
        'createSessions()',
        "createSessions({ basePath: '/app/api/auth', signInPath: '/app/login' })",
      )
      edit(files, 'next.config.ts', 'headers: async', "basePath: '/app',\n  headers: async")
      edit(files, PROXY, "protect: ['/dashboard', '/account']", "protect: ['/']")
      edit(files, PROXY, "['/dashboard/:path*', '/account/:path*']", "['/', '/((?!api/|_next/).*)']")
    },
  ],
  [
    'everything protected, with an open sign-in page',
    (files) => {
      edit(files, PROXY, "protect: ['/dashboard', '/account']", "protect: ['/']")
      edit(files, PROXY, "['/dashboard/:path*', '/account/:path*']", "['/((?!api/|_next/).*)']")
    },
  ],
  [
    'pages that are not protected',
    (files) => {
      files['app/page.tsx'] = PUBLIC
      files['app/dashboards/page.tsx'] = PUBLIC
      files['app/[slug]/page.tsx'] = PUBLIC
      files['app/_dashboard/page.tsx'] = PUBLIC
      files['app/api/health/route.ts'] = 'export const GET = () => new Response()\n'
    },
  ],
  [
    'a guard of the app’s own',
    (files) => {
      files['lib/require-user.ts'] =
        `${GUARD}export async function requireUser() {\n  return requireSession(sessions)\n}\n`
      files['app/dashboard/team/page.tsx'] =
        "import { requireUser } from '@/lib/require-user'\nexport default async function Page() {\n  return <p>{(await requireUser()).email}</p>\n}\n"
    },
  ],
  [
    'a function around the page',
    (files) => {
      files['lib/with-user.tsx'] =
        `${GUARD}export const withUser = (Page) => async () => <Page user={await requireSession(sessions)} />\n`
      files['app/dashboard/team/page.tsx'] =
        "import { withUser } from '@/lib/with-user'\nfunction Team({ user }) {\n  return <p>{user.email}</p>\n}\nexport default withUser(Team)\n"
    },
  ],
  [
    'a page that is exported again',
    (files) => {
      files['app/dashboard/home/page.tsx'] = "export { default } from '../page'\n"
    },
  ],
  [
    'the guard under another name',
    (files) => {
      edit(files, DASHBOARD, 'import { requireSession }', 'import { requireSession as mustBeSignedIn }')
      edit(files, DASHBOARD, 'await requireSession(', 'await mustBeSignedIn(')
    },
  ],
  [
    'the whole module of guards',
    (files) => {
      edit(files, DASHBOARD, 'import { requireSession }', 'import * as doorpost')
      edit(files, DASHBOARD, 'await requireSession(', 'await doorpost.requireSession(')
    },
  ],
  [
    'a component that stops the page',
    (files) => {
      files['lib/members.tsx'] =
        `${GUARD}export async function Members({ children }) {\n  await requireSession(sessions)\n  return children\n}\n`
      files['app/dashboard/team/page.tsx'] =
        "import { Members } from '@/lib/members'\nexport default function Page() {\n  return <Members><p>Team</p></Members>\n}\n"
    },
  ],
  [
    'parallel routes, each with its guard',
    (files) => {
      files['app/dashboard/@team/page.tsx'] = files[DASHBOARD] ?? ''
      files['app/dashboard/@team/default.tsx'] = 'export default () => null\n'
    },
  ],
  [
    'a page of MDX with a guard',
    (files) => {
      files['app/dashboard/help/page.mdx'] =
        `${GUARD}\nexport const session = await requireSession(sessions)\n\n# Help\n`
    },
  ],
  [
    'a page for everyone, said in a comment',
    (files) => {
      files['app/dashboard/help/page.tsx'] = `// doorpost-ignore page-without-guard: the same for everyone\n${PUBLIC}`
    },
  ],
  [
    'guarded handlers and actions',
    (files) => {
      files['app/account/export/route.ts'] =
        "import { withSession } from '@doorpost/server/next'\nimport { sessions } from '@/lib/sessions'\nexport const GET = withSession(sessions, () => new Response())\nexport const OPTIONS = () => new Response()\n"
      files['app/account/actions.ts'] =
        "'use server'\nimport { authedAction, createSignInActions } from '@doorpost/server/next'\nimport { auth } from '@/lib/auth'\nimport { sessions } from '@/lib/sessions'\nconst save = authedAction(sessions, async () => 1)\nexport async function rename() {\n  return save()\n}\nexport const { signOut } = createSignInActions(auth)\n"
    },
  ],
  [
    'a client of next-safe-action',
    (files) => {
      files['lib/safe-action.ts'] =
        "import { createSafeActionClient } from 'next-safe-action'\nimport { getSession } from '@doorpost/server/next'\nimport { sessions } from './sessions'\nexport const memberAction = createSafeActionClient().use(async ({ next }) => next({ ctx: { session: await getSession(sessions) } }))\n"
      files['app/account/actions.ts'] =
        "'use server'\nimport { memberAction } from '@/lib/safe-action'\nexport const rename = memberAction.inputSchema({}).action(async () => 1)\n"
    },
  ],
  [
    'options that the app passes itself',
    (files) => {
      edit(
        files,
        'lib/sessions.ts',
        'createSessions()',
        'createSessions({ appUrl: readUrl(), secrets: readSecrets() })',
      )
      edit(files, 'lib/auth.ts', 'scalekit()', 'scalekit({ environmentUrl: url, clientId: id, clientSecret: secret })')
      files['.env.local'] = ''
    },
  ],
  [
    'another provider',
    (files) => {
      edit(
        files,
        'lib/auth.ts',
        "import { scalekit } from '@doorpost/server/scalekit'",
        "import { provider } from './provider'",
      )
      edit(files, 'lib/auth.ts', 'provider: scalekit()', 'provider')
      files['.env.local'] = (files['.env.local'] ?? '').replace(/^SCALEKIT.*\n/gm, '')
    },
  ],
  [
    'several keys, an empty template, and a repository',
    (files) => {
      edit(files, '.env.local', 'JWT_SECRET=', 'JWT_SECRET=9vXw3Q0o5l5mBq3zqj2s9w6Yx1kR8vD4nT7cE2gH5uA1,')
      files['.env.example'] = 'JWT_SECRET=\nAPP_URL=http://localhost:3000\n'
    },
    { isCommitted: true },
  ],
  [
    'the app’s own host among the allowed ones',
    (files) =>
      edit(
        files,
        'next.config.ts',
        'headers: async',
        "experimental: { serverActions: { allowedOrigins: ['localhost:3000'] } },\n  headers: async",
      ),
  ],
  [
    'headers that the proxy sets',
    (files) => {
      delete files['next.config.ts']
      files['lib/page-headers.ts'] =
        "export const withPageHeaders = () => new Response(null, { headers: { 'x-frame-options': 'DENY' } })\n"
      files[PROXY] = `import { withPageHeaders } from './lib/page-headers'\n${files[PROXY]}`
    },
  ],
  [
    'a proxy in front and a store, both set',
    (files) => {
      files['vercel.json'] = '{}'
      edit(files, 'lib/auth.ts', 'provider:', 'trustedProxyHops: 1, provider:')
      edit(files, 'lib/sessions.ts', 'createSessions()', 'createSessions({ store })')
    },
  ],
  [
    'options that are not written out',
    (files) => {
      files['vercel.json'] = '{}'
      edit(files, 'lib/auth.ts', 'provider:', '...options, provider:')
      edit(files, 'lib/sessions.ts', 'createSessions()', 'createSessions(options)')
    },
  ],
]

describe('doorpost doctor has nothing to say of', () => {
  for (const [name, change, surroundings] of rows) {
    it(name, async () => {
      const files = readmeApp()
      change(files)
      expect(await examine(files, surroundings)).toEqual([])
    })
  }
})
