import type { CodeAlphabet } from '../settings'
import type { RandomSource } from './random'

/** The static code of test addresses. */
export const TEST_ADDRESS_CODE = '424242'

// Without 0/O and 1/I/L: a code is read off one screen and typed on another.
const ALPHABETS: Record<CodeAlphabet, string> = {
  numeric: '0123456789',
  alphanumeric: 'ABCDEFGHJKMNPQRSTUVWXYZ23456789',
}

/** 50 base64url characters, as the service's ids have. */
export function createAuthRequestId(random: RandomSource): string {
  return random.bytes(38).toString('base64url').slice(0, 50)
}

/** `<uuid>_l`, the form of the service's link tokens. */
export function createLinkToken(random: RandomSource): string {
  const bytes = random.bytes(16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return `${uuid}_l`
}

/** A code for one address: evenly drawn, except that `…+sktest@…` always gets the same one. */
export function createCode(random: RandomSource, email: string, alphabet: CodeAlphabet, length: number): string {
  if (/\+sktest@/i.test(email)) return TEST_ADDRESS_CODE
  const characters = ALPHABETS[alphabet]
  const evenLimit = 256 - (256 % characters.length)
  let code = ''
  while (code.length < length) {
    const byte = random.bytes(1).readUInt8(0)
    if (byte < evenLimit) code += characters.charAt(byte % characters.length)
  }
  return code
}

/** The email's link: the app's URI and the token, and nothing else. */
export function toMagicLink(magiclinkAuthUri: string, linkToken: string): string {
  const [beforeFragment = '', ...fragment] = magiclinkAuthUri.split('#')
  const separator = beforeFragment.includes('?') ? '&' : '?'
  return [`${beforeFragment}${separator}link_token=${linkToken}`, ...fragment].join('#')
}
