import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { secretProblems } from '../../config/secrets'
import { type Files, filesOf, nextFiles, removeApps, runInit, snapshot, textOf, writeFiles } from './fixture-app'

afterEach(removeApps)

const CODE = [
  'app/api/auth/[...auth]/route.ts',
  'app/dashboard/page.tsx',
  'app/login/page.tsx',
  'lib/auth.ts',
  'lib/sessions.ts',
  'proxy.ts',
]

/** An app as create-next-app writes it, with some files changed or, where null, taken out. */
function newApp(changes: Record<string, string | null> = {}): string {
  const files: Record<string, string | null> = { ...nextFiles(), ...changes }
  const kept = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null)
  return writeFiles(Object.fromEntries(kept))
}

/** The same app below `src`. */
function inSrc(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.startsWith('app/') ? `src/${path}` : path,
      text.replace('./*', './src/*'),
    ]),
  )
}

describe('doorpost init in a new app', () => {
  it('adds the files of the set-up, the variables and the packages, and says what comes next', async () => {
    const cwd = newApp()
    const before = filesOf(cwd)
    const { code, out } = await runInit(cwd)
    expect(code).toBe(0)
    const added = filesOf(cwd).filter((path) => !before.includes(path) && !path.startsWith('.doorpost'))
    expect(added.sort()).toEqual(['.env.example', '.env.local', ...CODE].sort())
    const { scripts, dependencies, devDependencies } = JSON.parse(textOf(cwd, 'package.json'))
    expect(scripts['dev:mail']).toBe('doorpost-emulator')
    expect(Object.keys(dependencies)).toEqual([
      '@doorpost/react',
      '@doorpost/server',
      '@scalekit-sdk/node',
      'next',
      'react',
      'react-dom',
    ])
    expect(Object.keys(devDependencies)).toEqual(['@doorpost/emulator', 'typescript'])
    for (const line of ['npm install', 'npm run dev:mail', 'npm run dev ', 'http://localhost:3000/dashboard']) {
      expect(out).toContain(line)
    }
  })

  it('makes a strong secret, for your eyes only, and shows it nowhere', async () => {
    const cwd = newApp()
    const { out } = await runInit(cwd)
    const { JWT_SECRET = '' } = parseEnv(textOf(cwd, '.env.local'))
    expect(secretProblems([JWT_SECRET], { loopback: false })).toEqual([])
    expect(snapshot(cwd)['.env.local']).toMatch(/^100600 /)
    for (const path of filesOf(cwd).filter((name) => name !== '.env.local'))
      expect(textOf(cwd, path)).not.toContain(JWT_SECRET)
    expect(out).not.toContain(JWT_SECRET)
    expect(out).not.toContain('emulator-secret\n+ APP_URL=http://localhost:3000\n+ JWT_SECRET=…')
    expect(textOf(cwd, '.env.example')).toMatch(/^JWT_SECRET=$/m)
  })

  it('changes nothing the second time', async () => {
    const cwd = newApp()
    await runInit(cwd)
    const before = snapshot(cwd)
    const { code, out } = await runInit(cwd)
    expect([code, out]).toEqual([0, 'Nothing to add.'])
    expect(snapshot(cwd)).toEqual(before)
  })

  it('shows the same with --dry-run, and writes nothing', async () => {
    const cwd = newApp()
    const before = snapshot(cwd)
    const { code, out } = await runInit(cwd, '--dry-run')
    expect(code).toBe(0)
    for (const path of CODE) expect(out).toContain(`--- ${path} (new)`)
    expect(out).toContain('+     "@doorpost/react"')
    expect(snapshot(cwd)).toEqual(before)
  })

  it('leaves no trace after --undo, and a second --undo says that there is nothing', async () => {
    const cwd = newApp()
    const before = snapshot(cwd)
    await runInit(cwd, '--agents')
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(snapshot(cwd)).toEqual(before)
    expect(await runInit(cwd, '--undo')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing to take back'),
    })
  })

  it('opts the sign-in page out of instant navigation where the app has Cache Components, and only there', async () => {
    const cwd = newApp()
    await runInit(cwd)
    expect(textOf(cwd, 'app/login/page.tsx')).toContain("styles.css'\n\nexport const instant = false\n\ntype Props")
    const without = newApp({ 'next.config.ts': 'export default {\n  // cacheComponents: true,\n}\n' })
    await runInit(without)
    expect(textOf(without, 'app/login/page.tsx')).not.toContain('instant')
  })
})

