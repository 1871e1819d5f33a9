import { describe, expect, it } from 'vitest'
import limits from '../../.size-limit.mjs'
import { pageAt, tableRows } from './pages'

const limitOf = (name: string) => Number.parseInt(limits.find((one) => one.name === name)?.limit ?? '', 10)
const rows = tableRows(pageAt('docs/reference/sizes.md')).filter((cells) => cells.length === 4)
const numberIn = (cell = '') => Number(cell.replace(',', ''))

describe('the sizes that are told', () => {
  it('are those of what has a limit', () => {
    const measured = limits.filter(({ path }) => /dist\/(index|headless)\.js$/.test(path))
    expect(rows.map(([name]) => name)).toEqual(measured.map(({ name }) => name))
  })

  it.each(rows.map(([name = '', esbuild]) => [name, numberIn(esbuild)] as const))(
    '%s is near its limit, which the build checks',
    (name, bytes) => {
      expect(Math.abs(bytes - limitOf(name))).toBeLessThan(limitOf(name) * 0.03)
    },
  )
})
