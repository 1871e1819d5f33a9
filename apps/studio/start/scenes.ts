import type { StateName } from '../states/state-table'

/** A moment of a sign-in, and what happens in it. */
export interface Scene {
  readonly state: StateName
  readonly words: string
}

/** A sign-in with one mistake in it, from the empty form to the end. */
export const SCENES: readonly Scene[] = [
  { state: 'email.idle', words: 'A visitor comes to sign in' },
  { state: 'email.sending', words: 'They enter their address' },
  { state: 'code.empty', words: 'The email is on its way' },
  { state: 'code.partial', words: 'They type the code' },
  { state: 'code.wrong', words: 'One digit was wrong' },
  { state: 'code.resend-ready', words: 'They may ask for a new one' },
  { state: 'code.resent', words: 'Another email is there' },
  { state: 'code.verifying', words: 'They paste its code' },
  { state: 'done.redirecting', words: 'They are signed in' },
]
