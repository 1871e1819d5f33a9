import { useEffect, useState } from 'react'
import type { StateName } from '../states/state-table'
import { explore, type FoundPlace } from './explore'
import { findWay, type Way } from './find-way'

let found: readonly FoundPlace[] | undefined

/** The shortest way from the empty page to a state, or null if there is none. The whole map is walked once for it. */
export function wayTo(state: StateName): Way | null {
  found ??= explore()
  return findWay(found, 'email.idle', state)
}

/** {@link wayTo} a state, found once the page has been painted; undefined until then. */
export function useWayTo(state: StateName): Way | null | undefined {
  const [way, setWay] = useState<Way | null>()
  useEffect(() => setWay(wayTo(state)), [state])
  return way
}
