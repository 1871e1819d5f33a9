import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './built-entries'

const sources = join(root, 'packages/react/src')
const names = (list: string) => list.split(',').map((name) => name.replace(/\btype\b| as .*/g, '').trim())

/** Everything a module names between braces after `keyword`, with the module it is from. */
const listed = (keyword: 'import' | 'export', code: string) =>
  [...code.matchAll(new RegExp(`^${keyword} (?:type )?{([^}]*)} from '([^']*)'`, 'gm'))].map(
    ([, list = '', from = '']) => ({ names: names(list).filter(Boolean), from }),
  )

const headless = listed('export', readFileSync(join(sources, 'headless.ts'), 'utf8')).flatMap((row) => row.names)

const parts = readdirSync(join(sources, 'components'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|stories)\./.test(path))
  .map((path) => ({ path, code: readFileSync(join(sources, 'components', path), 'utf8') }))

it('the styled parts are made of what ./headless exports, and so can be made again by anyone', () => {
  expect(parts.length).toBeGreaterThan(10)
  const hidden = parts.flatMap(({ path, code }) =>
    listed('import', code)
      .filter(({ from }) => /\/(core|hooks)\//.test(from))
      .flatMap((row) => row.names.filter((name) => !headless.includes(name)).map((name) => `${path}: ${name}`)),
  )
  expect(hidden).toEqual([])
})

it('the styled parts reach nothing else of the package but one another and the words', () => {
  const elsewhere = parts.flatMap(({ path, code }) =>
    listed('import', code)
      .map(({ from }) => from)
      .filter((from) => from.startsWith('.') && !/^\.\.?\/(\.\.\/(core|hooks|copy)\/|[^./])/.test(from))
      .map((from) => `${path}: ${from}`),
  )
  expect(elsewhere).toEqual([])
})
