/*
 * Servers and proxies take 4 or 8 kB of request headers, and the app needs its share: all cookies of the kit together stay
 * within 4,000 bytes. `known`, `asked` and `flash` have 900 of them at most.
 */

const IN_ALL = 4_000
const OTHERS = 900
/** A session's cookie, its name included. */
export const MAX_SESSION_BYTES = 2_000
const MAX_PENDING_BYTES = 2_000
/** Enough for one sign-in with the longest address. */
const MIN_PENDING_BYTES = 1_000
/** A flash's token. */
export const MAX_FLASH_BYTES = 450

/** Total size of the pending sign-ins of one browser, next to its session. */
export const pendingBudget = (sessionBytes: number): number =>
  Math.min(MAX_PENDING_BYTES, Math.max(MIN_PENDING_BYTES, IN_ALL - OTHERS - sessionBytes))
