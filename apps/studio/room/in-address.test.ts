import { expect, test } from 'vitest'
import { fromAddress, textFromAddress, textToAddress, toAddress } from './in-address'

test.each(['', 'code', 'two words', "don't", 'für', 'a:b;c!', '_', 'コード', '100 %'])(
  'the text "%s" comes back',
  (text) => {
    const address = textToAddress(text)
    expect(address).toMatch(/^[\w -]*$/)
    expect(textFromAddress(address)).toBe(text)
  },
)

test('what can stand in an address as it is stays readable', () => {
  expect(textToAddress('new code')).toBe('new code')
})

test('an address that nobody wrote is read as nothing', () => {
  expect(textFromAddress('_%')).toBe('')
  expect(fromAddress('%')).toBeNull()
  expect(fromAddress(toAddress(['a list']))).toBeNull()
})
