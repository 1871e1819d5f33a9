import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { runCli } from '../run-cli'
import { testIo } from '../test-io'
import { openPostgres } from './open-store'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** An app with a package of this name and code. */
function appWith(name: string, code: string): string {
  const cwd = mkdtempSync(join(tmpdir(), 'doorpost-why-'))
  folders.push(cwd)
  mkdirSync(join(cwd, 'node_modules', name), { recursive: true })
  writeFileSync(join(cwd, 'node_modules', name, 'index.js'), code)
  return cwd
}

const ONE_AT_A_TIME = `exports.Client = class {
  on() {}
  async query() {
    if (this.isBusy) throw new Error('the client is already executing a query')
    this.isBusy = true
    await new Promise(setImmediate)
    this.isBusy = false
    return { rows: [] }
  }
}`

const refusing = (problem: string) => `exports.createClient = () => ({
  on() {}, destroy() {}, sendCommand() {}, connect: () => Promise.reject(${problem}),
})`

const env = {
  APP_URL: 'http://localhost:3000',
  JWT_SECRET: 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s',
  REDIS_URL: 'redis://canary',
}

describe('the stores of doorpost why', () => {
  it('asks a client of pg one thing at a time, since pg 9 takes no other', async () => {
    const { store } = openPostgres({ cwd: appWith('pg', ONE_AT_A_TIME), url: 'postgres://localhost/app' })
    await expect(Promise.all([store.get('a'), store.get('b')])).resolves.toEqual([null, null])
  })

  it.each([
    ["new Error('WRONGPASS invalid username-password pair of canary')", 'WRONGPASS'],
    ["Object.assign(new Error('password of canary'), { code: '28P01' })", '28P01'],
    ["Object.assign(new Error('canary'), { code: 'ECONNREFUSED' })", 'ECONNREFUSED'],
  ])('names the refusal in %s, and nothing else of it', async (problem, code) => {
    const { io, err } = testIo({ env, cwd: appWith('redis', refusing(problem)) })
    expect(await runCli(['why', 'canary@example.com'], io)).toBe(2)
    expect(err()).toContain(code)
    expect(err()).not.toContain('canary')
  })
})
