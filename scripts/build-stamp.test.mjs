import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildStamp } from './build-stamp.mjs'

let dir
let stamp

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'doorpost-'))
  mkdirSync(join(dir, 'src'))
  mkdirSync(join(dir, 'dist'))
  writeFileSync(join(dir, 'src/a.ts'), 'a')
  writeFileSync(join(dir, 'dist/a.js'), 'a')
  stamp = buildStamp(join(dir, 'stamps/one'), { inputs: [join(dir, 'src')], outputs: [join(dir, 'dist')] })
})

afterEach(() => rmSync(dir, { recursive: true }))

describe('buildStamp', () => {
  it('is not fresh before the first build', () => {
    expect(stamp.isFresh()).toBe(false)
  })

  it('is fresh while inputs and outputs stay as they are', () => {
    stamp.write()
    expect(stamp.isFresh()).toBe(true)
  })

  it.each(['src/a.ts', 'src/b.ts', 'dist/a.js'])('is not fresh after a change of %s', (path) => {
    stamp.write()
    writeFileSync(join(dir, path), 'changed')
    expect(stamp.isFresh()).toBe(false)
  })

  it('stays fresh when types are built as well', () => {
    stamp.write()
    writeFileSync(join(dir, 'dist/a.d.ts'), 'a')
    expect(stamp.isFresh()).toBe(true)
  })

  it('is not fresh without the outputs', () => {
    stamp.write()
    rmSync(join(dir, 'dist'), { recursive: true })
    expect(stamp.isFresh()).toBe(false)
  })
})
