import { plainHash } from '../../config/keys'
import type { ProviderResult } from '../../provider/provider'
import type { Store } from '../../store/store'
import { AuthFailure } from '../errors'

/** Wrong codes per flow, across all its emails. Counted on the server, because an old cookie could be restored. */
export const MAX_CODE_ATTEMPTS = 5
/** Emails of one flow: a later one starts a new flow, so that none outlives the count of its tries. */
const MAX_MAILS = 10
/** Longer than a flow can be kept up: each of its emails holds it for two hours at most, an hour of which after its code. */
const LIFE_SECONDS = (MAX_MAILS * 2 + 2) * 3_600

const keyOf = async (flow: string) => `attempts:${await plainHash(flow)}`

/** Whether a flow takes no more emails. `resendCount` is how many came after its first. */
export const isMailedOut = ({ resendCount }: { readonly resendCount: number }): boolean => resendCount + 1 >= MAX_MAILS // T37e

/** Codes that can still be tried. */
export async function attemptsLeft(store: Store, flow: string): Promise<number> {
  return Math.max(0, MAX_CODE_ATTEMPTS - Number((await store.get(await keyOf(flow))) ?? 0))
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
  const key = await keyOf(flow)
  const { value } = await store.add(key, 1, LIFE_SECONDS) // T07
  let isWrong = false
  let isRight = false
  try {
    // Asked this way round, so that what is no number is no room either.
    if (!(value <= MAX_CODE_ATTEMPTS)) throw lockedOut()
    const result = await check()
    isRight = result.ok
    isWrong = !result.ok && result.reason === 'rejected'
    if (isWrong) throw new AuthFailure('invalid_code', { attemptsLeft: MAX_CODE_ATTEMPTS - value })
    return result
  } finally {
    const forget = () => (isRight ? store.delete(key) : store.add(key, -1, LIFE_SECONDS))
    if (!isWrong) await forget()
  }
}
