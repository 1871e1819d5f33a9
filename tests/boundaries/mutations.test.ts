import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MUTATIONS } from '../../packages/server/threats/mutations.mjs'
import { root } from './built-entries'

const source = join(root, 'packages/server/src')
const lines = readdirSync(source, { encoding: 'utf8', recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  .flatMap((name) => readFileSync(join(source, name), 'utf8').split('\n'))

describe('the controls that test:threats takes out', () => {
  it('have a name of their own', () => {
    const markers = MUTATIONS.map(({ marker }) => marker)
    expect(markers).toEqual([...new Set(markers)])
  })

  it.each(MUTATIONS)('$marker is where its mutation looks for it', ({ marker, from = '' }) => {
    const marked = lines.filter((line) => line.endsWith(`// ${marker}`))
    expect(marked).not.toEqual([])
    expect(marked.filter((line) => !line.includes(from))).toEqual([])
  })

  it('are all those that the code marks', () => {
    const markers = lines.flatMap((line) => / \/\/ (T\d\d[a-z]?)$/.exec(line)?.[1] ?? [])
    const untried = markers.filter((marker) => !MUTATIONS.some((mutation) => mutation.marker === marker))
    expect(untried).toEqual([])
  })
})
