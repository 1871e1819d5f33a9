import { compactDecrypt } from 'jose/jwe/compact/decrypt'
import { CompactEncrypt } from 'jose/jwe/compact/encrypt'
import { isCanonicalToken } from './canonical-token'
import type { KeyRing } from './keys'

const text = new TextEncoder()

/** Encrypts a value for our own eyes: a compact JWE (RFC 7516) whose `typ` says what it is for. */
export async function seal(value: unknown, keys: KeyRing, type: string): Promise<string> {
  return new CompactEncrypt(text.encode(JSON.stringify(value)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: type, kid: keys[0].kid })
    .encrypt(keys[0].key)
}

/** The value that was sealed, or null for anything else: never throws. */
export async function open(token: string, keys: KeyRing, type: string): Promise<unknown> {
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
    return JSON.parse(new TextDecoder().decode(plaintext))
  } catch {
    return null
  }
}
