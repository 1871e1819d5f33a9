import type {
  CancelRequest,
  PendingResponse,
  PendingStatusResponse,
  RedirectResponse,
  ResendRequest,
  SendRequest,
  SessionResponse,
  SignOutRequest,
  TicketResponse,
  VerifyCodeRequest,
  VerifyLinkRequest,
  VerifyResponse,
} from '@doorpost/server/contract'
import type { SignInError } from './sign-in-error'

/** The answer to a request: the body on success, the failure otherwise. Nothing is thrown for either. */
export type Reply<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly error: SignInError }

/** The addresses of the handlers; forms post to them when there is no JavaScript. */
export interface AuthEndpoints {
  /** Sends the first email. */
  readonly send: string
  /** Sends another email. */
  readonly resend: string
  /** Checks a code or a link. */
  readonly verify: string
  /** Tells the address of a link that was opened in another browser. */
  readonly ticket: string
  /** Tells how a sign-in stands. */
  readonly pending: string
  /** Gives a sign-in up. */
  readonly cancel: string
  /** Tells who is signed in. */
  readonly session: string
  /** Ends the session. */
  readonly signOut: string
}

/** Where a form posts to: an address, or a Server Action. */
export type FormTarget = string | ((form: FormData) => void | Promise<void>)

/** What every request takes beside its body. */
export interface RequestOptions {
  /** Ends the request when the visitor moved on. */
  readonly signal?: AbortSignal
}

/** A code, or the ticket of a link; with a code, `next` wins over what was asked for when the mail was sent. */
export type VerifyRequest = VerifyCodeRequest | VerifyLinkRequest

/** Which pending sign-in to ask about, and where its visitor wants to go. */
export interface PendingQuery {
  /** The sign-in to ask about. */
  readonly flow?: string
  /** Where its visitor wants to go. */
  readonly next?: string | undefined
}

/**
 * The port between the page and whatever signs people in. `fetchClient` fills it over HTTP, `fakeClient` with scripted
 * answers; anything that keeps to it can be given to `LoginForm` or `SignInProvider`.
 */
export interface AuthClient {
  /** Where forms post to while no script runs: addresses, or Server Actions. */
  readonly endpoints: Readonly<Record<keyof AuthEndpoints, FormTarget>>
  /** Sends an email to an address and starts a sign-in. */
  send(request: SendRequest, options?: RequestOptions): Promise<Reply<PendingResponse>>
  /** Sends another email for a sign-in that is under way. */
  resend(request: ResendRequest, options?: RequestOptions): Promise<Reply<PendingResponse>>
  /** Signs in with a code, or with the ticket of a link. */
  verify(request: VerifyRequest, options?: RequestOptions): Promise<Reply<VerifyResponse>>
  /** Whose account a link signs in to: for a confirm page, before its question. */
  ticket(ticket: string, options?: RequestOptions): Promise<Reply<TicketResponse>>
  /** Asks how a sign-in stands, and whether another tab has finished it. */
  pending(query: PendingQuery, options?: RequestOptions): Promise<Reply<PendingStatusResponse>>
  /** Gives a sign-in up: "use another address". */
  cancel(request: CancelRequest, options?: RequestOptions): Promise<Reply<RedirectResponse>>
  /** Asks who is signed in; renews the session if it is due. */
  session(options?: RequestOptions): Promise<Reply<SessionResponse>>
  /** Ends the session, on this device or on all. */
  signOut(request: SignOutRequest, options?: RequestOptions): Promise<Reply<RedirectResponse>>
}
