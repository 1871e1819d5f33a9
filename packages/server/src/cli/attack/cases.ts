import type { AttackCase } from './attack-case'
import { LINK_CASES } from './cases/links'
import { POISONING_CASES } from './cases/poisoning'
import { POST_CASES } from './cases/posts'
import { REDIRECT_CASES } from './cases/redirects'

/** Every case, in the order of a run. */
export const CASES: readonly AttackCase[] = [...LINK_CASES, ...POST_CASES, ...REDIRECT_CASES, ...POISONING_CASES]
