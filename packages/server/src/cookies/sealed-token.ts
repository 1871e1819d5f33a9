import { compactDecrypt } from 'jose/jwe/compact/decrypt'
import { CompactEncrypt } from 'jose/jwe/compact/encrypt'
import type { KeyRing } from '../config/keys'
import { isCanonicalToken } from './canonical-token'

const text = new TextEncoder()

/**
 * Encrypts a value for our own eyes: a compact JWE (RFC 7516). `type` becomes its `typ` and names the value's shape, so
 * that another kind of token, or another version of this one, never passes for it.
 */
export async function seal(value: object, keys: KeyRing, type: string): Promise<string> {
  return new CompactEncrypt(text.encode(JSON.stringify(value)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: type, kid: keys[0].kid })
    .encrypt(keys[0].key)
}

/** The value that was sealed under this type, or null for anything else: never throws. */
export async function open<Value extends object>(token: string, keys: KeyRing, type: string): Promise<Value | null> {
  if (!isCanonicalToken(token)) return null
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(
      token,
      ({ kid }) => {
        const found = keys.find((key) => key.kid === kid)
        if (!found) throw new TypeError('unknown kid')
        return found.key
      },
      { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    )
    if (protectedHeader.typ !== type) return null
    // Nobody else holds the key, and we seal nothing else under this type.
    const value: Value = JSON.parse(new TextDecoder().decode(plaintext))
    return value
  } catch {
    return null
  }
}
