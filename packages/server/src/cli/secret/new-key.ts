import { randomBytes } from 'node:crypto'
import { isGuessable } from '../../config/guessable-secret'

/** A key of 32 random bytes, base64url, that `createSessions` takes: by chance one in millions begins like a placeholder. */
export function newKey(): string {
  const key = randomBytes(32).toString('base64url')
  return isGuessable(key) ? newKey() : key
}
