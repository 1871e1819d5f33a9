import type { Pending, Session } from '@doorpost/server/contract'
import type { SignInError } from './sign-in-error'

/** What a server-rendered page knows about the visitor; `getSignInState` on the server returns it. */
export interface SignInStart {
  /** The sign-in that waits for its code or link. */
  readonly pending?: Pending | null
  /** Where to go after sign-in: a path of this site. */
  readonly next?: string
  /** What went wrong with a form post or a link visit. */
  readonly error?: SignInError | null
  /** The address as it was typed, for prefilling. */
  readonly email?: string
  /** The session this browser already has. */
  readonly session?: Session | null
}

/** A pending sign-in with its durations turned into deadlines, in milliseconds since 1970 by this browser's clock. */
export interface PendingSignIn extends Pending {
  readonly expiresAtMs: number
  readonly resendAtMs: number
}

interface Step<Status extends string> {
  readonly status: Status
  /** Grows with every request; an answer to an earlier one is dropped. */
  readonly attempt: number
  /** The address, as far as it is known. */
  readonly email: string
}

interface Failing {
  readonly error: SignInError | null
  /** Until when the step's action is locked (`rate_limited`), in milliseconds since 1970; 0 is not at all. */
  readonly retryAtMs: number
}

interface Waiting extends Failing {
  readonly pending: PendingSignIn
  /** Codes that were refused; none of them is sent again. */
  readonly refused: readonly string[]
  /** The good news of the last answer, if it had any. */
  readonly notice: 'sent' | 'resent' | null
}

/** The visitor may type an address. */
export type EmailIdle = Step<'email.idle'> & Failing
/** An address is on its way. */
export type EmailSending = Step<'email.sending'> & { readonly challenge?: string }
/** The visitor may type a code, open the link, or ask for another mail. */
export type CodeIdle = Step<'code.idle'> & Waiting
/** A code is being checked. */
export type CodeVerifying = Step<'code.verifying'> & Waiting & { readonly code: string }
/** Another mail is on its way. */
export type CodeResending = Step<'code.resending'> & Waiting
/** The mail holds only a link. */
export type LinkWaiting = Step<'link.waiting'> & Waiting
/** Another link is on its way. */
export type LinkResending = Step<'link.resending'> & Waiting
/** The page of a link that was opened elsewhere asks before it signs in. */
export type LinkConfirm = Step<'link.confirm'> & Failing & LinkTicket
/** The visitor said yes to that question. */
export type LinkConfirming = Step<'link.confirming'> & Failing & LinkTicket
/** This browser is signed in already. */
export type AlreadySignedIn = Step<'link.already-signed-in'> & { readonly redirectTo: string }
/** Signed in; the next page is loading. */
export type Redirecting = Step<'done.redirecting'> & {
  readonly redirectTo: string
  /** Absent when another tab finished the sign-in. */
  readonly session: Session | null
  /** What was waited for, so that the step can stay in view while the page loads. */
  readonly pending: PendingSignIn | null
}

/** What a confirm page needs to finish a link. */
export interface LinkTicket {
  readonly flow: string
  readonly linkToken: string
}

/** Where the visitor is, as one flat union on `status`. Typed characters are not part of it. */
export type SignInState =
  | EmailIdle
  | EmailSending
  | CodeIdle
  | CodeVerifying
  | CodeResending
  | LinkWaiting
  | LinkResending
  | LinkConfirm
  | LinkConfirming
  | AlreadySignedIn
  | Redirecting

/** Everything that can happen, commands and answers alike. `atMs` is the time of the event in milliseconds since 1970. */
export type SignInEvent =
  | { readonly type: 'emailSubmitted'; readonly email: string; readonly challenge?: string; readonly atMs: number }
  | { readonly type: 'codeSubmitted'; readonly code: string; readonly atMs: number }
  | { readonly type: 'resendRequested'; readonly atMs: number }
  | { readonly type: 'addressChangeRequested' }
  | { readonly type: 'linkConfirmed'; readonly atMs: number }
  | { readonly type: 'continued' }
  | { readonly type: 'edited' }
  | { readonly type: 'codeSent'; readonly attempt: number; readonly pending: Pending; readonly atMs: number }
  | { readonly type: 'verified'; readonly attempt: number; readonly redirectTo: string; readonly session: Session }
  | { readonly type: 'requestFailed'; readonly attempt: number; readonly error: SignInError; readonly atMs: number }
  | { readonly type: 'signedInElsewhere'; readonly flow: string; readonly redirectTo: string }
  | { readonly type: 'cookieMissed'; readonly flow: string }
