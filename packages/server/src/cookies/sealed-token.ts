import type { DecryptOptions } from 'jose'
import { compactDecrypt } from 'jose/jwe/compact/decrypt'
import { CompactEncrypt } from 'jose/jwe/compact/encrypt'
import type { DerivedKey, KeyRing } from '../config/keys'
import { isCanonicalToken } from './canonical-token'

const text = new TextEncoder()

/** What a sealed token says of itself: a compact JWE (RFC 7516), encrypted with the key itself by AES-256-GCM. */
export const sealedHeader = ({ kid }: DerivedKey, type: string) => ({ alg: 'dir', enc: 'A256GCM', typ: type, kid })

/** Nothing that is sealed in another way is opened (RFC 8725, section 3.1), and nothing compressed. */
export const ONLY_SEALED: DecryptOptions = {
  keyManagementAlgorithms: ['dir'], // T12b
  contentEncryptionAlgorithms: ['A256GCM'],
  maxDecompressedLength: 0, // T12c
}

/** The key that a token's header names; throws for one that we don't have. */
export const keyFinder =
  (keys: KeyRing) =>
  ({ kid }: { readonly kid?: string | undefined }) => {
    const found = keys.find((key) => key.kid === kid) // T20
    if (!found) throw new TypeError('unknown kid')
    return found.key
  }

/**
 * Encrypts a value for our own eyes. `type` becomes its `typ` and names the value's shape, so that another kind of token,
 * or another version of this one, never passes for it.
 */
export async function seal(value: object, keys: KeyRing, type: string): Promise<string> {
  return new CompactEncrypt(text.encode(JSON.stringify(value)))
    .setProtectedHeader(sealedHeader(keys[0], type))
    .encrypt(keys[0].key)
}

/** The value that was sealed under this type, or null for anything else: never throws. */
export async function open<Value extends object>(token: string, keys: KeyRing, type: string): Promise<Value | null> {
  if (!isCanonicalToken(token)) return null
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(token, keyFinder(keys), ONLY_SEALED)
    if (protectedHeader.typ !== type) return null
    // Nobody else holds the key, and we seal nothing else under this type.
    const value: Value = JSON.parse(new TextDecoder().decode(plaintext))
    return value
  } catch {
    return null
  }
}
