import type { QueryName } from '@doorpost/server/contract'
import { attempt } from './attempt'

/**
 * Takes a failure that is over out of the page's address, so that a reload does not bring it back. The rest of the
 * address and an `error` of the host's own stay.
 */
export function forgetErrorInAddress(code: string): void {
  const name: QueryName = 'error'
  const url = new URL(location.href)
  if (url.searchParams.get(name) !== code) return
  url.searchParams.delete(name)
  // A change whose state bears its own mark is none to Next.js's router: it would write the old address again.
  attempt(() => history.replaceState({ ...history.state, __NA: undefined }, '', url))
}
