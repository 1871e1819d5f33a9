const toBase64Url = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64Url = (text: string) =>
  new TextDecoder().decode(
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0)),
  )

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
