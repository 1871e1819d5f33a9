import { afterEach, describe, expect, it } from 'vitest'
import { type Files, filesOf, removeApps, runInit, snapshot, textOf, writeFiles } from './fixture-app'

afterEach(removeApps)

const manifest = (more: object) => `${JSON.stringify({ private: true, type: 'module', ...more }, null, 2)}\n`

/** What create-react-router writes, as far as `init` looks at it. */
const routerFiles = (): Files => ({
  'package.json': manifest({
    scripts: { dev: 'react-router dev' },
    dependencies: { 'react-router': '7.18.4' },
    devDependencies: { '@react-router/dev': '7.18.4' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./app/*"] } } }',
  'app/root.tsx': "import './app.css'\n\nexport default () => null\n",
  'app/app.css': '@import "tailwindcss";\n',
  'app/routes.ts': `import { type RouteConfig, index } from "@react-router/dev/routes";

export default [index("routes/home.tsx")] satisfies RouteConfig;
`,
  'app/routes/home.tsx': 'export default () => null\n',
  '.gitignore': '.env\n/node_modules/\n',
})

/** What create-hono writes for Node.js. */
const honoFiles = (): Files => ({
  'package.json': manifest({
    scripts: { dev: 'tsx watch src/index.ts' },
    dependencies: { hono: '^4.13.0', '@hono/node-server': '^2.1.0' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "module": "NodeNext" } }',
  'src/index.ts': `import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const app = new Hono()

app.get('/', (c) => {
  return c.text('Hello Hono!')
})

serve({ fetch: app.fetch, port: 3000 })
`,
  '.gitignore': 'node_modules/\n.env\n',
})

/** One call after the other: what it adds, that it is done, and that nothing of it is left. */
async function wholeWay(files: Files) {
  const cwd = writeFiles(files)
  const before = snapshot(cwd)
  expect((await runInit(cwd)).code).toBe(0)
  const written = Object.fromEntries(filesOf(cwd).map((path) => [path, textOf(cwd, path)]))
  expect(await runInit(cwd)).toMatchObject({ code: 0, out: 'Nothing to add.' })
  expect((await runInit(cwd, '--undo')).code).toBe(0)
  expect(snapshot(cwd)).toEqual(before)
  return written
}

describe('doorpost init in an app of React Router', () => {
  it('adds the recipe’s files and their routes, and takes them back', async () => {
    const written = await wholeWay(routerFiles())
    expect(written['app/routes.ts']).toBe(`import { type RouteConfig, index, route } from "@react-router/dev/routes";

export default [
  route('login', 'routes/login.tsx'),
  route('dashboard', 'routes/dashboard.tsx'),
  route('api/auth/*', 'routes/auth.ts'),
  index("routes/home.tsx")] satisfies RouteConfig;
`)
    expect(written['app/lib/sessions.server.ts']).toMatch(/^import '\.\/env\.server'\n/)
    expect(written['app/lib/env.server.ts']).toContain("loadEnvFile('.env.local')")
    expect(written['app/routes/login.tsx']).toContain("from './+types/login'")
    expect(written['.gitignore']).toContain('\n.env*.local\n')
    expect(written['.env.local']).toContain('APP_URL=http://localhost:5173\n')
  })

  it('writes .jsx for an app in JavaScript', async () => {
    const { 'tsconfig.json': _, 'app/routes.ts': routes = '', 'app/root.tsx': root = '', ...rest } = routerFiles()
    const javascript = { ...rest, 'app/routes.js': routes.replace(' satisfies RouteConfig', ''), 'app/root.jsx': root }
    const written = await wholeWay(javascript)
    expect(written['app/routes/login.jsx']).not.toContain('Route.')
    expect(written['app/routes.js']).toContain("route('api/auth/*', 'routes/auth.js')")
  })

  it('adds to a list over several lines', async () => {
    const routes =
      "import {\n  index,\n  type RouteConfig,\n} from '@react-router/dev/routes'\n\nexport default [\n  index('routes/home.tsx'),\n] satisfies RouteConfig\n"
    const written = await wholeWay({ ...routerFiles(), 'app/routes.ts': routes })
    expect(written['app/routes.ts']).toContain('  type RouteConfig, route\n} from')
    expect(written['app/routes.ts']).toContain("export default [\n  route('login', 'routes/login.tsx'),\n")
  })

  it('says what to add where the routes are no list', async () => {
    const routes = "import { flatRoutes } from '@react-router/fs-routes'\n\nexport default flatRoutes()\n"
    const cwd = writeFiles({ ...routerFiles(), 'app/routes.ts': routes })
    const { code, out } = await runInit(cwd)
    expect([code, textOf(cwd, 'app/routes.ts')]).toEqual([1, routes])
    expect(out.split('Left to you:')[1]).toContain("route('login', 'routes/login.tsx'),")
  })

  it.each([
    ['export default { ssr: false }', 'ssr: false'],
    ["export default { basename: '/app/' }", 'basename'],
    ["export default { appDirectory: 'src' }", 'appDirectory'],
  ])('refuses %s, before anything is written', async (config, message) => {
    const cwd = writeFiles({ ...routerFiles(), 'react-router.config.ts': config })
    const before = snapshot(cwd)
    expect(await runInit(cwd)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
    expect(snapshot(cwd)).toEqual(before)
  })
})

describe('doorpost init in an app of Hono', () => {
  it('adds one file and the line that mounts it, and takes them back', async () => {
    const written = await wholeWay(honoFiles())
    expect(written['src/index.ts']).toContain(`import { Hono } from 'hono'
import { signIn } from './sign-in.js'

const app = new Hono()
app.route('/', signIn)
`)
    expect(written['src/sign-in.ts']).toMatch(/^import '\.\/env\.js'\n/)
    expect(JSON.parse(written['package.json'] ?? '').dependencies).not.toHaveProperty('@doorpost/react')
  })

  it('writes JavaScript beside an entry in JavaScript', async () => {
    const { 'tsconfig.json': _, 'src/index.ts': entry = '', ...rest } = honoFiles()
    const written = await wholeWay({ ...rest, 'server.js': entry })
    expect(written['server.js']).toContain("app.route('/', signIn)")
    expect(written['sign-in.js']).not.toContain('Session }')
  })

  it('says what to add where the app is made in another way', async () => {
    const entry = "import { createApp } from './app.js'\n\nexport default createApp()\n"
    const cwd = writeFiles({ ...honoFiles(), 'src/index.ts': entry })
    const { code, out } = await runInit(cwd)
    expect([code, textOf(cwd, 'src/index.ts')]).toEqual([1, entry])
    expect(out.split('Left to you:')[1]).toContain("app.route('/', signIn)")
  })

  it('refuses a runtime where the SDK can’t run', async () => {
    const cwd = writeFiles({ ...honoFiles(), 'package.json': manifest({ dependencies: { hono: '4' } }) })
    expect(await runInit(cwd)).toMatchObject({ code: 2, err: expect.stringContaining('@hono/node-server') })
  })
})
