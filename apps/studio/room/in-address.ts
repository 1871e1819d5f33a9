const toBase64Url = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64Url = (text: string) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0)),
  )

/** What Storybook lets through as it is; a value with anything else in it vanishes from the address. */
const IS_PLAIN = /^(?!_)[\w -]*$/

/** A text that was typed, as it can stand in an address: as it is where that is possible. */
export const textToAddress = (text: string): string => (IS_PLAIN.test(text) ? text : `_${toBase64Url(text)}`)

/** Reads what {@link textToAddress} wrote. */
export function textFromAddress(address: string): string {
  if (!address.startsWith('_')) return address
  try {
    return fromBase64Url(address.slice(1))
  } catch {
    return ''
  }
}

/** An object in characters that Storybook lets through in an address. */
export const toAddress = (value: object): string => toBase64Url(JSON.stringify(value))

/** Reads what {@link toAddress} wrote; null for anything else, as an address can hold anything. */
export function fromAddress(text: string): object | null {
  try {
    const value: unknown = JSON.parse(fromBase64Url(text))
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
