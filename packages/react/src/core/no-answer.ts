import { attempt } from './attempt'
import type { ClientErrorCode } from './sign-in-error'

/** A reply that says what went wrong. */
export const failed = (code: ClientErrorCode) => ({ ok: false, error: { code } }) as const

/** The failure of a request that brought no answer. */
export const noAnswer = () => failed(attempt(() => navigator.onLine) === false ? 'offline' : 'network')
