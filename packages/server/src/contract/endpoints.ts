/** What the email contains: a code, a link, or both. */
export type Delivery = 'code' | 'link' | 'code_and_link'

/** Which characters a code has. */
export type CodeAlphabet = 'numeric' | 'alphanumeric'

/** A sign-in that has started but not finished, as the browser sees it: without request id, token or state. */
export interface Pending {
  /** The id of this sign-in. On its own it can't sign anyone in. */
  readonly flow: string
  /** The address as the visitor entered it, trimmed: to show on the page. */
  readonly email: string
  /** What the email holds. */
  readonly delivery: Delivery
  /** How long a code usually is: a hint for the layout only. */
  readonly codeLength: number
  /** The characters of the code. */
  readonly codeAlphabet: CodeAlphabet
  /** Seconds until the code expires; 0 means expired. */
  readonly expiresInSeconds: number
  /** Seconds until the visitor can ask for another email; 0 means now. */
  readonly resendAfterSeconds: number
  /** Codes that can still be tried; 0 means locked until a new email is sent. */
  readonly attemptsLeft: number
}

/** A signed-in visitor. */
export interface Session<Claims = Record<string, unknown>> {
  /** Names this session: what `sessions.revoke` takes. */
  readonly id: string
  /** The user id that `onSignIn` returned, or else the canonical address. */
  readonly subject: string
  /** The verified address. */
  readonly email: string
  /** ISO 8601. */
  readonly signedInAt: string
  /** ISO 8601. */
  readonly expiresAt: string
  /** A snapshot from the sign-in. The visitor can read it. */
  readonly claims: Claims
}

/** What the visitor came for. Only decides which email template is used. */
export type Purpose = 'sign-in' | 'sign-up'

/** `POST /send`. */
export interface SendRequest {
  /** The address as it was typed. */
  readonly email: string
  /** Where to go after sign-in: a path of this site. Anything else falls back to `pages.afterSignIn`. */
  readonly next?: string | undefined
  /** Which email to write. @default 'sign-in' */
  readonly purpose?: Purpose | undefined
  /**
   * The language of the page, a BCP 47 tag of 1–35 letters, digits and hyphens, passed to `templateVariables`. Anything
   * else is ignored.
   */
  readonly locale?: string | undefined
  /** The answer of the page's CAPTCHA, passed to `onBeforeSend`. */
  readonly challenge?: string | undefined
}

/** `POST /resend`. Without a flow: the newest pending sign-in. */
export interface ResendRequest {
  /** The sign-in that it is about. */
  readonly flow?: string
}

/** `POST /verify` with a code. Without a flow: the newest pending sign-in. */
export interface VerifyCodeRequest {
  /** The code as it was typed. */
  readonly code: string
  /** The sign-in that it is about. */
  readonly flow?: string
  /** Replaces the `next` of the send request. */
  readonly next?: string | undefined
  /** The answer of the page's CAPTCHA, passed to `onBeforeVerify`. */
  readonly challenge?: string | undefined
}

/** `POST /verify` after a click on the confirm page (`any-browser` only). */
export interface VerifyLinkRequest {
  /** The provider's token from the link. */
  readonly link_token: string
  /** The link's encrypted path: identifies the sign-in in a browser that didn't ask for it. */
  readonly ticket: string
}

/** `GET /ticket/:ticket` (`any-browser` only). */
export interface TicketResponse {
  /** The address that the link signs in: what the sealed ticket holds, and no link can say otherwise. */
  readonly email: string
}

/** `POST /cancel`. */
export interface CancelRequest {
  /** The sign-in that it is about. Without one: the newest. */
  readonly flow?: string
}

/** `POST /sign-out`. */
export interface SignOutRequest {
  /** Ends every session of the visitor, on all devices. @default false */
  readonly everywhere?: boolean
}

/** Success of send and resend. */
export interface PendingResponse {
  /** The sign-in that waits for its code or link. */
  readonly pending: Pending
}

/** Success of cancel and sign-out. */
export interface RedirectResponse {
  /** A path of this site. */
  readonly redirectTo: string
}

/** Success of verify. */
export interface VerifyResponse {
  /** The new session. */
  readonly session: Session
  /** A path or URL of this site, already checked. */
  readonly redirectTo: string
}

/** `GET /pending`. */
export interface PendingStatusResponse {
  /** The sign-in as it stands; null when it is not known or is done. */
  readonly pending: Pending | null
  /** True only if this browser's session came from the requested flow. */
  readonly session: boolean
  /** Where to go next, if `session` is true. */
  readonly redirectTo?: string
}

/** `GET /session`. */
export interface SessionResponse {
  /** The session, or null when nobody is signed in. */
  readonly session: Session | null
}
