import type { CodeAlphabet, Delivery, Purpose } from '../contract'

/** An email that the provider has accepted. */
export interface SentMail {
  /** Names the sign-in at the provider. Secret: it stays in a sealed cookie. */
  readonly requestId: string
  /** How long the code and the link work. */
  readonly expiresInSeconds: number
  /** What the email holds. */
  readonly delivery: Delivery
}

/** The address that a code or link has verified. */
export interface VerifiedAddress {
  /** The address. */
  readonly email: string
  /** The nonce that was sent along, if the provider returned it. */
  readonly state?: string
}

/** Why a call failed. Each is mapped to an error code of the contract, by method. */
export type ProviderFailureReason =
  /** Too many requests. */
  | 'rate_limited'
  /** Down, slow or broken: the call may or may not have taken effect. */
  | 'unavailable'
  /** Credentials or settings are wrong: an operator has to act. */
  | 'misconfigured'
  /** The sign-in is unknown, used or too old. */
  | 'expired'
  /** The credential is wrong. */
  | 'rejected'
  /** The provider accepts only the browser that asked for the email, and this seems to be a different one. */
  | 'other_browser'

/** A failure. Contains no text of the provider. */
export interface ProviderFailure {
  /** Always false: tells a failure from a success. */
  readonly ok: false
  /** Why the call failed. */
  readonly reason: ProviderFailureReason
  /** For the log: what the operator can look up. Never a secret, never upstream text. */
  readonly detail?: string
  /** With `unavailable` on a send: no email was sent, for certain. @default false */
  readonly isUnsent?: boolean
}

/** Success with a value, or a failure: the port never throws for what a provider may answer. */
export type ProviderResult<T> = { readonly ok: true; readonly value: T } | ProviderFailure

/** The email to send. */
export interface MailRequest {
  /** The address to mail to. */
  readonly email: string
  /** The URL of the link; the provider adds the token. */
  readonly linkUri: string
  /** A nonce that comes back with verify. */
  readonly state: string
  /** How long the code and the link should work. */
  readonly expiresInSeconds: number
  /** Which mail to write. */
  readonly purpose?: Purpose
  /** Values for the provider's own template. */
  readonly templateVariables?: Readonly<Record<string, string>>
}

/** What a visitor shows, with the sign-in that it belongs to; a link opened in another browser comes without. */
export type Credential =
  /** The code as it was sent: 4 to 20 ASCII digits and upper-case letters. */
  { readonly requestId: string; readonly code: string } | { readonly requestId?: string; readonly linkToken: string }

/** How a provider's link carries its token. */
export interface LinkTokenFormat {
  /** The parameter that the provider adds to the link's query. */
  readonly parameter: string
  /** A longer token is rejected without calling the provider. */
  readonly maxLength: number
}

/**
 * The service that sends codes and links and verifies them. Expected failures are returned, not thrown; a thrown error
 * becomes `internal`. Calls may run at the same time, from several processes.
 *
 * @example
 * const provider: Provider = { codeLength: 6, codeAlphabet: 'numeric', send, resend, verify }
 */
export interface Provider {
  /** The usual length of a code: a hint for the layout of the code field. */
  readonly codeLength: number
  /** Which characters codes have. Letters are upper case; what a visitor enters is converted. */
  readonly codeAlphabet: CodeAlphabet
  /** @default { parameter: 'link_token', maxLength: 2048 } */
  readonly linkToken?: LinkTokenFormat
  /** Sends a new code, link or both, which work for `expiresInSeconds`. The kit's own limits were checked before. */
  send(mail: MailRequest): Promise<ProviderResult<SentMail>>
  /**
   * Sends another email for a started sign-in, with the same or a new code and link. From then on, `verify` gets the id
   * that it returns. If it returns `expired` or `rejected`, the kit calls `send` instead.
   */
  resend(requestId: string): Promise<ProviderResult<SentMail>>
  /**
   * Checks a code or a link's token. After a success neither works again, and of two simultaneous checks at most one
   * may succeed. The kit counts wrong codes; a provider may count too.
   */
  verify(credential: Credential): Promise<ProviderResult<VerifiedAddress>>
  /** What is wrong with its configuration, each with the fix. `appUrl` is the app's own URL. */
  problems?(appUrl: string | undefined): readonly string[]
  /** Loads what is slow before the first visitor needs it. */
  warm?(): Promise<void>
  /** Whether its emails stay on this machine, as the emulator's do: addresses that differ by a `+tag` are then counted separately. */
  isLocal?(): boolean
}

const DEFAULT_LINK_TOKEN: LinkTokenFormat = { parameter: 'link_token', maxLength: 2_048 }

/** How a provider's link carries its token, with the default filled in. */
export const linkTokenOf = ({ linkToken = DEFAULT_LINK_TOKEN }: Provider): LinkTokenFormat => linkToken
