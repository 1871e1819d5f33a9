import { CannotTell } from '../attack-case'

/** What an inbox answers. @throws CannotTell if it does not */
export async function readJson(address: URL): Promise<unknown> {
  // Not to another host, whatever the inbox says.
  const options = { redirect: 'manual', signal: AbortSignal.timeout(5_000) } as const
  const answer = await fetch(address, options).catch(() => null)
  if (!answer?.ok) throw new CannotTell(`The inbox at ${address.origin} could not be read.`)
  return answer.json().catch(() => null)
}

/** A member of a JSON object; undefined where there is none. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** A list in a JSON object; null where it has none. */
export function listOf(value: unknown, name: string): readonly unknown[] | null {
  const found = memberOf(value, name)
  return Array.isArray(found) ? found : null
}

/** An address in a JSON object; null where it has none, or something else. */
export function addressOf(value: unknown, name: string): string | null {
  const text = textOf(value, name)
  return text !== null && URL.canParse(text) ? text : null
}

/** A text in a JSON object; null where it has none. */
export function textOf(value: unknown, name: string): string | null {
  const found = memberOf(value, name)
  return typeof found === 'string' ? found : null
}
