import { CannotTell } from '../attack-case'

/** What an inbox answers. @throws CannotTell if it does not */
export async function readJson(address: URL): Promise<unknown> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
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

/** A text in a JSON object; null where it has none. */
export function textOf(value: unknown, name: string): string | null {
  const found = memberOf(value, name)
  return typeof found === 'string' ? found : null
}
