import type { AuthContext } from '../auth-options'

/** Wrong codes per flow, over all its mails: the count lives at the server, since a cookie could be put back. */
export const MAX_CODE_ATTEMPTS = 5
const LIFE_SECONDS = 2 * 3_600

const keyOf = (flow: string) => `attempts:${flow}`

/** Codes that can still be tried. */
export async function attemptsLeft({ store }: AuthContext, flow: string): Promise<number> {
  return Math.max(0, MAX_CODE_ATTEMPTS - Number((await store.get(keyOf(flow))) ?? 0))
}

/** Counts a try before it is made, so that many at once cannot pass the limit; returns how many are left after it. */
export async function takeAttempt({ store }: AuthContext, flow: string): Promise<number> {
  const { value } = await store.add(keyOf(flow), 1, LIFE_SECONDS)
  return MAX_CODE_ATTEMPTS - value
}

/** Gives a try back that turned out not to be a wrong code. */
export async function returnAttempt({ store }: AuthContext, flow: string): Promise<void> {
  await store.add(keyOf(flow), -1, LIFE_SECONDS)
}
