import { UsageError } from '../usage-error'
import { newKey } from './new-key'

/** The list of keys for one step of a rotation, and what to do with it. */
export interface RotationStep {
  readonly keys: readonly string[]
  readonly advice: string
}

const START_FIRST = 'JWT_SECRET holds one key, so no rotation is going on. Start one: doorpost secret --rotate'

/** The steps of "Rotate the key" in docs/explanation/security.md: each is deployed before the next. */
const STEPS: Readonly<Record<string, (keys: readonly [string, ...string[]]) => RotationStep>> = {
  '1': (keys) => ({
    keys: [...keys, newKey()],
    advice:
      'Step 1 of 3: the new key is last. Deploy this everywhere, and set it here too: from then on every server accepts it. Then run: doorpost secret --rotate --step 2',
  }),
  '2': (keys) => {
    const last = keys.at(-1)
    if (last === undefined || keys.length < 2) throw new UsageError(START_FIRST)
    return {
      keys: [last, ...keys.slice(0, -1)],
      advice:
        'Step 2 of 3: the last key is now first. Deploy this everywhere, and set it here too: new cookies are made with it. After the longest session has expired (7 days by default), run: doorpost secret --rotate --step 3',
    }
  },
  '3': ([first, ...old]) => {
    if (old.length === 0) throw new UsageError(START_FIRST)
    return {
      keys: [first],
      advice:
        'Step 3 of 3: only the first key is left. It has to be the new one: if it is the old one, the line of step 2 was not set here. Deploy this everywhere. Whoever still has a session of an old key is signed out.',
    }
  },
}

/** What `JWT_SECRET` is to be at this step. @throws UsageError if there is no such step, or it isn't due */
export function rotate(keys: readonly string[], step: string): RotationStep {
  const [first, ...rest] = keys
  if (first === undefined) {
    throw new UsageError(
      'JWT_SECRET is not set here, so there is nothing to rotate. Set it as it is in production, or make the first key: doorpost secret',
    )
  }
  const make = Object.hasOwn(STEPS, step) ? STEPS[step] : undefined
  if (!make) throw new UsageError('--step is 1, 2 or 3.')
  return make([first, ...rest])
}
