import type { AttackCase } from './attack-case'
import { LINK_CASES } from './cases/links'

/** Every case, in the order of a run. */
export const CASES: readonly AttackCase[] = [...LINK_CASES]
