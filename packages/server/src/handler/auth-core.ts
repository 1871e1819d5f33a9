import type { Say } from '../config/operator-log'
import type { AuthContext } from './auth-context'

/** What the kit's own adapters need of an `Auth`, and an app does not. */
export interface AuthCore {
  /** The checked configuration. Throws one `ConfigError` with every problem. */
  context(): AuthContext
  readonly say: Say
}

/** A name that no app comes across: what is behind it changes without notice. */
const CORE = Symbol.for('doorpost.auth')

/** Puts the core behind its name. */
export function withAuthCore<Auth extends object>(auth: Auth, core: AuthCore): Auth {
  return Object.defineProperty(auth, CORE, { value: core })
}

/** What is behind an `Auth` that `createAuth` made. */
export function authCoreOf(auth: object): AuthCore {
  const core: unknown = Reflect.get(auth, CORE)
  if (typeof core !== 'object' || core === null) {
    throw new TypeError('This was not made by createAuth. Pass on what it returned, not a copy of it.')
  }
  // Only `withAuthCore` writes under this name.
  return core as AuthCore
}
