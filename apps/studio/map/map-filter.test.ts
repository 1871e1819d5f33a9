import { expect, test } from 'vitest'
import { KINDS } from './edge-kinds'
import { filterMap, formatKinds, readView } from './map-filter'
import { createSignInMap, partOf } from './sign-in-map'

const EMPTY = { at: '', from: '', to: '', kinds: '', part: '', view: '' }

test('kinds survive an address, which holds only what Storybook lets through', () => {
  for (const kind of KINDS) expect(readView({ ...EMPTY, kinds: formatKinds([kind]) }).kinds).toEqual([kind])
  expect(formatKinds(['server', 'clock'])).toMatch(/^[\w-]+$/)
  expect(formatKinds(KINDS)).toBe('')
})

test('an address without sense shows everything', () => {
  const nonsense = { at: 'x', from: 'toString', to: '-', kinds: 'weather', part: 'all', view: '?' }
  expect(readView(nonsense)).toEqual(readView(EMPTY))
  expect(readView(EMPTY).kinds).toEqual(KINDS)
})

test('a filter leaves edges of its kind that touch its part, and the states that they touch', () => {
  const { nodes, edges } = filterMap(createSignInMap(), { kinds: ['server'], part: 'email' })
  expect(edges.every(({ kind }) => kind === 'server')).toBe(true)
  expect(edges.every(({ from, to }) => partOf(from) === 'email' || partOf(to) === 'email')).toBe(true)
  expect(nodes).toContain('email.rate-limited')
  expect(nodes).not.toContain('done.redirecting')
})
