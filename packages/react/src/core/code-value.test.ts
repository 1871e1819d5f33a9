import { describe, expect, test } from 'vitest'
import { fieldValue, findCode } from './code-value'

describe('findCode', () => {
  test.each([
    ['123456', '123456'],
    [' 123 456\n', '123456'],
    ['123-456', '123456'],
    ['12–34–56', '123456'],
    ['1\u200b2\u200b3456\ufeff', '123456'],
    ['Your code is 123 456. Order 2024-11-22', '123456'],
    ['Your code is 123456. Order 20248899', '123456'],
    ['Order 20248899. Your code is 123456', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['１２３４５６', '123456'],
    ['१२३४५६', '123456'],
    ['12345678', '12345678'],
    ['Your code: 12345678', '12345678'],
    ['1234', '1234'],
    ['123', ''],
    ['nothing here', ''],
    ['1234 or perhaps 9876', ''],
  ])('finds in %j the code %j', (text, code) => {
    expect(findCode(text, 6)).toBe(code)
  })

  test.each([
    ['ab12cd', 'AB12CD'],
    ['AB1-2CD', 'AB12CD'],
    ['Your code is ab12cd.', 'AB12CD'],
    ['Use ab12cd or ef34gh', ''],
    ['please sign me in', ''],
  ])('finds in %j the alphanumeric code %j', (text, code) => {
    expect(findCode(text, 6, 'alphanumeric')).toBe(code)
  })
})

describe('fieldValue', () => {
  test('keeps only what a code is made of', () => {
    expect(fieldValue('1-٢ x3', 'numeric')).toBe('123')
    expect(fieldValue('a-1 b', 'alphanumeric')).toBe('A1B')
  })

  test('ends after 20 characters', () => {
    expect(fieldValue('1'.repeat(30), 'numeric')).toHaveLength(20)
  })
})
