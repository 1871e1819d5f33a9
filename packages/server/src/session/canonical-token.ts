/**
 * Whether every part of a compact token is base64url in its one canonical form. The last character of a part may
 * carry bits that no decoder reads, so that two texts would stand for one token (RFC 4648, section 3.5).
 */
export function isCanonicalToken(token: string): boolean {
  return token.split('.').every(isCanonicalPart)
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
