import type { ProviderResult } from '../../provider/provider'
import type { Store } from '../../store/store'
import { AuthFailure } from '../errors'

/** Wrong codes per flow, across all its emails. Counted on the server, because an old cookie could be restored. */
export const MAX_CODE_ATTEMPTS = 5
const LIFE_SECONDS = 2 * 3_600

const keyOf = (flow: string) => `attempts:${flow}`

/** Codes that can still be tried. */
export async function attemptsLeft(store: Store, flow: string): Promise<number> {
  return Math.max(0, MAX_CODE_ATTEMPTS - Number((await store.get(keyOf(flow))) ?? 0))
}

/**
 * Checks a code as one of the few tries of its flow. The try is counted before the check, so that many at once cannot
 * pass the limit, and given back unless the code was wrong. Fails with `invalid_code`, or with what `lockedOut` makes
 * when no try is left.
 */
export async function tryCode<T>(
  store: Store,
  flow: string,
  check: () => Promise<ProviderResult<T>>,
  lockedOut: () => AuthFailure,
): Promise<ProviderResult<T>> {
  const { value } = await store.add(keyOf(flow), 1, LIFE_SECONDS) // T07
  let isWrong = false
  try {
    if (value > MAX_CODE_ATTEMPTS) throw lockedOut()
    const result = await check()
    isWrong = !result.ok && result.reason === 'rejected'
    if (isWrong) throw new AuthFailure('invalid_code', { attemptsLeft: MAX_CODE_ATTEMPTS - value })
    return result
  } finally {
    // What the provider has accepted is not undone by a store that stumbles.
    if (!isWrong) await store.add(keyOf(flow), -1, LIFE_SECONDS).catch(() => undefined) // T26b
  }
}
