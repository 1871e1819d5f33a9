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

  it.each([
    ['openssl rand -hex 16', '473499d0d8fffe84adeefcb26599f545'],
    ['a random UUID without its hyphens', '7a2566c565d44fd1bc4f345656423417'],
    ['small letters and digits', 'rrbyzybcvwxviktff84kftbngu9u0yk9'],
    ['Django’s startproject', 'zs=x+kk$od+ojnqfe&zdv#&9l2@(dfn1+@(ebep$wv=@bjp+n-'],
    ['key:generate of Laravel', 'base64://esWrOfHdgp93WJPIjWEki0z9jyIXYBWpRfG7eLX3U='],
  ])('takes what %s wrote, although neighbours in it are alike', (_name, secret) => {
    expect(isGuessable(secret)).toBe(false)
  })
})
