import type { AttackCase } from './attack-case'
import { ACTION_CASES } from './cases/actions'
import { GUARD_CASES } from './cases/guards'
import { GUESSING_CASES } from './cases/guessing'
import { IN_BROWSER_CASES } from './cases/in-browser'
import { LEAK_CASES } from './cases/leaks'
import { LINK_CASES } from './cases/links'
import { LOG_CASES } from './cases/log'
import { MAIL_CASES } from './cases/mails'
import { POISONING_CASES } from './cases/poisoning'
import { POST_CASES } from './cases/posts'
import { REDIRECT_CASES } from './cases/redirects'
import { SESSION_CASES } from './cases/sessions'

/** Every case, in the order of a run. */
export const CASES: readonly AttackCase[] = [
  ...LINK_CASES,
  ...POST_CASES,
  ...REDIRECT_CASES,
  ...POISONING_CASES,
  ...GUESSING_CASES,
  ...MAIL_CASES,
  ...SESSION_CASES,
  ...GUARD_CASES,
  ...ACTION_CASES,
  ...LEAK_CASES,
  ...IN_BROWSER_CASES,
  ...LOG_CASES,
]
