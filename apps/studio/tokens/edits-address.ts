import { fromAddress, toAddress } from '../room/in-address'
import type { Value, Values } from './read-looks'

const MAX_LENGTH = 200

const isValue = (value: unknown): value is Value =>
  typeof value === 'object' &&
  value !== null &&
  'light' in value &&
  'dark' in value &&
  [value.light, value.dark].every(
    // A declaration ends where one of these begins: an address can hold anything.
    (text) => typeof text === 'string' && text.length <= MAX_LENGTH && !/[;{}]|url\(/i.test(text),
  )

/** Edited tokens as they stand in an address; empty for none. */
export const formatEdits = (edits: Values): string => (Object.keys(edits).length ? toAddress(edits) : '')

/** Reads what {@link formatEdits} wrote, for tokens of these names. */
export function parseEdits(address: string, known: readonly string[]): Values {
  const given = fromAddress(address) ?? {}
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, Value] => known.includes(entry[0]) && isValue(entry[1])),
  )
}
