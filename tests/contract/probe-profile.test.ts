import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Emulator, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { probe } from './probe-run'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'probe-'))
const file = join(folder, 'doorpost-profile.json')
let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
beforeEach(() => {
  emulator.reset()
  rmSync(file, { force: true })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await emulator.stop()
})

const KNOWN = { unknownRequestCode: 'NOT_FOUND', enforceSameBrowserOrigin: true } as const

describe('without an email', () => {
  test.each([{ args: [] }, { args: ['--without-mail'] }])(
    'sends none and tells what it can: $args',
    async ({ args }) => {
      emulator.changeSettings(KNOWN)
      const run = await probe(emulator, { args: [...args, '--json'] })
      const { profile, mails } = JSON.parse(run.out)
      expect(profile.settings).toEqual(KNOWN)
      expect([run.code, mails, run.waited, emulator.messages()]).toEqual([0, 0, 0, []])
      expect(run.err).toContain('nothing about Scalekit')
    },
  )
})

describe('an environment', () => {
  test('whose template needs variables gets them with each email, whatever APP_URL is', async () => {
    const args = ['--email', 'ada@example.com', '--variable', 'app_name=Acme = us', '--variable', 'plan=free']
    await probe(emulator, { args, env: { APP_URL: 'not a URL' } })
    const senders = emulator.messages().map(({ from, text }) => [from, /plan/.test(text)])
    expect(senders.length).toBeGreaterThan(4)
    expect(new Set(senders.map(String))).toEqual(new Set(['Acme = us,true']))
  })
})

describe('the profile', () => {
  test('is written where it was told, and an emulator loads it from there', async () => {
    emulator.changeSettings(KNOWN)
    const { err } = await probe(emulator, { args: ['--out', file] })
    expect(err).toContain(`The profile is in ${file}.`)
    const copy = await startEmulator({ profile: file })
    expect(copy.settings()).toMatchObject(KNOWN)
    await copy.stop()
  })

  test('names no host, id or address', async () => {
    await probe(emulator, { args: ['--out', file] })
    const text = readFileSync(file, 'utf8')
    expect(Object.keys(JSON.parse(text))).toEqual(['doorpostProfile', 'probedAt', 'sdk', 'settings', 'unknown'])
    expect(text).not.toMatch(/127\.0\.0\.1|skc_|@/)
  })

  test.each(['', 'n', null])('is printed to whoever answers %j', async (answer) => {
    const { out } = await probe(emulator, { args: [], answer: () => answer })
    expect(JSON.parse(out.slice(out.indexOf('\n{')))).toMatchObject({ doorpostProfile: 1 })
  })

  test('is written into the app’s folder by whoever says yes', async () => {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    await probe(emulator, { args: [], answer: () => 'y', parts: { cwd: folder } })
    rmSync(join(folder, 'node_modules'))
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ doorpostProfile: 1 })
  })

  test('that can’t be written is said', async () => {
    const { out, err, code } = await probe(emulator, { args: ['--out', join(folder, 'no/such/folder.json')] })
    expect(code).toBe(2)
    expect(err).toContain('The profile could not be written')
    // Minutes and emails went into it.
    expect(out).toContain('"doorpostProfile": 1')
  })
})

describe('Ctrl+C', () => {
  test('while it waits ends it at once, with no file', async () => {
    const bin = join(root, 'packages/server/bin/doorpost.js')
    const args = [bin, 'probe', '--email', 'ada@example.com', '--out', file]
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...emulator.env }, stdio: 'pipe' })
    const exited = once(child, 'exit')
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text
    })
    while (!told.includes('Waiting')) await once(child.stderr, 'data')
    child.kill('SIGINT')
    expect(await exited).toEqual([null, 'SIGINT'])
    expect([existsSync(file), readdirSync(folder)]).toEqual([false, []])
  })
})
