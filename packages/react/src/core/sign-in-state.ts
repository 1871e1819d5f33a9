import type { Pending, Session, SignedInBefore, SignInStart } from '@doorpost/server/contract'
import type { SignInError } from './sign-in-error'

/** What a page begins with: what the server knew, a failure of the browser's own, a link to confirm. */
export interface PageStart extends Omit<SignInStart, 'error'> {
  /** What went wrong with a form post or a link visit. */
  readonly error?: SignInError | null | undefined
  /** A link that was opened in another browser and has to be confirmed; `LinkConfirm` reads it from its address. */
  readonly link?: LinkTicket | null | undefined
}

/** What a confirm page needs to finish a link. */
export interface LinkTicket {
  /** The sealed path of the link. */
  readonly ticket: string
  /** The link's token. */
  readonly linkToken: string
  /** The address that it signs in, as the server says. */
  readonly email: string
}

/** A pending sign-in with its durations turned into deadlines, in milliseconds since 1970 by this browser's clock. */
export interface PendingSignIn extends Pending {
  /** When the code stops working. */
  readonly expiresAtMs: number
  /** When another email can be asked for. */
  readonly resendAtMs: number
}

/** What every state knows. */
export interface SignInFacts {
  /** Grows with every step; an answer to an earlier one is dropped. */
  readonly attempt: number
  /** The address, as far as it is known. */
  readonly email: string
  /** The failure the visitor should read now, if any. */
  readonly error: SignInError | null
  /** Until when the step's action is locked (`rate_limited`), in milliseconds since 1970; 0 means not at all. */
  readonly retryAtMs: number
  /** The good news of the last answer, if it had any. */
  readonly notice: 'sent' | 'resent' | null
  /** What is waited for; it stays in view while the next page loads. */
  readonly pending: PendingSignIn | null
  /** Where the visitor wants to go. */
  readonly next: string | undefined
  /** Codes that were refused; none of them is sent again. */
  readonly refused: readonly string[]
}

type State<Status, More = unknown> = Status extends string ? SignInFacts & More & { readonly status: Status } : never

type Waiting = { readonly pending: PendingSignIn }

/** Where the visitor is, as one flat union on `status`. Typed characters are not part of it. */
export type SignInState =
  /** The visitor may type an address. */
  | State<'email.idle'>
  /** An address is on its way, perhaps with the answer of a CAPTCHA. */
  | State<'email.sending', { readonly challenge: string | undefined }>
  /** The visitor may type a code, open the link, or ask for another mail. */
  | State<'code.idle', Waiting>
  /** A code is being checked, perhaps with the answer of a CAPTCHA. */
  | State<'code.verifying', Waiting & { readonly code: string; readonly challenge: string | undefined }>
  /** Another mail is on its way. */
  | State<'code.resending', Waiting>
  /** The mail holds only a link. */
  | State<'link.waiting', Waiting>
  /** Another link is on its way. */
  | State<'link.resending', Waiting>
  /** A link that was opened elsewhere asks before it signs in, and the visitor said yes. */
  | State<'link.confirm' | 'link.confirming', LinkTicket>
  /** This browser is signed in already. */
  | State<'link.already-signed-in', SignedInBefore>
  /** Signed in; the next page is loading. The session is absent when another tab finished the sign-in. */
  | State<'done.redirecting', { readonly redirectTo: string; readonly session: Session | null }>

/** Everything that can happen, commands and answers alike. */
export type SignInHappening =
  | { readonly type: 'email_remembered'; readonly email: string }
  /** The page was asked for anew. Without news only `next` is another. */
  | { readonly type: 'start_read'; readonly start: PageStart; readonly isNews: boolean }
  | { readonly type: 'email_submitted'; readonly email: string; readonly challenge?: string | undefined }
  | { readonly type: 'code_submitted'; readonly code: string; readonly challenge?: string | undefined }
  | { readonly type: 'resend_requested' }
  | { readonly type: 'address_change_requested' }
  | { readonly type: 'link_confirmed' }
  | { readonly type: 'edited' }
  | { readonly type: 'code_sent'; readonly attempt: number; readonly pending: Pending }
  | { readonly type: 'verified'; readonly attempt: number; readonly redirectTo: string; readonly session: Session }
  | { readonly type: 'request_failed'; readonly attempt: number; readonly error: SignInError }
  | { readonly type: 'signed_in_elsewhere'; readonly flow: string; readonly redirectTo: string }
  | { readonly type: 'cookie_missed'; readonly flow: string }

/** What happened, and when: milliseconds since 1970. */
export type SignInEvent = SignInHappening & { readonly atMs: number }