describe('doorpost init looks at the app', () => {
  it('writes into src where the app is there, with the alias of its tsconfig', async () => {
    const cwd = writeFiles(inSrc(nextFiles()))
    await runInit(cwd)
    expect(CODE.filter((path) => !existsSync(join(cwd, 'src', path)))).toEqual([])
    expect(existsSync(join(cwd, 'app'))).toBe(false)
    expect(textOf(cwd, 'src/proxy.ts')).toContain("from '@/lib/sessions'")
  })

  it('writes middleware.ts for Next.js 15', async () => {
    const manifest = nextFiles()['package.json']?.replace('16.4.3', '^15.5.0') ?? ''
    const cwd = newApp({ 'package.json': manifest })
    await runInit(cwd)
    expect(existsSync(join(cwd, 'proxy.ts'))).toBe(false)
    expect(textOf(cwd, 'middleware.ts')).toContain('export const middleware = createProxy(')
  })

  it('writes JavaScript where there is no tsconfig', async () => {
    const cwd = newApp({
      'tsconfig.json': null,
      'jsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./*"] } } }',
    })
    await runInit(cwd)
    for (const path of CODE) expect(existsSync(join(cwd, path.replace(/\.tsx?$/, '.js')))).toBe(true)
    expect(textOf(cwd, 'app/login/page.js')).toContain("from '~/lib/auth'")
    expect(textOf(cwd, 'app/login/page.js')).not.toContain('Props')
  })

  it('imports by relative paths where there is no alias', async () => {
    const cwd = newApp({ 'tsconfig.json': '{}' })
    await runInit(cwd)
    expect(textOf(cwd, 'app/api/auth/[...auth]/route.ts')).toContain("from '../../../../lib/auth'")
    expect(textOf(cwd, 'proxy.ts')).toContain("from './lib/sessions'")
  })

  it('reads an alias through extends and baseUrl', async () => {
    const cwd = newApp({
      'tsconfig.json': '{ "extends": "./base" }',
      'base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "#app/*": ["*"], "~/*": ["./*"] } } }',
    })
    await runInit(cwd)
    expect(textOf(cwd, 'proxy.ts')).toMatch(/from '(?:#app|~)\/lib\/sessions'/)
  })

  it.each([
    ['* { padding: 0 }', 'styles.unlayered.css'],
    ['@tailwind base;\n@tailwind utilities;', 'styles.unlayered.css'],
    ['@import "tailwindcss";\n@layer base {\n  * { border-color: red; }\n}', 'styles.css'],
    ['.page * { padding: 0 }', 'styles.css'],
    ['/* * { padding: 0 } */', 'styles.css'],
  ])('with the sheet %j it imports %s', async (css, sheet) => {
    const cwd = newApp({ 'app/globals.css': css })
    await runInit(cwd)
    expect(textOf(cwd, 'app/login/page.tsx')).toContain(`'@doorpost/react/${sheet}'`)
  })

  it('takes the port from the script', async () => {
    const manifest = nextFiles()['package.json']?.replace('next dev', 'next dev -p 4001') ?? ''
    const cwd = newApp({ 'package.json': manifest })
    await runInit(cwd)
    expect(parseEnv(textOf(cwd, '.env.local')).APP_URL).toBe('http://localhost:4001')
  })

  it('puts pages below the only group that has a root layout, and leaves them to you where there are two', async () => {
    const layout = nextFiles()['app/layout.tsx'] ?? ''
    const cwd = newApp({ 'app/layout.tsx': null, 'app/(site)/layout.tsx': layout })
    await runInit(cwd)
    expect(existsSync(join(cwd, 'app/(site)/login/page.tsx'))).toBe(true)
    const two = newApp({ 'app/layout.tsx': null, 'app/(a)/layout.tsx': layout, 'app/(b)/layout.tsx': layout })
    const { code, out } = await runInit(two)
    expect([code, out]).toEqual([1, expect.stringContaining('Several layouts')])
  })

  it('names the package manager of the lockfile, also of one above', async () => {
    const root = writeFiles({ 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': 'packages: [apps/*]\n' })
    const cwd = writeFiles(nextFiles(), join(root, 'apps/web'))
    const { out } = await runInit(cwd)
    expect(out).toContain('\n  pnpm install\n  pnpm dev:mail')
  })

  it('holds Yarn 1 on Node.js 20 to a package that runs there', async () => {
    const cwd = newApp({ 'yarn.lock': '# THIS IS AN AUTOGENERATED FILE.\n# yarn lockfile v1\n' })
    await runInit(cwd)
    const { resolutions } = JSON.parse(textOf(cwd, 'package.json'))
    const isOld = Number(process.versions.node.split('.')[0]) < 22
    expect(resolutions).toEqual(isOld ? { '@connectrpc/connect': expect.stringMatching(/2\.1/) } : undefined)
  })
})

describe('doorpost init never overwrites', () => {
  it.each([
    ['proxy.ts', 'export const proxy = () => undefined\n', 'createProxy({'],
    ['middleware.ts', 'export const middleware = () => undefined\n', 'export const middleware = createProxy({'],
    ['app/login/page.tsx', 'export default () => <p>mine</p>\n', 'getSignInStart'],
    ['app/(auth)/login/page.jsx', 'export default () => <p>mine</p>\n', 'getSignInStart'],
    ['app/dashboard/page.tsx', 'export default () => <p>mine</p>\n', 'requireSession'],
    ['app/api/auth/[...nextauth]/route.ts', 'export const GET = () => undefined\n', 'toRouteHandlers'],
    // Next.js refuses to build with one address in both routers.
    ['pages/login.tsx', 'export default () => <p>mine</p>\n', 'getSignInStart'],
    ['pages/dashboard/index.jsx', 'export default () => <p>mine</p>\n', 'requireSession'],
    ['pages/api/auth/[...nextauth].ts', 'export default () => undefined\n', 'toRouteHandlers'],
  ])('%s stays, and what to merge is shown', async (path, text, shown) => {
    const cwd = newApp({ [path]: text })
    const { code, out } = await runInit(cwd)
    expect([code, textOf(cwd, path)]).toEqual([1, text])
    expect(out.split('Left to you:')[1]).toContain(`\n${path}: `)
    expect(out.split('Left to you:')[1]).toContain(shown)
    const ofIts = filesOf(cwd).filter((file) =>
      /^(?:proxy|middleware)\.|\/login[./]|\/dashboard[./]|api\/auth/.test(file),
    )
    expect(ofIts).toHaveLength(4)
  })

  it('goes beside a lib/auth.ts of something else, and imports its own', async () => {
    const theirs = "import NextAuth from 'next-auth'\n\nexport const { auth } = NextAuth({})\n"
    const cwd = newApp({ 'lib/auth.ts': theirs })
    expect((await runInit(cwd)).code).toBe(0)
    expect(textOf(cwd, 'lib/auth.ts')).toBe(theirs)
    expect(textOf(cwd, 'lib/doorpost/auth.ts')).toContain("from './sessions'")
    expect(textOf(cwd, 'app/login/page.tsx')).toContain("from '@/lib/doorpost/auth'")
    expect(textOf(cwd, 'proxy.ts')).toContain("from '@/lib/doorpost/sessions'")
  })

  it('uses the sessions that the app has already made elsewhere', async () => {
    const cwd = newApp({
      'server/session.ts':
        "import { createSessions } from '@doorpost/server/session'\n\nexport const sessions = createSessions({})\n",
    })
    await runInit(cwd)
    expect(existsSync(join(cwd, 'lib/sessions.ts'))).toBe(false)
    expect(textOf(cwd, 'lib/auth.ts')).toContain("from '@/server/session'")
  })

  it('leaves a file alone that you changed after the first run', async () => {
    const cwd = newApp()
    await runInit(cwd)
    const mine = `${textOf(cwd, 'lib/auth.ts')}\n// mine\n`
    writeFileSync(join(cwd, 'lib/auth.ts'), mine)
    expect(await runInit(cwd)).toMatchObject({ code: 0, out: 'Nothing to add.' })
    expect(textOf(cwd, 'lib/auth.ts')).toBe(mine)
  })

  it('adds to .env.local only what is not set, here or in another file', async () => {
    const cwd = newApp({ '.env.local': 'JWT_SECRET=mine\nFOO=bar', '.env': 'APP_URL=http://localhost:9000\n' })
    const { out } = await runInit(cwd)
    const text = textOf(cwd, '.env.local')
    expect(text).toMatch(/^JWT_SECRET=mine\nFOO=bar\n# /)
    expect(parseEnv(text)).toMatchObject({ JWT_SECRET: 'mine', FOO: 'bar', SCALEKIT_CLIENT_ID: 'skc_emulator' })
    expect(parseEnv(text).APP_URL).toBeUndefined()
    expect(out).not.toContain('=mine')
    expect(out).not.toContain('FOO')
  })

  it('keeps the ends of lines, tabs and a byte order mark', async () => {
    const manifest = '\uFEFF{\r\n\t"name": "app",\r\n\t"dependencies": {\r\n\t\t"next": "16.4.3"\r\n\t}\r\n}'
    const cwd = newApp({ 'package.json': manifest, '.env.local': 'FOO=bar\r\n' })
    const before = snapshot(cwd)
    await runInit(cwd)
    const text = textOf(cwd, 'package.json')
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(text).toContain('\r\n\t\t"@doorpost/react": ')
    expect(text).toContain('\r\n\t"scripts": {\r\n\t\t"dev:mail": "doorpost-emulator"\r\n\t}')
    expect(JSON.parse(text.slice(1)).dependencies['@doorpost/server']).toBeDefined()
    expect(textOf(cwd, '.env.local').replaceAll('\r\n', '')).not.toContain('\n')
    await runInit(cwd, '--undo')
    expect(snapshot(cwd)).toEqual(before)
  })

  it('writes nothing through a link that leads out of the app', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'doorpost-outside-'))
    writeFileSync(join(outside, 'env'), 'FOO=bar\n')
    const cwd = newApp()
    symlinkSync(outside, join(cwd, 'lib'))
    symlinkSync(join(outside, 'env'), join(cwd, '.env.local'))
    const { code, out } = await runInit(cwd)
    const there = filesOf(outside)
    expect([code, there, readFileSync(join(outside, 'env'), 'utf8')]).toEqual([1, ['env'], 'FOO=bar\n'])
    expect(lstatSync(join(cwd, '.env.local')).isSymbolicLink()).toBe(true)
    expect(out.split('Left to you:')[1]).toMatch(/lib\/auth\.ts: It is a link/)
    expect(out.split('Left to you:')[1]).not.toContain('JWT_SECRET')
    rmSync(outside, { recursive: true })
  })
})

describe('doorpost init --undo', () => {
  it('leaves what you changed, says so, and takes it back once you restored it', async () => {
    const cwd = newApp()
    const before = snapshot(cwd)
    await runInit(cwd)
    const written = textOf(cwd, 'lib/auth.ts')
    writeFileSync(join(cwd, 'lib/auth.ts'), `${written}// mine\n`)
    const { code, out } = await runInit(cwd, '--undo')
    expect([code, out]).toEqual([1, expect.stringMatching(/kept +lib\/auth\.ts {2}You changed it/)])
    expect(filesOf(cwd).filter((path) => CODE.includes(path))).toEqual(['lib/auth.ts'])
    writeFileSync(join(cwd, 'lib/auth.ts'), written)
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(snapshot(cwd)).toEqual(before)
  })

  it('takes only its own lines out of files that you went on writing', async () => {
    const cwd = newApp({ '.env.local': 'FOO=bar\n' })
    await runInit(cwd)
    writeFileSync(join(cwd, '.env.local'), `# mine\n${textOf(cwd, '.env.local')}MORE=1\n`)
    writeFileSync(join(cwd, 'AGENTS.md'), `Mine.\n\n${textOf(cwd, 'AGENTS.md')}`)
    writeFileSync(join(cwd, 'package.json'), textOf(cwd, 'package.json').replace('"name": "app"', '"name": "other"'))
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(textOf(cwd, '.env.local')).toBe('# mine\nFOO=bar\nMORE=1\n')
    expect(textOf(cwd, 'AGENTS.md')).toBe(`Mine.\n\n${nextFiles()['AGENTS.md']}`)
    expect(textOf(cwd, 'package.json')).toBe(nextFiles()['package.json']?.replace('"app"', '"other"'))
  })

  it.each([
    ['init added them', {}, true],
    ['you had installed them before', { '@doorpost/server': '0.1.0' }, false],
  ])('says how to remove the packages only where they are left over: %s', async (_, own, isSaid) => {
    const manifest = JSON.parse(nextFiles()['package.json'] ?? '')
    const dependencies = { ...manifest.dependencies, ...own }
    const cwd = newApp({ 'package.json': JSON.stringify({ ...manifest, dependencies }, null, 2) })
    await runInit(cwd)
    writeFiles({ 'node_modules/@doorpost/server/package.json': '{ "version": "0.1.0" }' }, cwd)
    expect((await runInit(cwd, '--undo')).out.includes('To remove the packages too')).toBe(isSaid)
  })

  it('joins no line that you added since to the last one of before', async () => {
    const cwd = newApp({ '.gitignore': '/node_modules\n.env*', '.env.local': 'FOO=bar', 'AGENTS.md': '# Mine' })
    await runInit(cwd)
    for (const path of ['.gitignore', '.env.local', 'AGENTS.md']) {
      writeFileSync(join(cwd, path), `${textOf(cwd, path)}more\n`)
    }
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(textOf(cwd, '.gitignore')).toBe('/node_modules\n.env*\nmore\n')
    expect(textOf(cwd, '.env.local')).toBe('FOO=bar\nmore\n')
    expect(textOf(cwd, 'AGENTS.md')).toMatch(/^# Mine\n+more\n$/)
  })

  it('keeps a folder that holds files of yours', async () => {
    const cwd = newApp()
    await runInit(cwd)
    writeFileSync(join(cwd, 'lib/mine.ts'), '')
    await runInit(cwd, '--undo')
    expect(filesOf(cwd)).toContain('lib/mine.ts')
  })

  it.each([0, 1, 5, 8])('takes back a run that was interrupted after %i files', async (written) => {
    const cwd = newApp()
    const before = snapshot(cwd)
    await runInit(cwd)
    // As if the rest had never been written: the newest first.
    const { entries } = JSON.parse(textOf(cwd, '.doorpost/init.json'))
    const originals = nextFiles()
    for (const { path } of entries.slice(written)) {
      if (originals[path] === undefined) rmSync(join(cwd, path))
      else writeFileSync(join(cwd, path), originals[path])
    }
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(snapshot(cwd)).toEqual(before)
  })

  it('takes back a run that was interrupted before it had written anything down', async () => {
    const cwd = newApp()
    const before = snapshot(cwd)
    mkdirSync(join(cwd, '.doorpost'))
    writeFileSync(join(cwd, '.doorpost/init.json.draft'), '{ "entries": [')
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(snapshot(cwd)).toEqual(before)
  })

  it('takes back two runs, the second of which completed the first', async () => {
    const cwd = newApp()
    const before = snapshot(cwd)
    await runInit(cwd)
    rmSync(join(cwd, 'proxy.ts'))
    await runInit(cwd)
    expect(existsSync(join(cwd, 'proxy.ts'))).toBe(true)
    await runInit(cwd, '--undo')
    expect(snapshot(cwd)).toEqual(before)
  })
})

describe('doorpost init refuses', () => {
  it.each([
    [{ 'package.json': null }, 'There is no package.json here.'],
    [{ 'package.json': '{ "name": ' }, 'not valid JSON'],
    [{ 'package.json': '{ "dependencies": { "vue": "3" } }' }, 'lists neither next'],
    [
      { 'app/layout.tsx': null, 'app/globals.css': null, 'pages/index.tsx': 'export default () => null' },
      'Pages Router only',
    ],
    [{ 'next.config.ts': "export default { output: 'export' }" }, "output: 'export'"],
    [{ 'next.config.ts': "export default { basePath: '/docs' }" }, 'basePath'],
    [{ 'next.config.ts': "export default { pageExtensions: ['page.tsx'] }" }, 'pageExtensions'],
    [{ 'package.json': '{ "dependencies": { "next": "14.2.0" } }' }, 'Next.js 14 is too old'],
  ])('%j', async (changes, message) => {
    const cwd = newApp(changes)
    const before = snapshot(cwd)
    expect(await runInit(cwd)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
    expect(snapshot(cwd)).toEqual(before)
  })

  it('a .env.local that is not UTF-8, before anything is written', async () => {
    const cwd = newApp()
    writeFileSync(join(cwd, '.env.local'), Buffer.from('\uFEFFFOO=bar\r\n', 'utf16le'))
    const before = snapshot(cwd)
    expect(await runInit(cwd)).toMatchObject({ code: 2, err: expect.stringContaining('.env.local is not UTF-8') })
    expect(snapshot(cwd)).toEqual(before)
  })

  it('the root of a monorepo, and names the apps below', async () => {
    const cwd = writeFiles({ 'package.json': '{ "private": true, "workspaces": ["apps/*"] }' })
    writeFiles(nextFiles(), join(cwd, 'apps/web'))
    expect(await runInit(cwd)).toMatchObject({ code: 2, err: expect.stringContaining('There are apps in apps/web') })
  })

  it('--undo with a journal that can’t be read', async () => {
    const cwd = newApp()
    await runInit(cwd)
    writeFileSync(join(cwd, '.doorpost/init.json'), '{ "entries": ')
    const before = snapshot(cwd)
    expect(await runInit(cwd, '--undo')).toMatchObject({ code: 2, err: expect.stringContaining("can't be read") })
    expect(snapshot(cwd)).toEqual(before)
  })
})

describe('the block for agents', () => {
  it('is added to the file that is there, behind the block of Next.js, and not twice', async () => {
    const cwd = newApp()
    await runInit(cwd)
    const text = textOf(cwd, 'AGENTS.md')
    expect(text.startsWith(nextFiles()['AGENTS.md'] ?? '')).toBe(true)
    expect(text.match(/BEGIN:doorpost/g)).toHaveLength(1)
    expect(text.match(/^\d+\. /gm)).toHaveLength(10)
  })

  it('goes into CLAUDE.md if that is all there is; a new file only with --agents; nothing with --no-agents', async () => {
    const claude = newApp({ 'AGENTS.md': null, 'CLAUDE.md': 'Be brief.\n' })
    await runInit(claude)
    expect([textOf(claude, 'CLAUDE.md'), existsSync(join(claude, 'AGENTS.md'))]).toEqual([
      expect.stringMatching(/^Be brief\.\n\n<!-- BEGIN:doorpost/),
      false,
    ])
    const none = newApp({ 'AGENTS.md': null })
    await runInit(none)
    expect(existsSync(join(none, 'AGENTS.md'))).toBe(false)
    await runInit(none, '--agents')
    expect(textOf(none, 'AGENTS.md')).toContain('END:doorpost')
    const refused = newApp()
    await runInit(refused, '--no-agents')
    expect(textOf(refused, 'AGENTS.md')).toBe(nextFiles()['AGENTS.md'])
  })
})
