import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { filesOf, newApp, nextFiles, removeApps, runInit, snapshot, textOf, writeFiles } from './fixture-app'

afterEach(removeApps)

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
