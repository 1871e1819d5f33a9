/** What `createAuth({ brand: { logo } })` takes as a `data:` URL, and the ending of each. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** All of them. */
export const LOGO_TYPES: readonly string[] = Object.keys(ENDINGS)

/** What stands at which place in a file of each type. */
const SIGNATURES: readonly (readonly [type: string, at: number, codes: readonly number[]])[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
]

/** Drawing programs write comments and a document type before the root. */
const SVG = /^\s*(?:(?:<!--(?:(?!-->)[\s\S])*-->|<\?[^?]*\?>|<!DOCTYPE svg[^>[]*(?:\[[^\]]*\]\s*)?>)\s*)*<svg[\s>/]/i

/** The type that a picture has by what it begins with, whatever its name says; null for what is none. */
export function logoTypeOf(bytes: Uint8Array): string | null {
  const signed = SIGNATURES.find(([, at, codes]) => codes.every((code, index) => bytes[at + index] === code))
  if (signed) return signed[0]
  return SVG.test(new TextDecoder().decode(bytes)) ? 'image/svg+xml' : null
}

/** The ending of a file with what a `data:` URL holds. */
export const endingOf = (url: string): string => ENDINGS[/^data:([^;,]+)/.exec(url)?.[1] ?? ''] ?? 'svg'
