import type { AppView } from './app-view'
import type { Finding } from './finding'

/** What a check cannot do without: where it is missing, the check is skipped, and the command says so. */
export type Need = 'sources' | 'next' | 'network'

/** One thing that `doorpost doctor` looks at. */
export interface Check {
  readonly name: string
  /** For `doorpost doctor --list`. */
  readonly summary: string
  readonly needs?: readonly Need[]
  /** Looks, and names what is wrong. Throws only where the command itself is wrong. */
  run(app: AppView): readonly Finding[] | Promise<readonly Finding[]>
}
