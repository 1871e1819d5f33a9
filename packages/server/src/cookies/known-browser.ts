import type { AppContext } from '../config/app-context'
import { type DerivedKey, keyedHash, randomId } from '../config/keys'
import { type Cookie, cookieName, dropCookie, makeLastingCookie, readCookies } from './cookie'

/*
 * The cookie `known` holds a name of this browser and, behind it, keyed hashes of that name with each address that was
 * signed in to. Nobody can make one up, and each browser is counted by itself: who had a mailbox once cannot use up what
 * its owner of today may send.
 */

const LIFE_SECONDS = 180 * 86_400
const MAX_ADDRESSES = 20
const HASH_BYTES = 12
/** The form of a hash: what else a browser sends would only come back to it, in a cookie of any size. */
const HASH = /^[\w-]{16}$/
const NAME = /^[\w-]{22}$/
/** Stands between name and hashes since 0.2; what has none is of this one. Versions before that leave it out again. */
const VERSION = 'v1'
const ANY_VERSION = /^v\d+$/

interface Held {
  readonly name: string
  readonly hashes: readonly string[]
}

function read(cookieHeader: string | null, app: AppContext): readonly Held[] {
  return readCookies(cookieHeader, cookieName('known', app)).flatMap((value) => {
    const [name = '', ...parts] = value.split('.')
    const version = parts.find((part) => ANY_VERSION.test(part)) ?? VERSION
    return NAME.test(name) && version === VERSION ? [{ name, hashes: parts.filter((part) => HASH.test(part)) }] : []
  })
}

const hashOf = (key: DerivedKey, name: string, email: string) => keyedHash(key, `${name} ${email}`, HASH_BYTES)

/** The name of this browser, if it signed in to the address before; else null. */
export async function knownBrowser(
  cookieHeader: string | null,
  app: AppContext,
  email: string,
): Promise<string | null> {
  const keys = await app.keys('known')
  for (const { name, hashes } of read(cookieHeader, app)) {
    const own = await Promise.all(keys.map((key) => hashOf(key, name, email)))
    if (own.some((hash) => hashes.includes(hash))) return name
  }
  return null
}

/** Remembers, in this browser, that it signed in to the address. */
export async function rememberAddress(cookieHeader: string | null, app: AppContext, email: string): Promise<Cookie> {
  const [key] = await app.keys('known')
  const { name, hashes } = read(cookieHeader, app)[0] ?? { name: randomId(), hashes: [] }
  const hash = await hashOf(key, name, email)
  const kept = [hash, ...hashes.filter((other) => other !== hash)].slice(0, MAX_ADDRESSES)
  return makeLastingCookie(app, 'known', [name, VERSION, ...kept].join('.'), LIFE_SECONDS)
}

/** Forgets, in this browser, every address that was signed in to. */
export const forgetAddresses = (app: AppContext): Cookie => dropCookie(app, 'known')
