import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { packageNames } from '../../scripts/pack/pack-packages.mjs'
import { root } from '../../scripts/root.mjs'

const packed = inject('packed')

/** What a command says of a package, if it finds anything. */
function complaints(command: string, args: readonly string[], cwd = root): string {
  const { status, stdout, stderr, error } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd,
    encoding: 'utf8',
  })
  if (error) throw error
  return status === 0 ? '' : `${stdout}${stderr}`
}

describe.each(packageNames)('%s, as it is published', (name) => {
  const tarball = packed.released[name]?.tarball ?? ''

  it('has nothing for publint to suggest', () => {
    const said = execFileSync(join(root, 'node_modules/.bin/publint'), ['--strict', tarball], { encoding: 'utf8' })
    expect(said).toContain('All good!')
  })

  it('gives every entry types that are right for Node.js and bundlers', () => {
    expect(complaints('attw', ['--profile', 'esm-only', tarball])).toBe('')
  })

  it('has a manifest that npm would not correct', () => {
    const dir = packed.released[name]?.dir ?? ''
    const before = execFileSync('npm', ['pkg', 'get'], { cwd: dir, encoding: 'utf8' })
    execFileSync('npm', ['pkg', 'fix'], { cwd: dir })
    expect(execFileSync('npm', ['pkg', 'get'], { cwd: dir, encoding: 'utf8' })).toBe(before)
  })
})
