import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CHECKS } from '../../packages/server/src/cli/doctor/checks'
import { FLOORS_DATE } from '../../packages/server/src/floors/floors'
import { edit, examine, readmeApp, removeApps, runDoctor, writeApp } from './fixture'

afterAll(removeApps)

const ROUTE = 'app/api/auth/[...auth]/route.ts'
const DAY_MS = 86_400_000

function brokenApp() {
  const files = readmeApp()
  edit(files, ROUTE, 'GET, HEAD, POST', 'GET, POST')
  files[ROUTE] += "\nexport const runtime = 'edge'\n"
  edit(files, 'proxy.ts', ", '/account/:path*'", '')
  files['.gitignore'] = 'node_modules'
  files['app/dashboard/help/page.tsx'] = 'export default () => <p>Help</p>\n'
  return files
}

describe('doorpost doctor', () => {
  it('ends with 0 and says so where nothing is wrong', async () => {
    expect(await runDoctor(writeApp(readmeApp()))).toEqual({
      exitCode: 0,
      out: `skipped  provider: --offline\nNothing found in ${CHECKS.length - 1} checks.`,
      err: '',
    })
  })

  it('prints a line for each finding, the worst first, and ends with 1', async () => {
    const files = brokenApp()
    delete files['next.config.ts']
    const { exitCode, out } = await runDoctor(writeApp(files))
    const levels = out.split('\n').map((line) => line.split('  ')[0])
    expect(levels.slice(0, -2)).toEqual(['error', 'error', 'error', 'error', 'hint'])
    expect(out).toContain('error  route-edge  app/api/auth/[...auth]/route.ts:7  The route runs on the edge')
    expect(out.split('\n').at(-1)).toBe(`4 errors, 1 hint in ${CHECKS.length - 1} checks.`)
    expect(exitCode).toBe(1)
  })

  it('ends with 0 after hints alone, and still names them', async () => {
    const files = readmeApp()
    delete files['next.config.ts']
    const { exitCode, out } = await runDoctor(writeApp(files))
    expect(out).toContain('hint  frame-headers')
    expect(out).not.toContain('Nothing found')
    expect(exitCode).toBe(0)
  })

  it('changes with --fix what it is sure of, shows it, and leaves the rest', async () => {
    const folder = writeApp(brokenApp(), { isCommitted: true })
    const { exitCode, out } = await runDoctor(folder, { options: { fix: true } })
    expect(readFileSync(join(folder, ROUTE), 'utf8').trim()).toBe(readmeApp()[ROUTE]?.trim())
    expect(readFileSync(join(folder, 'proxy.ts'), 'utf8')).toBe(readmeApp()['proxy.ts'])
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('node_modules\n.env*.local\n')
    expect(out).toContain("- export const config = { matcher: ['/dashboard/:path*'] }")
    expect(out).toContain("+ export const config = { matcher: ['/dashboard/:path*', '/account/:path*'] }")
    // .env.local was committed before, and a page's guard is written by hand.
    expect(out.match(/^\w+ {2}[\w-]+ /gm)).toEqual(['error  secret-committed ', 'error  page-without-guard '])
    expect(exitCode).toBe(1)
    const again = await runDoctor(folder, { options: { fix: true } })
    expect(again.out.split('\n').filter((line) => /^[+-] /.test(line))).toEqual([])
  })

  it.each(['to a file that is there', 'to none'])(
    'changes nothing through a link out of the folder, %s',
    async (kind) => {
      const files = readmeApp()
      delete files['.gitignore']
      const folder = writeApp(files, { isCommitted: true })
      const outside = join(writeApp({ kept: '' }), 'kept')
      if (kind === 'to none') rmSync(outside)
      symlinkSync(outside, join(folder, '.gitignore'))
      const { out } = await runDoctor(folder, { options: { fix: true } })
      expect(existsSync(outside) ? readFileSync(outside, 'utf8') : '').toBe('')
      expect(out).toContain('env-not-ignored')
    },
  )

  it('runs nothing that the folder’s own git configuration names', async () => {
    const folder = writeApp(readmeApp(), { isCommitted: true })
    const script = join(folder, 'monitor.sh')
    writeFileSync(script, `#!/bin/sh\ntouch '${folder}/it-ran'\nexit 1\n`, { mode: 0o755 })
    writeFileSync(join(folder, '.git/config'), `[core]\n\trepositoryformatversion = 0\n\tfsmonitor = ${script}\n`)
    await runDoctor(folder)
    expect(existsSync(join(folder, 'it-ran'))).toBe(false)
  })

  it('runs no source of a folder that calls itself by a package that it loads', async () => {
    const folder = writeApp({
      'package.json': JSON.stringify({
        name: 'typescript',
        exports: './evil.cjs',
        dependencies: { '@doorpost/server': '*' },
      }),
      'evil.cjs': `require('node:fs').writeFileSync(__dirname + '/it-ran', '')`,
    })
    await runDoctor(folder)
    expect(existsSync(join(folder, 'it-ran'))).toBe(false)
  })

  it('changes nothing without --fix', async () => {
    const folder = writeApp(brokenApp())
    await runDoctor(folder)
    for (const [path, text] of Object.entries(brokenApp())) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  })

  it('prints JSON and nothing else with --json', async () => {
    const { out } = await runDoctor(writeApp(brokenApp()), { options: { json: true } })
    const { findings, checked, skipped, versionsOf } = JSON.parse(out)
    expect(findings[0]).toEqual({
      id: 'route-methods',
      level: 'error',
      file: ROUTE,
      what: expect.stringContaining('HEAD'),
      fix: expect.stringContaining('GET, HEAD, POST'),
      isFixable: true,
    })
    expect([...checked, ...skipped['--offline']].sort()).toEqual(CHECKS.map(({ name }) => name).sort())
    expect(versionsOf).toBe(FLOORS_DATE)
  })

  it('lists its checks', async () => {
    const { out, exitCode } = await runDoctor('/nowhere', { options: { list: true } })
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(CHECKS.map(({ name }) => name))
    expect(exitCode).toBe(0)
  })

  it.each([
    ['without a package.json', (folder: string) => mkdirSync(join(folder, 'empty')), 'empty', 'no package.json'],
    [
      'with one that is no JSON',
      (folder: string) => writeFileSync(join(folder, 'package.json'), '{'),
      '',
      'not valid JSON',
    ],
    ['without the kit', (folder: string) => writeFileSync(join(folder, 'package.json'), '{}'), '', 'does not list'],
  ])('says that it could not run in a folder %s', async (_name, change, below, reason) => {
    const folder = writeApp(readmeApp())
    change(folder)
    await expect(runDoctor(join(folder, below))).rejects.toThrow(reason)
  })

  it('refuses an address that is none', async () => {
    await expect(runDoctor(writeApp(readmeApp()), { options: { url: 'localhost:3000' } })).rejects.toThrow('--url')
  })

  it('takes no address with a password, which a finding would repeat', async () => {
    const failed = runDoctor(writeApp(readmeApp()), { options: { url: 'http://user:canary@localhost:1' } })
    await expect(failed).rejects.toThrow('no name and no password')
    await expect(failed).rejects.not.toThrow('canary')
  })

  it('says which checks it left out for want of a TypeScript, and makes the others', async () => {
    const files = { ...brokenApp(), '.env.local': '' }
    const { out } = await runDoctor(writeApp(files, { versions: { typescript: null } }))
    expect(out).toMatch(/^skipped {2}route-file, .*: TypeScript is not installed here/m)
    expect(out).toContain('error  jwt-secret')
    expect(out).not.toContain('route-methods')
  })

  it('says the same of a TypeScript that cannot be called', async () => {
    const { out } = await runDoctor(writeApp(readmeApp(), { versions: { typescript: '7.0.2' } }))
    expect(out).toContain("TypeScript 7.0.2 can't be called")
  })

  it('leaves out what is about Next.js in an app without it', async () => {
    const { out, exitCode } = await runDoctor(writeApp(readmeApp(), { versions: { next: null } }))
    expect(out).toMatch(/^skipped {2}route-file, .*: Next\.js is not installed here$/m)
    expect(exitCode).toBe(0)
  })

  it.each([
    [90, false],
    [91, true],
  ])('says of a list of versions that is %i days old: %s', async (days, isOld) => {
    const now = () => Date.parse(FLOORS_DATE) + days * DAY_MS
    const { out } = await runDoctor(writeApp(readmeApp()), { now })
    expect(out.includes('days old')).toBe(isOld)
  })

  it('never prints a value of the environment', async () => {
    const secrets = ['canary-client-5KxJwN2pQ8rT', 'canary-key-Zb7Qm0o5l5mBq3zqj2s9w6Yx1kR8vD4nT7cE2gH5uJ0']
    const files = brokenApp()
    files['.env.local'] = `APP_URL=https://${secrets[0]}@app.acme.org/x
SCALEKIT_ENVIRONMENT_URL=http://${secrets[0]}
SCALEKIT_CLIENT_ID=skc_1
SCALEKIT_CLIENT_SECRET=${secrets[1]}
NEXT_PUBLIC_SCALEKIT_CLIENT_SECRET=${secrets[1]}
JWT_SECRET=${secrets[1]},${secrets[0]}
`
    files['.env.example'] = files['.env.local']
    const surroundings = { isCommitted: true }
    const folder = writeApp(files, surroundings)
    for (const options of [{}, { json: true }, { fix: true }]) {
      const { out, err } = await runDoctor(folder, { options })
      expect(out).toContain('secret-reused')
      for (const secret of secrets) expect(out + err).not.toContain(secret)
    }
  })

  it('survives files that nobody could compile', async () => {
    const files = readmeApp()
    files['tsconfig.json'] = '{ "extends": "./missing.json", "compilerOptions": { "paths": '
    files['app/dashboard/broken/page.tsx'] = 'export default function ( { return <p>{'
    files['app/dashboard/empty/page.tsx'] = ''
    files['lib/one.ts'] = "export * from './two'\nexport { x } from './two'\n"
    files['lib/two.ts'] = "export * from './one'\nexport { x } from './one'\n"
    files['app/dashboard/round/page.tsx'] = "import { x } from '../../../lib/one'\nexport default x(x)\n"
    files['next.config.ts'] = 'export default {'
    files['.env'] = '=\nnot a line\nA="\n'
    expect((await examine(files)).map(({ file }) => file)).toContain('app/dashboard/broken/page.tsx')
  })

  it('reads a page of many components once', async () => {
    const files = readmeApp()
    const names = Array.from({ length: 60 }, (_, index) => `C${index}`)
    const all = names.map((name) => `<${name} />`).join('')
    const imports = `import { ${names.join(', ')} } from '@/lib/components'\n`
    // Every component shows every other one.
    files['lib/components.tsx'] = names.map((name) => `export const ${name} = () => <p>${all}</p>\n`).join('')
    files['app/dashboard/many/page.tsx'] = `${imports}export default () => <main>${all}</main>\n`
    expect((await examine(files)).map(({ id }) => id)).toEqual(['page-without-guard'])
  })

  it('names where a variable is set', async () => {
    const files = readmeApp()
    edit(files, '.env.local', 'APP_URL=http://localhost:3000', 'APP_URL=http://localhost:3000/x')
    expect(await examine(files)).toMatchObject([{ id: 'app-url', file: '.env.local', line: 4 }])
    const env = { APP_URL: 'http://localhost:3000/y' }
    expect((await examine(files, { env }))[0]).not.toHaveProperty('file')
  })
})
