const ALPHABET = /^[\w.-]*$/

/**
 * Whether every part of a compact token is base64url in its one canonical form. Decoders also take `+` for `-`, skip
 * white space and ignore the last bits of the last character, so that many texts would stand for one token
 * (RFC 4648, sections 3 and 5).
 */
export function isCanonicalToken(token: string): boolean {
  return ALPHABET.test(token) && token.split('.').every(isCanonicalPart)
}

function isCanonicalPart(part: string): boolean {
  switch (part.length % 4) {
    case 0:
      return true
    case 2:
      return 'AQgw'.includes(part.slice(-1))
    case 3:
      return 'AEIMQUYcgkosw048'.includes(part.slice(-1))
    default:
      return false
  }
}
