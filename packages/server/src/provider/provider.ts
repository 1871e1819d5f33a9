import type { CodeAlphabet, Delivery, Purpose } from '../contract'

/** A mail that the provider has taken on. */
export interface SentMail {
  /** Names the sign-in at the provider. Secret: it stays in a sealed cookie. */
  readonly requestId: string
  readonly expiresInSeconds: number
  readonly delivery: Delivery
}

/** What a credential turned out to be good for. */
export interface VerifiedAddress {
  readonly email: string
  /** The nonce that was sent along, if the provider returned it. */
  readonly state?: string
}

/** Why the provider did not do it. Each is mapped to an error code of the contract, by method. */
export type ProviderFailureReason =
  /** Too many requests. */
  | 'rate_limited'
  /** Down, slow or broken: nobody knows whether the work was done. */
  | 'unavailable'
  /** Credentials or settings are wrong: an operator has to act. */
  | 'misconfigured'
  /** The sign-in is unknown, used or too old. */
  | 'expired'
  /** The credential is wrong. */
  | 'rejected'
  /** The provider serves only the browser that asked for the mail, and takes this one for another. */
  | 'other_browser'

/** A failure as the provider port returns it. Holds no upstream text. */
export interface ProviderFailure {
  readonly ok: false
  readonly reason: ProviderFailureReason
  /** For the log: what the operator can look up. Never a secret, never upstream text. */
  readonly detail?: string
  /** With `unavailable` on a send: no mail went out, for certain. @default false */
  readonly isUnsent?: boolean
}

/** Success with a value, or a failure: the port never throws for what a provider may answer. */
export type ProviderResult<T> = { readonly ok: true; readonly value: T } | ProviderFailure

/** What to mail and to whom. */
export interface MailRequest {
  readonly email: string
  /** Where the link leads; the provider adds the token. */
  readonly linkUri: string
  /** A nonce that comes back with verify. */
  readonly state: string
  readonly expiresInSeconds: number
  /** Which mail to write. */
  readonly purpose?: Purpose
  readonly templateVariables?: Readonly<Record<string, string>>
}

/** What a visitor shows, with the sign-in that it belongs to; a link opened in another browser comes without. */
export type Credential =
  /** The code as it was mailed: ASCII digits and upper-case letters, 4 to 20 of them. */
  { readonly requestId: string; readonly code: string } | { readonly requestId?: string; readonly linkToken: string }

/** How a provider's link carries its token. */
export interface LinkTokenFormat {
  /** The parameter that the provider adds to the link's query. */
  readonly parameter: string
  /** A longer one is refused without asking. */
  readonly maxLength: number
}

/**
 * The service that mails credentials and checks them. It answers what it knows and never throws for it; what it throws
 * all the same is `internal`. Calls may come at the same time, from several processes.
 *
 * @example
 * const provider: Provider = { codeLength: 6, codeAlphabet: 'numeric', send, resend, verify }
 */
export interface Provider {
  /** How long a code usually is: a hint for the layout of the code field. */
  readonly codeLength: number
  /** What codes are made of. Letters are upper case: what a visitor types is folded to that. */
  readonly codeAlphabet: CodeAlphabet
  /** @default { parameter: 'link_token', maxLength: 2048 } */
  readonly linkToken?: LinkTokenFormat
  /** Mails a new code or link, or both, that work for `expiresInSeconds`. The kit's own limits have been asked. */
  send(mail: MailRequest): Promise<ProviderResult<SentMail>>
  /**
   * Mails again for a sign-in that was begun, with the same or with new credentials. The id that it returns is the one
   * to verify with from now on. `expired` or `rejected` makes the kit begin anew with `send`.
   */
  resend(requestId: string): Promise<ProviderResult<SentMail>>
  /**
   * Checks a code or a link's token, once: after a success neither of them works again, and of two checks at the same
   * time at most one succeeds. Counting wrong codes is the kit's work; a provider may count too.
   */
  verify(credential: Credential): Promise<ProviderResult<VerifiedAddress>>
  /** What is wrong with its configuration, each with the fix. `appUrl` is this app's own address. */
  problems?(appUrl: string | undefined): readonly string[]
  /** Does slow loading ahead of the first visitor. */
  warm?(): Promise<void>
  /** Whether its mails stay on this machine, as the emulator's do: then addresses that differ by a `+tag` are counted apart. */
  isLocal?(): boolean
}

const DEFAULT_LINK_TOKEN: LinkTokenFormat = { parameter: 'link_token', maxLength: 2_048 }

/** How a provider's link carries its token, with the default filled in. */
export const linkTokenOf = ({ linkToken = DEFAULT_LINK_TOKEN }: Provider): LinkTokenFormat => linkToken
