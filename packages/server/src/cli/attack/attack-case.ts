import type { Attack } from './attack-context'

/**
 * How an attack ended. `held`: the app withstood it. `broken`: it worked. `unclear`: it could not be told. `skipped`: it was
 * not tried.
 */
export type Verdict = 'held' | 'broken' | 'unclear' | 'skipped'

/** What an attack came to, and what was seen. Never holds a code, a token or an address. */
export interface Outcome {
  readonly verdict: Verdict
  readonly happened: string
}

export const held = (happened: string): Outcome => ({ verdict: 'held', happened })
export const broken = (happened: string): Outcome => ({ verdict: 'broken', happened })
export const unclear = (happened: string): Outcome => ({ verdict: 'unclear', happened })
export const skipped = (happened: string): Outcome => ({ verdict: 'skipped', happened })

/** What an app must have for a case to make sense. */
export type Need =
  | 'code'
  | 'link'
  | 'resend'
  | 'signOut'
  | 'page'
  | 'signInPage'
  | 'next'
  | 'flow'
  | 'playwright'
  | 'log'

/** One way to attack an app's sign-in. */
export interface AttackCase {
  /** Stable, such as `link-scanner-get`: for `--only`, and for `skip` of a config file. */
  readonly id: string
  /** The number of the threat in docs/explanation/security.md, such as `T01`. */
  readonly threat: string
  /** What the app should withstand, as a fact. */
  readonly title: string
  readonly needs?: readonly Need[]
  /** What is tried. */
  readonly tried: string
  /** What it means for visitors if it works. */
  readonly means: string
  readonly fix: string
  run(attack: Attack): Promise<Outcome>
}

/** A case can't go on, and that is no fault of the app: the case is `unclear`. */
export class CannotTell extends Error {
  override readonly name = 'CannotTell'
}

/** The run was stopped, or its time or number of requests is used up: the cases that are left are `skipped`. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent'
}
