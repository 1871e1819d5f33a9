import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AUTH_ERROR_CODES } from '@doorpost/server/contract'
import { describe, expect, it } from 'vitest'
import { root } from './built-entries'

const errors = readFileSync(join(root, 'docs/errors.md'), 'utf8')

const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

function dependenciesOf(packageName: string) {
  const manifest = readFileSync(join(root, 'packages', packageName, 'package.json'), 'utf8')
  return Object.keys(JSON.parse(manifest).dependencies)
}

describe('ARCHITECTURE.md', () => {
  it.each(['react', 'server', 'emulator'])('says why %s has each of its dependencies', (packageName) => {
    const row = (dependency: string) => new RegExp(`^\\| ${packageName} +\\|[^|]*\`${dependency}\``, 'm')
    expect(dependenciesOf(packageName).filter((dependency) => !row(dependency).test(architecture))).toEqual([])
  })
})

describe('docs/errors.md', () => {
  it.each(AUTH_ERROR_CODES)('explains %s', (code) => {
    expect(errors).toContain(`\n### ${code}\n`)
    expect(errors).toContain(`| [\`${code}\`](#${code}) `)
  })
})
