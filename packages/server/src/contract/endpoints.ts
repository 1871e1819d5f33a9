/** What the one message holds: a code, a link, or both. */
export type Delivery = 'code' | 'link' | 'code_and_link'

/** The characters a code is made of. */
export type CodeAlphabet = 'numeric' | 'alphanumeric'

/** A sign-in between send and verify, as the browser may know it: no auth request id, no token, no state. */
export interface Pending {
  /** Names this sign-in among several of one browser. Not a secret that signs anyone in. */
  readonly flow: string
  /** The address as the visitor typed it, tidied: what a page shows. */
  readonly email: string
  readonly delivery: Delivery
  /** How long a code usually is: a hint for the layout, never a rule. */
  readonly codeLength: number
  readonly codeAlphabet: CodeAlphabet
  /** Seconds until the code stops working; 0 is expired. */
  readonly expiresInSeconds: number
  /** Seconds until another mail may be asked for; 0 is now. */
  readonly resendAfterSeconds: number
  /** Codes that can still be tried; 0 is locked: the way out is a new send. */
  readonly attemptsLeft: number
}

/** A signed-in visitor. */
export interface Session<Claims = Record<string, unknown>> {
  readonly id: string
  /** Who the visitor is for the app: what `onSignIn` returned, else the canonical address. */
  readonly subject: string
  readonly email: string
  /** ISO 8601. */
  readonly signedInAt: string
  /** ISO 8601. */
  readonly expiresAt: string
  /** A snapshot from the moment of sign-in, readable by the visitor. */
  readonly claims: Claims
}

/** What the visitor is here for. It decides which mail is written, and nothing else. */
export type Purpose = 'sign-in' | 'sign-up'

/** `POST /send`. */
export interface SendRequest {
  readonly email: string
  /** Where to go after sign-in: a path of this site. Anything else falls back to `pages.afterSignIn`. */
  readonly next?: string | undefined
  readonly purpose?: Purpose | undefined
  /** The answer of the page's CAPTCHA, passed to `onBeforeSend`. */
  readonly challenge?: string | undefined
}

/** `POST /resend`. Without a flow: the newest pending sign-in. */
export interface ResendRequest {
  readonly flow?: string
}

/** `POST /verify` with a code. Without a flow: the newest pending sign-in. */
export interface VerifyCodeRequest {
  readonly code: string
  readonly flow?: string
  /** Wins over what was asked for when the mail was sent. */
  readonly next?: string | undefined
}

/** `POST /verify` after a click on the confirm page (`any-browser` only). */
export interface VerifyLinkRequest {
  readonly link_token: string
  /** The sealed path of the link: names the sign-in in a browser that did not ask for it. */
  readonly ticket: string
}

/** `GET /ticket/:ticket` (`any-browser` only). */
export interface TicketResponse {
  /** The address that the link signs in: what the sealed ticket holds, and no link can say otherwise. */
  readonly email: string
}

/** `POST /cancel`. */
export interface CancelRequest {
  readonly flow?: string
}

/** `POST /sign-out`. */
export interface SignOutRequest {
  readonly everywhere?: boolean
}

/** Success of send and resend. */
export interface PendingResponse {
  readonly pending: Pending
}

/** Success of cancel and sign-out. */
export interface RedirectResponse {
  /** A path of this site. */
  readonly redirectTo: string
}

/** Success of verify. */
export interface VerifyResponse {
  readonly session: Session
  /** A path or URL of this site, already checked. */
  readonly redirectTo: string
}

/** `GET /pending`. */
export interface PendingStatusResponse {
  readonly pending: Pending | null
  /** True only if this browser's session came from the flow that was asked for. */
  readonly session: boolean
  /** Where to go on to, when `session` is true. */
  readonly redirectTo?: string
}

/** `GET /session`. */
export interface SessionResponse {
  readonly session: Session | null
}
