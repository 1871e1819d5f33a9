import { expect, test } from 'vitest'
import { toAddress } from '../room/in-address'
import { formatEdits, parseEdits, safeEdits } from './edits-address'

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
  ['a value that begins a comment', toAddress({ accent: { light: 'red /* ', dark: 'red' } })],
  ['a value with half a quote', toAddress({ accent: { light: 'Inter, "Foo', dark: 'red' } })],
  ['a value with half a bracket', toAddress({ accent: { light: 'rgb(1 2 3', dark: 'red' } })],
  ['a value with a picture', toAddress({ accent: { light: 'image-set("https://example.com/a" 1x)', dark: 'red' } })],
  ['a value without an end', toAddress({ accent: { light: 'x'.repeat(201), dark: 'red' } })],
])('an address with %s edits nothing', (_, address) => {
  expect(parseEdits(address, known)).toEqual({})
})

test('a value that is only half typed is in no address, and in no file', () => {
  const half = { radius: { light: '12px;', dark: '12px;' }, accent: { light: '#000000', dark: '#ffffff' } }
  expect(Object.keys(safeEdits(half))).toEqual(['accent'])
  expect(parseEdits(formatEdits(half), known)).toEqual({ accent: half.accent })
})
