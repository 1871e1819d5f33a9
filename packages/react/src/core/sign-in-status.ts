import type { SignInState } from './sign-in-state'

/** Which screen the visitor is on. */
export type SignInStep = 'email' | 'code' | 'link' | 'confirm' | 'signed-in' | 'done'

type Status = SignInState['status']

/** The screen of each status, and what is asked of the server meanwhile. A status that is not here does not compile. */
const STATUSES: { readonly [Name in Status]: readonly [step: SignInStep, asks?: 'send' | 'verify'] } = {
  'email.idle': ['email'],
  'email.sending': ['email', 'send'],
  'code.idle': ['code'],
  'code.verifying': ['code', 'verify'],
  'code.resending': ['code', 'send'],
  'link.waiting': ['link'],
  'link.resending': ['link', 'send'],
  'link.confirm': ['confirm'],
  'link.confirming': ['confirm', 'verify'],
  'link.already-signed-in': ['signed-in'],
  'done.redirecting': ['done'],
}

/** The screen that belongs to a state. */
export const stepOf = ({ status }: SignInState): SignInStep => STATUSES[status][0]

/** The request that is under way, if any: a mail, or the check of a code or link. */
export const asksFor = ({ status }: SignInState): 'send' | 'verify' | undefined => STATUSES[status][1]
