import { expect, test } from 'vitest'
import { toAddress } from '../room/in-address'
import { formatEdits, parseEdits } from './edits-address'

const known = ['accent', 'radius']
const edits = { accent: { light: '#6d28d9', dark: '#c4b5fd' }, radius: { light: '0px', dark: '0px' } }

test('what was edited comes back from an address, in characters that an address may have', () => {
  expect(formatEdits({})).toBe('')
  expect(formatEdits(edits)).toMatch(/^[\w-]+$/)
  expect(parseEdits(formatEdits(edits), known)).toEqual(edits)
})

test.each([
  ['nothing', ''],
  ['no address of ours', 'ink'],
  ['another token', toAddress({ colour: { light: 'red', dark: 'red' } })],
  ['half a value', toAddress({ accent: { light: '#000000' } })],
  ['a value that ends its declaration', toAddress({ accent: { light: 'red;}body{display:none', dark: 'red' } })],
  ['a value that asks another site', toAddress({ accent: { light: 'URL(https://example.com)', dark: 'red' } })],
  ['a value without an end', toAddress({ accent: { light: 'x'.repeat(201), dark: 'red' } })],
])('an address with %s edits nothing', (_, address) => {
  expect(parseEdits(address, known)).toEqual({})
})
