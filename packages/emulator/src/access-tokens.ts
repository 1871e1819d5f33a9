import { randomBytes } from 'node:crypto'
import { REFUSALS, type Refusal } from './domain/refusal'

/** How long an access token is valid, as the service states it. */
export const ACCESS_TOKEN_LIFE_SECONDS = 86_399

const MAX_TOKENS = 10_000

/** The bearer tokens that were issued. */
export interface AccessTokens {
  issue(): string
  /** The refusal for an `Authorization` header; `undefined` if it is good. */
  refusal(authorization: string | undefined): Refusal | undefined
  clear(): void
}

/** Tokens live in memory only: those from before a restart are unknown, as an SDK client expects. */
export function createAccessTokens(nowMs: () => number): AccessTokens {
  const expiresAtMs = new Map<string, number>()
  return {
    issue: () => {
      const token = randomBytes(32).toString('base64url')
      expiresAtMs.set(token, nowMs() + ACCESS_TOKEN_LIFE_SECONDS * 1000)
      const oldest = expiresAtMs.size > MAX_TOKENS ? expiresAtMs.keys().next().value : undefined
      if (oldest !== undefined) expiresAtMs.delete(oldest)
      return token
    },
    refusal: (authorization) => {
      const token = authorization?.replace(/^Bearer\s*/i, '')
      if (!token) return REFUSALS.tokenMissing
      return nowMs() < (expiresAtMs.get(token) ?? 0) ? undefined : REFUSALS.tokenUnknown
    },
    clear: () => expiresAtMs.clear(),
  }
}
