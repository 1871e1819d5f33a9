import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './built-entries'

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
