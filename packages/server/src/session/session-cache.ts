import type { StoredSession } from './session-token'

const MAX_ENTRIES = 4_096
/** Tokens beyond this are no session of ours, and would fill the memory. */
const MAX_TOKEN_LENGTH = 4_096

/** Sessions by their whole token, so that a cookie seen before costs a look-up instead of a decryption. */
export interface SessionCache {
  get(token: string): StoredSession | undefined
  /** Only for tokens that were just opened. */
  keep(token: string, stored: StoredSession): void
}

/** A bounded {@link SessionCache}: the oldest entry makes room. Expiry and revocation are the reader's to check. */
export function createSessionCache(): SessionCache {
  const entries = new Map<string, StoredSession>()
  return {
    get: (token) => entries.get(token),
    keep(token, stored) {
      if (token.length > MAX_TOKEN_LENGTH) return
      if (entries.size >= MAX_ENTRIES) {
        const [oldest] = entries.keys()
        if (oldest !== undefined) entries.delete(oldest)
      }
      entries.set(token, stored)
    },
  }
}
