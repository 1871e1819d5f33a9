import { rowOf, STATE_NAMES, type StateName } from '../states/state-table'

const named = (...parts: readonly string[]) =>
  STATE_NAMES.filter((name) => parts.some((part) => name.startsWith(`${part}.`)))

/** In which states a part can be seen, by what it is called in the DOM. */
export const PART_STATES = {
  login: ['email.idle', 'code.empty', 'link.waiting', 'link.already-signed-in', 'done.redirecting'],
  'email-step': named('email'),
  'code-step': [...named('code').filter((name) => name !== 'code.no-pending'), 'link.waiting', 'link.resending'],
  'code-field': [
    'code.empty',
    'code.partial',
    'code.full',
    'code.verifying',
    'code.wrong',
    'code.alphanumeric',
    'code.5-long',
  ],
  error: STATE_NAMES.filter((name) => rowOf(name).error !== undefined),
  resend: ['code.resend-waiting', 'code.resend-ready', 'code.resending', 'code.resent', 'code.resend-failed'],
  'confirm-link': ['link.confirm', 'link.confirming'],
  'open-mail': ['link.waiting'],
} as const satisfies Readonly<Record<string, readonly StateName[]>>
