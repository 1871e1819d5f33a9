import { isBelow } from '../../config/path-prefix'

/** Bytes of UTF-8 once decoded: sixty letters are as many in Japanese as in English, or nearly. */
const MAX_BYTES = 512
/** A byte takes three characters when it is encoded. */
const MAX_LENGTH = MAX_BYTES * 3
/** One slash, and neither a second one nor a backslash, which browsers read as one. */
const LOCAL_PATH = /^\/(?![/\\])/
// biome's rule against control characters in patterns is met by code points.
const hasForbiddenCharacter = (value: string) =>
  [...value].some((character) => character <= '\u001f' || character === '\u007f' || character === '\\')

/** Where a redirect must never go. */
export interface RedirectRule {
  /** `APP_URL`. */
  readonly origin: string
  /** Paths that are refused with everything below them: sign-in page, confirm page, handlers. */
  readonly refusedPaths: readonly string[]
}

function bytesOf(path: string): number {
  let decoded = path
  try {
    decoded = decodeURIComponent(path)
  } catch {
    // Not UTF-8: counted undecoded.
  }
  return new TextEncoder().encode(decoded).length
}

/** Every path is below the front page, so it refuses only itself. */
const isRefused = (path: string, refused: string) => (refused === '/' ? path === '/' : isBelow(path, refused))

/**
 * A `next` that is safe to follow, as path, query and fragment on the app's own origin; null for anything else.
 * Checks the text *and* what a URL parser makes of it: `/.//evil.example` is harmless as text and turns into
 * `//evil.example` when it is parsed and written again.
 */
export function safeNext(value: unknown, { origin, refusedPaths }: RedirectRule): string | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null
  if (hasForbiddenCharacter(value) || !LOCAL_PATH.test(value)) return null
  try {
    const url = new URL(value, origin)
    const path = `${url.pathname}${url.search}${url.hash}`
    if (url.origin !== origin || bytesOf(path) > MAX_BYTES || !LOCAL_PATH.test(path)) return null // T05
    const decoded = decodeURIComponent(url.pathname).toLowerCase()
    return refusedPaths.some((refused) => isRefused(decoded, refused.toLowerCase())) ? null : path
  } catch {
    return null
  }
}
