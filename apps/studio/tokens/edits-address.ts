import { fromAddress, toAddress } from '../room/in-address'
import type { Value, Values } from './read-looks'

const MAX_LENGTH = 200

/** What would end the declaration, or a comment in it, or ask another site for something. */
const UNSAFE = /[;{}\\]|\/\*|url\(|image|src\(/i
const QUOTED = /"[^"]*"|'[^']*'/g

const countOf = (text: string, sign: string) => text.split(sign).length

/** Whether a text is one value of CSS by itself: an address can hold anything, and half of a value is typed first. */
export function isSafe(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > MAX_LENGTH || UNSAFE.test(text)) return false
  const bare = text.replace(QUOTED, '')
  return !/["']/.test(bare) && countOf(bare, '(') === countOf(bare, ')')
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'object' &&
  value !== null &&
  'light' in value &&
  'dark' in value &&
  isSafe(value.light) &&
  isSafe(value.dark)

/** The edits that are values of CSS. */
export const safeEdits = (edits: Values): Values =>
  Object.fromEntries(Object.entries(edits).filter(([, value]) => isValue(value)))

/** Edited tokens as they stand in an address; empty for none. */
export function formatEdits(edits: Values): string {
  const safe = safeEdits(edits)
  return Object.keys(safe).length ? toAddress(safe) : ''
}

/** Reads what {@link formatEdits} wrote, for tokens of these names. */
export function parseEdits(address: string, known: readonly string[]): Values {
  const given = fromAddress(address) ?? {}
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, Value] => known.includes(entry[0]) && isValue(entry[1])),
  )
}
