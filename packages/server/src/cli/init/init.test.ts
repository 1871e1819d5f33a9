import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { secretProblems } from '../../config/secrets'
import {
  CODE,
  type Files,
  filesOf,
  newApp,
  nextFiles,
  removeApps,
  runInit,
  snapshot,
  textOf,
  writeFiles,
} from './fixture-app'

afterEach(removeApps)

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
