import type { AppContext } from '../config/app-context'
import { keyedHash } from '../config/keys'
import { type Cookie, cookieName, makeCookie, readCookies } from './cookie'

const LIFE_SECONDS = 180 * 86_400
const MAX_ADDRESSES = 20
const HASH_BYTES = 12

/** The form of a hash: what else a browser sends would only come back to it, in a cookie of any size. */
const HASH = /^[\w-]{16}$/

function hashes(cookieHeader: string | null, app: AppContext): string[] {
  const values = readCookies(cookieHeader, cookieName('known', app))
  return values.flatMap((value) => value.split('.')).filter((hash) => HASH.test(hash))
}

/** Whether this browser signed in to the address before. The hashes are keyed: nobody can make one up. */
export async function isKnownAddress(cookieHeader: string | null, app: AppContext, email: string): Promise<boolean> {
  const held = new Set(hashes(cookieHeader, app))
  if (held.size === 0) return false
  const keys = await app.keys('known')
  const own = await Promise.all(keys.map((key) => keyedHash(key, email, HASH_BYTES)))
  return own.some((hash) => held.has(hash))
}

/** Remembers, in this browser, that it signed in to the address. */
export async function rememberAddress(cookieHeader: string | null, app: AppContext, email: string): Promise<Cookie> {
  const [key] = await app.keys('known')
  const hash = await keyedHash(key, email, HASH_BYTES)
  const kept = [hash, ...hashes(cookieHeader, app).filter((other) => other !== hash)].slice(0, MAX_ADDRESSES)
  return makeCookie(app, 'known', kept.join('.'), { lifeSeconds: LIFE_SECONDS })
}
