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
  readonly send: string
  readonly resend: string
  readonly verify: string
  readonly ticket: string
  readonly pending: string
  readonly cancel: string
  readonly session: string
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
  readonly flow?: string
  readonly next?: string | undefined
}

/**
 * The port between the page and whatever signs people in. `fetchClient` fills it over HTTP, `fakeClient` with scripted
 * answers; anything that keeps to it can be given to `LoginForm` or `SignInProvider`.
 */
export interface AuthClient {
  readonly endpoints: Readonly<Record<keyof AuthEndpoints, FormTarget>>
  send(request: SendRequest, options?: RequestOptions): Promise<Reply<PendingResponse>>
  resend(request: ResendRequest, options?: RequestOptions): Promise<Reply<PendingResponse>>
  verify(request: VerifyRequest, options?: RequestOptions): Promise<Reply<VerifyResponse>>
  /** Whose account a link signs in to: for a confirm page, before its question. */
  ticket(ticket: string, options?: RequestOptions): Promise<Reply<TicketResponse>>
  pending(query: PendingQuery, options?: RequestOptions): Promise<Reply<PendingStatusResponse>>
  cancel(request: CancelRequest, options?: RequestOptions): Promise<Reply<RedirectResponse>>
  session(options?: RequestOptions): Promise<Reply<SessionResponse>>
  signOut(request: SignOutRequest, options?: RequestOptions): Promise<Reply<RedirectResponse>>
}
