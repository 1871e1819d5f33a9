import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Asvs, asvsPage, type TestName } from '../../scripts/asvs-page.mjs'
import { root } from '../boundaries/built-entries'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const asvs: Asvs = JSON.parse(read('docs/reference/asvs.json'))
const { requirements } = asvs

/** Whether a file has a group or a test of this very title. */
const hasTitle = (text: string, title: string) =>
  ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote},`))

const isThere = ({ file, name }: TestName) =>
  existsSync(join(root, file)) && name.split(' › ').every((title) => hasTitle(read(file), title))

const isFulfilled = ({ state }: { readonly state: string }) => state === 'met' || state === 'app'

describe('docs/reference/asvs.md', () => {
  it('is what docs/reference/asvs.json says: run `pnpm asvs`', () => {
    expect(read('docs/reference/asvs.md')).toBe(asvsPage(asvs))
  })

  it('names tests that are there', () => {
    const missing = requirements.flatMap(({ id, tests = [] }) =>
      tests.filter((test) => !isThere(test)).map(({ file, name }) => `${id}: ${file}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('has each requirement once, with a level and a state, in order', () => {
    const place = (id: string) => id.split('.').reduce((sum, part) => sum * 100 + Number(part), 0)
    const ids = requirements.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => place(a) - place(b)))
    expect(ids).toHaveLength(153)
    expect(requirements.filter(({ level }) => ![1, 2, 3].includes(level))).toEqual([])
    expect(requirements.filter(({ state }) => !['met', 'app', 'partly', 'not met'].includes(state))).toEqual([])
  })

  it('says where the app is told of its part', () => {
    expect(requirements.filter(({ state, docs = [] }) => state === 'app' && docs.length === 0)).toEqual([])
  })

  it('leaves nothing of level 1 open, and at most one in twenty of all', () => {
    const open = requirements.filter((requirement) => !isFulfilled(requirement))
    expect(open.filter(({ level }) => level === 1)).toEqual([])
    expect(open.length / requirements.length).toBeLessThanOrEqual(0.05)
  })
})
