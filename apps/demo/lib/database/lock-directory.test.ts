import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockDirectory } from './lock-directory'
import { processBirth } from './process-birth'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'demo-lock-'))
})

afterEach(() => rmSync(dir, { recursive: true, force: true }))

const data = () => join(dir, 'data')
const claim = (pid: number | undefined, birth: string | null = null) =>
  writeFileSync(`${data()}.pid`, [pid, birth].join('\n'))

it('refuses a directory that a running process uses, and says what to do', () => {
  claim(process.ppid, processBirth(process.ppid))
  expect(() => lockDirectory(data())).toThrow(/in use by process \d+: stop it, or set DEMO_DATA_DIR/)
})

it('takes over what a process left behind that is gone', () => {
  claim(spawnSync(process.execPath, ['--version']).pid)
  lockDirectory(data())()
  expect(existsSync(`${data()}.pid`)).toBe(false)
})

it.each([
  ['of a process that began at another time', 'b0a7 123'],
  ['without a time, as older versions wrote it', null],
])('takes over a claim %s', (_name, birth) => {
  claim(process.ppid, birth)
  expect(() => lockDirectory(data())).not.toThrow()
})

it.each(['', 'text'])('takes over a claim that says %j', (text) => {
  writeFileSync(`${data()}.pid`, text)
  expect(() => lockDirectory(data())).not.toThrow()
})

it('lets the same process claim it again after it gave it back', () => {
  const unlock = lockDirectory(data())
  unlock()
  expect(() => lockDirectory(data())).not.toThrow()
})
