import { afterAll, describe, expect, it } from 'vitest'
import { edit, examine, type Files, move, moveToSrc, readmeApp, removeApps, type Surroundings } from './fixture'

afterAll(removeApps)

/** What is changed, the finding that has to name it, and words of its fix. */
type Row = readonly [name: string, change: (files: Files) => void, id: string, fix: string, surroundings?: Surroundings]

const PROXY = 'proxy.ts'
const ROUTE = 'app/api/auth/[...auth]/route.ts'
const DASHBOARD = 'app/dashboard/page.tsx'
const OPEN_PAGE = 'export default async function Page() {\n  return <p>Invoices</p>\n}\n'
const OPEN_ACTION = "'use server'\n\nexport async function rename(form: FormData) {\n  console.log(form)\n}\n"
const SECRET = /JWT_SECRET=(.*)/

const secretOf = (files: Files) => SECRET.exec(files['.env.local'] ?? '')?.[1] ?? ''
const setEnv = (name: string, value: string) => (files: Files) => {
  files['.env.local'] = (files['.env.local'] ?? '').replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${value}`)
}
const toPublic = (files: Files) => {
  setEnv('APP_URL', 'https://app.acme.org')(files)
  setEnv('SCALEKIT_ENVIRONMENT_URL', 'https://acme.scalekit.com')(files)
  setEnv('SCALEKIT_CLIENT_ID', 'skc_1')(files)
  setEnv('SCALEKIT_CLIENT_SECRET', 'test_1')(files)
}

const rows: readonly Row[] = [
  ['no secret', (files) => edit(files, '.env.local', 'JWT_SECRET=', 'OTHER='), 'jwt-secret', 'npx doorpost secret'],
  ['a short secret', setEnv('JWT_SECRET', 'short'), 'jwt-secret', 'npx doorpost secret'],
  [
    'a guessable secret in production',
    (files) => {
      toPublic(files)
      setEnv('JWT_SECRET', 'correct horse battery staple and more')(files)
    },
    'jwt-secret',
    'npx doorpost secret',
  ],
  ['a $ that Next.js replaces', setEnv('JWT_SECRET', 'Zx9$$kQ2mW7rT4yB8nV1cL6pD3fH5jG0sA'), 'jwt-secret', 'without $'],
  ['APP_URL by another variable', setEnv('APP_URL', '$${HOST}'), 'app-url', 'without $'],
  ['APP_URL without its scheme', setEnv('APP_URL', 'app.acme.org'), 'app-url', 'https://app.example.com'],
  ['APP_URL with a path', setEnv('APP_URL', 'http://localhost:3000/app'), 'app-url', 'Change APP_URL'],
  [
    'APP_URL with http',
    (files) => {
      toPublic(files)
      setEnv('APP_URL', 'http://app.acme.org')(files)
    },
    'app-url',
    'need https',
  ],
  [
    'the emulator’s credentials behind a public address',
    setEnv('APP_URL', 'https://app.acme.org'),
    'scalekit-credentials',
    "your environment's credentials",
  ],
  [
    'the environment’s id in place of its address',
    setEnv('SCALEKIT_ENVIRONMENT_URL', 'env_123'),
    'scalekit-credentials',
    'not the environment ID',
  ],
  [
    'one secret for two purposes',
    (files) => setEnv('SCALEKIT_CLIENT_SECRET', secretOf(files))(files),
    'secret-reused',
    'doorpost secret',
  ],
  [
    'the secret of the template',
    (files) => {
      files['.env.example'] = `JWT_SECRET=${secretOf(files)}\n`
    },
    'secret-in-template',
    'doorpost secret',
  ],
  [
    'a committed secret',
    (files) => {
      files['.env'] = `JWT_SECRET=${secretOf(files)}\n`
    },
    'secret-committed',
    'take this one out',
    { isCommitted: true },
  ],
  [
    'a secret that is sent to browsers',
    (files) => {
      files['.env.local'] += 'NEXT_PUBLIC_SCALEKIT_CLIENT_SECRET=test_2\n'
    },
    'secret-published',
    'Remove it',
  ],
  [
    'a .env.local that git takes',
    (files) => {
      files['.gitignore'] = 'node_modules\n'
      files['.env.local'] = ''
    },
    'env-not-ignored',
    '.env*.local',
    {
      isCommitted: true,
      env: {
        APP_URL: 'http://localhost:3000',
        JWT_SECRET: 'Zb7Qm0o5l5mBq3zqj2s9w6Yx1kR8vD4nT7cE2gH5uJ0=',
        SCALEKIT_ENVIRONMENT_URL: 'http://127.0.0.1:8788',
        SCALEKIT_CLIENT_ID: 'skc_emulator',
        SCALEKIT_CLIENT_SECRET: 'emulator-secret',
      },
    },
  ],
  ['a Next.js with known flaws', () => {}, 'next-version', 'next@16.4.6', { versions: { next: '16.3.5' } }],
  [
    'a Next.js 15 behind its newest patch',
    (files) => toMiddleware(files),
    'next-version',
    'next@15.5.29',
    { versions: { next: '15.5.28' } },
  ],
  ['no route file', (files) => delete files[ROUTE], 'route-missing', 'toRouteHandlers(auth)'],
  [
    'a route that is no catch-all',
    (files) => move(files, ROUTE, 'app/api/auth/route.ts'),
    'route-missing',
    '[...auth]/route.ts',
  ],
  ['a route somewhere else', (files) => move(files, ROUTE, 'app/auth/[...auth]/route.ts'), 'route-missing', 'basePath'],
  ['no HEAD', (files) => edit(files, ROUTE, 'GET, HEAD, POST', 'GET, POST'), 'route-methods', 'GET, HEAD, POST'],
  [
    'a route on the edge',
    (files) => {
      files[ROUTE] += "\nexport const runtime = 'edge'\n"
    },
    'route-edge',
    'Remove the line',
  ],
  ['proxy.ts in Next.js 15', () => {}, 'proxy-name', 'middleware.ts', { versions: { next: '15.5.29' } }],
  [
    'both names',
    (files) => {
      files['middleware.ts'] = (files[PROXY] ?? '').replace('const proxy', 'const middleware')
    },
    'proxy-name',
    'Remove middleware.ts',
  ],
  ['a proxy in the app folder', (files) => move(files, PROXY, 'app/proxy.ts'), 'proxy-place', 'Move it'],
  [
    'a proxy under another name',
    (files) => edit(files, PROXY, 'const proxy =', 'const guard ='),
    'proxy-export',
    'export const proxy',
  ],
  [
    'a matcher that leaves a protected path out',
    (files) => edit(files, PROXY, ", '/account/:path*'", ''),
    'matcher-misses',
    "'/account/:path*'",
  ],
  [
    'a matcher without what is below a path',
    (files) => edit(files, PROXY, "'/account/:path*'", "'/account'"),
    'matcher-misses',
    "'/account/:path*'",
  ],
  [
    'a matcher that is a variable',
    (files) => {
      edit(files, PROXY, "matcher: ['/dashboard/:path*', '/account/:path*']", 'matcher')
      files[PROXY] = `const matcher = ['/dashboard/:path*', '/account/:path*']\n${files[PROXY]}`
    },
    'matcher-computed',
    'Write every path out',
  ],
  [
    'a matcher that is exported in a list',
    (files) => {
      edit(files, PROXY, 'export const config', 'const config')
      files[PROXY] += 'export { config }\n'
    },
    'matcher-computed',
    'Write every path out',
  ],
  [
    'a matcher of pieces',
    (files) => {
      files[PROXY] = `const area = '/account'\n${files[PROXY]}`
      edit(files, PROXY, "'/account/:path*'", `\`\${area}/:path*\``)
    },
    'matcher-computed',
    'Write every path out',
  ],
  [
    'a base path of Next.js that the kit does not know of',
    (files) => edit(files, 'next.config.ts', 'headers: async', "basePath: '/app',\n  headers: async"),
    'route-missing',
    "createSessions({ basePath: '/app/api/auth', signInPath: '/app/login' })",
  ],
  [
    'the root under a base path',
    (files) => {
      edit(
        files,
        'lib/sessions.ts',
        'createSessions()',
        "createSessions({ basePath: '/app/api/auth', signInPath: '/app/login' })",
      )
      edit(files, 'next.config.ts', 'headers: async', "basePath: '/app',\n  headers: async")
      edit(files, PROXY, "protect: ['/dashboard', '/account']", "protect: ['/']")
      edit(files, PROXY, "['/dashboard/:path*', '/account/:path*']", "['/((?!api/|_next/).*)']")
    },
    'matcher-misses',
    "'/'",
  ],
  [
    'a path that only the matcher has',
    (files) => edit(files, PROXY, "protect: ['/dashboard', '/account']", "protect: ['/dashboard']"),
    'protect-misses',
    "'/account'",
  ],
  [
    'a proxy at the root of an app in src',
    (files) => {
      moveToSrc(files)
      move(files, 'src/proxy.ts', PROXY)
    },
    'proxy-place',
    'src/proxy.ts',
  ],
  [
    'an app that does not use the kit',
    (files) => {
      for (const path of Object.keys(files)) if (/^(?:app\/|lib\/|proxy)/.test(path)) delete files[path]
      files['app/page.tsx'] = OPEN_PAGE
    },
    'kit-not-used',
    'README',
  ],
  [
    'a page that calls the guard and does not wait for it',
    (files) => {
      const page =
        "async function Page() {\n  requireSession(sessions, { next: '/dashboard' })\n  return <p>Invoices</p>\n}\n"
      const imports =
        "import { requireSession } from '@doorpost/server/next'\nimport { sessions } from '@/lib/sessions'\n"
      files[DASHBOARD] = `${imports}export default ${page}`
    },
    'page-without-guard',
    'await requireSession',
  ],
  [
    'a page without a guard',
    (files) => {
      files['app/dashboard/invoices/page.tsx'] = OPEN_PAGE
    },
    'page-without-guard',
    "next: '/dashboard/invoices'",
  ],
  [
    'a guard in the layout alone',
    (files) => {
      files['app/dashboard/layout.tsx'] = (files[DASHBOARD] ?? '').replace('DashboardPage()', 'Layout({ children })')
      files[DASHBOARD] = OPEN_PAGE
    },
    'page-without-guard',
    'requireSession',
  ],
  [
    'a protected page that is a Client Component',
    (files) => {
      files['app/account/page.tsx'] = `'use client'\n${OPEN_PAGE}`
    },
    'page-without-guard',
    'server page',
  ],
  [
    'an open route handler below a protected path',
    (files) => {
      files['app/dashboard/export/route.ts'] = 'export const GET = () => Response.json({ invoices: [] })\n'
    },
    'handler-without-guard',
    'withSession',
  ],
  [
    'an open action beside a protected page',
    (files) => {
      files['app/account/actions.ts'] = OPEN_ACTION
    },
    'action-without-guard',
    'authedAction',
  ],
  [
    'an open action inside a protected page',
    (files) =>
      edit(files, 'app/account/page.tsx', 'return', "async function rename() {\n    'use server'\n  }\n  return"),
    'action-without-guard',
    'authedAction',
  ],
  [
    'links that lead to a protected path',
    (files) => edit(files, 'lib/auth.ts', 'provider:', "link: { path: '/account/verify' }, provider:"),
    'open-path-protected',
    '/account',
  ],
  [
    'Server Actions for every subdomain',
    (files) =>
      edit(
        files,
        'next.config.ts',
        'headers: async',
        "experimental: { serverActions: { allowedOrigins: ['*.acme.org'] } },\n  headers: async",
      ),
    'allowed-origins',
    'List each host',
  ],
  [
    'an allowed origin with its scheme',
    (files) =>
      edit(
        files,
        'next.config.ts',
        'headers: async',
        "experimental: { serverActions: { allowedOrigins: ['https://acme.org'] } },\n  headers: async",
      ),
    'allowed-origins',
    "'acme.org'",
  ],
  [
    'a sign-in page in any frame',
    (files) => {
      toPublic(files)
      delete files['next.config.ts']
    },
    'frame-headers',
    'frame-ancestors',
  ],
  ['a second React', () => {}, 'two-reacts', 'dedupe', { versions: { react: '19.2.9' } }],
  [
    'packages of the kit in two versions',
    () => {},
    'kit-versions',
    '@latest',
    { versions: { '@doorpost/react': '0.0.9' } },
  ],
  ['an SDK that is too old', () => {}, 'peer-range', 'in that range', { versions: { '@scalekit-sdk/node': '2.1.0' } }],
  [
    'a React with a known flaw',
    () => {},
    'react-version',
    'react@19.2.9 react-dom@19.2.9',
    { versions: { react: '19.2.5', '@doorpost/react': '0.1.0' } },
  ],
  [
    'a protected page of MDX',
    (files) => {
      files['app/dashboard/help/page.mdx'] = '# Help\n'
    },
    'page-not-read',
    'requireSession',
  ],
  [
    'a function around the proxy that also gets links',
    (files) => {
      edit(files, PROXY, 'export const proxy = createProxy(', 'export const proxy = timed(createProxy(')
      edit(files, PROXY, "'/account'] })", "'/account'] }))")
      edit(files, PROXY, "['/dashboard/:path*', '/account/:path*']", "['/((?!_next/).*)']")
    },
    'matcher-auth-path',
    'leave that path out',
  ],
  [
    'the address of this machine in production',
    (files) => {
      toPublic(files)
      setEnv('APP_URL', 'http://localhost:3000')(files)
    },
    'app-url-local',
    'https address',
    { env: { NODE_ENV: 'production' } },
  ],
  [
    'no limits per client behind a proxy',
    (files) => {
      files['nginx.conf'] = 'events {}\n'
    },
    'proxy-hops',
    'trustedProxyHops',
  ],
  [
    'no shared store on many processes',
    (files) => {
      files['vercel.json'] = '{}'
      edit(files, 'lib/auth.ts', 'provider:', 'trustedProxyHops: 1, provider:')
    },
    'store-not-shared',
    'redisStore',
  ],
]

function toMiddleware(files: Files): void {
  move(files, PROXY, 'middleware.ts')
  edit(files, 'middleware.ts', 'const proxy =', 'const middleware =')
}

describe('doorpost doctor', () => {
  for (const [name, change, id, fix, surroundings] of rows) {
    it(`names ${name}`, async () => {
      const files = readmeApp()
      change(files)
      const findings = await examine(files, surroundings)
      expect(findings.map((finding) => finding.id)).toEqual([id])
      expect(findings[0]?.fix).toContain(fix)
    })
  }
})
