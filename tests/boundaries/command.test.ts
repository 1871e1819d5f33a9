import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './built-entries'

const OLD_KEY = 'hZ3vT8kQ1xW6nB4mR9cY2pL7dS5fG0jA'

/** An app's folder with the packed package, and neither a package.json nor git around it. */
const app = mkdtempSync(join(tmpdir(), 'doorpost-command-'))
const bin = join(app, 'node_modules/.bin/doorpost')
const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: app }

function installPacked() {
  const scope = join(app, 'node_modules/@doorpost')
  mkdirSync(scope, { recursive: true })
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', app], {
    cwd: join(root, 'packages/server'),
    encoding: 'utf8',
  })
  execFileSync('tar', ['-xzf', join(app, packed.trim()), '-C', scope])
  execFileSync('mv', [join(scope, 'package'), join(scope, 'server')])
  symlinkSync(realpathSync(join(root, 'packages/server/node_modules/jose')), join(app, 'node_modules/jose'))
  symlinkSync(realpathSync(join(root, 'node_modules/redis')), join(app, 'node_modules/redis'))
  // As npm does it.
  mkdirSync(join(app, 'node_modules/.bin'))
  const manifest = JSON.parse(readFileSync(join(scope, 'server/package.json'), 'utf8'))
  symlinkSync(join(scope, 'server', manifest.bin.doorpost), bin)
}

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: app, env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const inShell = (line: string) =>
  spawnSync('sh', ['-c', line], { cwd: app, env: { ...env, BIN: bin }, encoding: 'utf8' })

beforeAll(installPacked, 60_000)
afterAll(() => rmSync(app, { recursive: true, force: true }))

describe('the packed command', () => {
  it('runs, loads each command, and says its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'packages/server/package.json'), 'utf8'))
    expect(run('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    const names = [...run('--help').stdout.matchAll(/^ {2}(\w+) {2}/gm)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(1)
    for (const name of names) {
      expect(run('help', name)).toMatchObject({ status: 0, stdout: expect.stringContaining(`doorpost ${name}`) })
    }
  })

  it('is called wrongly with exit code 2, in plain text', () => {
    const { status, stdout, stderr } = run('sercet')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe('doorpost has no command "sercet". Did you mean: doorpost secret?\nSee: doorpost --help\n')
  })

  it('reads a .env that an editor on Windows wrote, and changes no file', () => {
    const written = `\uFEFFJWT_SECRET="${OLD_KEY}"\r\nOTHER=1\r\n`
    writeFileSync(join(app, '.env'), written)
    expect(run('secret', '--rotate').stdout).toMatch(new RegExp(`^JWT_SECRET=${OLD_KEY},[\\w-]{43}\\n$`))
    expect(readFileSync(join(app, '.env'), 'utf8')).toBe(written)
    expect(existsSync(join(app, '.env.local'))).toBe(false)
    rmSync(join(app, '.env'))
  })

  it('appends a key that the next command reads', () => {
    const { status } = inShell(
      '"$BIN" secret >> .env.local 2>/dev/null && "$BIN" secret --rotate --json 2>/dev/null > next',
    )
    const [first] = /(?<==).+/.exec(readFileSync(join(app, '.env.local'), 'utf8')) ?? []
    expect([status, JSON.parse(readFileSync(join(app, 'next'), 'utf8')).value.split(',')[0]]).toEqual([0, first])
    rmSync(join(app, '.env.local'))
  })

  it('ends quietly when nobody reads its output', () => {
    const { stderr } = inShell('{ "$BIN" help why; echo "exit code $?" >&2; } | :')
    expect(stderr).toBe('exit code 0\n')
  })

  it.runIf(existsSync('/dev/full'))('does not pass for done when its output could not be written', () => {
    const { stderr } = inShell('"$BIN" secret > /dev/full; echo "exit code $?" >&2')
    expect(stderr).toMatch(/could not write its output \(ENOSPC\)\.\nexit code 2\n$/)
  })

  it('ends on Ctrl+C while a server does not answer, and says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : 0
    const variables = { APP_URL: 'http://localhost:3000', JWT_SECRET: OLD_KEY, REDIS_URL: `redis://127.0.0.1:${port}` }
    const child = spawn(bin, ['why', 'a@example.com'], { cwd: app, env: { ...env, ...variables } })
    const exited = once(child, 'exit')
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        said += text
      })
    }
    const [socket] = await once(silent, 'connection')
    child.kill('SIGINT')
    expect([await exited, said]).toEqual([[null, 'SIGINT'], ''])
    socket.destroy()
    silent.close()
  })
})
