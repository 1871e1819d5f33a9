import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PLANTS, planted, plantFault } from '../plants.mjs'

const root = new URL('../../../', import.meta.url)

it.each(PLANTS)('$name has its place in the source', (plant) => {
  const text = readFileSync(new URL(plant.file, root), 'utf8')
  expect(planted(text, plant)).toContain(plant.to)
})

it('refuses a name that no fault has', () => {
  expect(() => plantFault('nothing')).toThrow('No fault')
})
