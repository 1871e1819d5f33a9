import { encode } from 'jose/base64url'

/** One secret's key for one kind of token. */
export interface DerivedKey {
  /** Public name of the secret that the key comes from. */
  readonly kid: string
  readonly key: CryptoKey
}

/** Keys of one kind, newest first: the first makes tokens, all of them read. */
export type KeyRing = readonly [DerivedKey, ...DerivedKey[]]

/** What a key is for. Each label gives another key, so that one kind of token never passes for another. */
export type KeyLabel =
  | 'session'
  | 'pending'
  | 'flash'
  | 'known'
  | 'ticket'
  | 'address'
  /** Names in the store. */
  | 'store'
  /** What the store keeps of a sign-in. */
  | 'receipt'

const ALGORITHMS = {
  known: { name: 'HMAC', hash: 'SHA-256', length: 256 },
  address: { name: 'HMAC', hash: 'SHA-256', length: 256 },
  store: { name: 'HMAC', hash: 'SHA-256', length: 256 },
  session: { name: 'AES-GCM', length: 256 },
  pending: { name: 'AES-GCM', length: 256 },
  flash: { name: 'AES-GCM', length: 256 },
  ticket: { name: 'AES-GCM', length: 256 },
  receipt: { name: 'AES-GCM', length: 256 },
} as const satisfies Record<KeyLabel, { name: string; length: number; hash?: string }>

const text = new TextEncoder()
const hkdf = (info: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: text.encode('doorpost'),
  info: text.encode(info),
})

async function deriveKey(secret: string, label: KeyLabel, origin: string): Promise<DerivedKey> {
  const material = await crypto.subtle.importKey('raw', text.encode(secret), 'HKDF', false, ['deriveKey', 'deriveBits'])
  const algorithm = ALGORITHMS[label]
  const usages: KeyUsage[] = algorithm.name === 'HMAC' ? ['sign', 'verify'] : ['encrypt', 'decrypt']
  const [kid, key] = await Promise.all([
    crypto.subtle.deriveBits(hkdf('kid'), material, 48),
    // Two apps under one secret have no key in common: what staging sealed means nothing to production.
    crypto.subtle.deriveKey(hkdf(`${label} ${origin}`), material, algorithm, false, usages), // T36
  ])
  return { kid: encode(new Uint8Array(kid)), key }
}

/** Derives the keys of one kind, for the app at this origin, from every secret (HKDF, RFC 5869). */
export async function deriveKeyRing(secrets: readonly string[], label: KeyLabel, origin: string): Promise<KeyRing> {
  const [first, ...rest] = await Promise.all(secrets.map((secret) => deriveKey(secret, label, origin)))
  if (!first) throw new TypeError('A key ring needs at least one secret.')
  return [first, ...rest]
}

/** A keyed hash, base64url: the same input gives another value under another secret. */
export async function keyedHash({ key }: DerivedKey, value: string, bytes = 16): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', key, text.encode(value))
  return encode(new Uint8Array(mac).subarray(0, bytes))
}

/** Keyed hashes of one value, the newest key's first. */
export type KeyedNames = readonly [string, ...string[]]

const NAME_BYTES = 12

/**
 * What the store calls something that nobody may read there. Write under all of them, so that a server that has another
 * key first finds it too: rotating a key then loses nothing.
 */
export async function keyedNames([first, ...rest]: KeyRing, value: string): Promise<KeyedNames> {
  const nameBy = (key: DerivedKey) => keyedHash(key, value, NAME_BYTES) // T36d
  return [await nameBy(first), ...(await Promise.all(rest.map(nameBy)))]
}

/** A hash without a key, base64url, for values that are already unguessable. */
export async function plainHash(value: string, bytes = 16): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', text.encode(value))
  return encode(new Uint8Array(digest).subarray(0, bytes))
}

/** An unguessable name of 128 bits, base64url. */
export function randomId(): string {
  return encode(crypto.getRandomValues(new Uint8Array(16)))
}
