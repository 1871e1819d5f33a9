import type { Visit } from '../handler/visit'
import { cookieName, readCookies, serializeCookie } from './cookies'
import { keyedHash } from './keys'

const LIFE_SECONDS = 180 * 86_400
const MAX_ADDRESSES = 20
const HASH_BYTES = 12

/** The form of a hash: what else a browser sends would only come back to it, in a cookie of any size. */
const HASH = /^[\w-]{16}$/

function hashes({ headers, context }: Visit): string[] {
  const values = readCookies(headers.get('cookie'), cookieName('known', context.session.secure))
  return values.flatMap((value) => value.split('.')).filter((hash) => HASH.test(hash))
}

/** Whether this browser signed in to the address before. The hashes are keyed: nobody can make one up. */
export async function isKnownAddress(visit: Visit, email: string): Promise<boolean> {
  const held = new Set(hashes(visit))
  if (held.size === 0) return false
  const keys = await visit.context.session.keys('known')
  const own = await Promise.all(keys.map((key) => keyedHash(key, email, HASH_BYTES)))
  return own.some((hash) => held.has(hash))
}

/** Remembers, in this browser, that it signed in to the address. */
export async function rememberAddress(visit: Visit, email: string): Promise<void> {
  const { session } = visit.context
  const [key] = await session.keys('known')
  const hash = await keyedHash(key, email, HASH_BYTES)
  const kept = [hash, ...hashes(visit).filter((other) => other !== hash)].slice(0, MAX_ADDRESSES)
  visit.cookies.push(serializeCookie('known', kept.join('.'), { secure: session.secure, lifeSeconds: LIFE_SECONDS }))
}
