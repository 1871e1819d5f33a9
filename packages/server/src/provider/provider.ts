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
  | { readonly requestId: string; readonly code: string }
  | { readonly requestId?: string; readonly linkToken: string }

/** The service that mails credentials and checks them. */
export interface Provider {
  /** A hint for the layout of the code field. */
  readonly codeLength: number
  readonly codeAlphabet: CodeAlphabet
  send(mail: MailRequest): Promise<ProviderResult<SentMail>>
  resend(requestId: string): Promise<ProviderResult<SentMail>>
  verify(credential: Credential): Promise<ProviderResult<VerifiedAddress>>
  /** What is wrong with its configuration, each with the fix. `appUrl` is this app's own address. */
  problems?(appUrl: string | undefined): readonly string[]
  /** Does slow loading ahead of the first visitor. */
  warm?(): Promise<void>
}
