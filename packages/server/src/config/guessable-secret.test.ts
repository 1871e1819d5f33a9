import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isGuessable } from './guessable-secret'

describe('isGuessable', () => {
  it.each([
    '12345678901234567890123456789012',
    'abcdefghijklmnopqrstuvwxyz123456',
    'qwertyuiopasdfghjklzxcvbnm123456',
    'thequickbrownfoxjumpsoverthelazydog',
    'never gonna give you up never gonna let you down',
    'https://app.acme.org/dashboard',
    'doorpost-scalekit-doorpost-scalekit',
    '123e4567-e89b-12d3-a456-426614174000',
    'aB1aB1aB1aB1aB1aB1aB1aB1aB1aB1aB1',
    'change-me-change-me-change-me-change-me',
  ])('finds %j', (secret) => {
    expect(isGuessable(secret)).toBe(true)
  })

  it.each(['base64', 'base64url', 'hex'] as const)('takes 32 random bytes as %s', (encoding) => {
    for (let count = 0; count < 500; count += 1) {
      const secret = randomBytes(32).toString(encoding)
      expect(isGuessable(secret), secret).toBe(false)
    }
  })
})
