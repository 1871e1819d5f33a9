/** What one email contains. */
export type PasswordlessKind = 'OTP' | 'LINK' | 'LINK_OTP'

/** The characters of a code. */
export type CodeAlphabet = 'numeric' | 'alphanumeric'

/**
 * The environment's settings, as the service's dashboard has them, and one switch for each behaviour of the real
 * service that is not documented. An app should work under every combination of the switches.
 */
export interface EmulatorSettings {
  /** Whether an email contains a code, a link, or both. @default 'LINK_OTP' */
  readonly type: PasswordlessKind
  /** How long a code and link work if `expires_in` is not sent, in seconds; 60 to 3600. @default 300 */
  readonly expiresInSeconds: number
  /** Characters in a code; 4 to 20. @default 6 */
  readonly codeLength: number
  /** @default 'numeric' */
  readonly codeAlphabet: CodeAlphabet
  /** A link works only together with its auth request id. @default false */
  readonly enforceSameBrowserOrigin: boolean
  /** A resend makes a new code and link, and the old ones stop working. @default true */
  readonly regenerateOnResend: boolean
  /** Emails to one address within 60 seconds, sends and resends together. @default 2 */
  readonly sendsPerMinute: number
  /** Codes that can be tried for one auth request within 10 minutes. @default 5 */
  readonly attemptsPer10Minutes: number
  /** Assumption: a resend returns a new id, and the old one still works. @default true */
  readonly resendRotatesId: boolean
  /** Assumption: how a resend of an unknown id is refused. @default 'INVALID_ARGUMENT' */
  readonly unknownRequestCode: 'INVALID_ARGUMENT' | 'NOT_FOUND'
  /** Assumption: a resend makes an expired request valid again. @default true */
  readonly expiredResendRevives: boolean
  /** Assumption: verify returns the method that was used, or the configured type. @default 'method' */
  readonly verifyEchoesType: 'method' | 'configured'
  /** Assumption: verify returns the address as it was given to send, or in lower case. @default 'given' */
  readonly verifyEchoesAddress: 'given' | 'lowercased'
  /** Assumption: a send voids the address's older requests. @default false */
  readonly sendVoidsOlderRequests: boolean
  /** Assumption: an `expires_in` outside 60 to 3600 is refused, or moved to the nearest limit. @default 'reject' */
  readonly expiresInOutOfRange: 'reject' | 'clamp'
}

/** The service's defaults. */
export const DEFAULT_SETTINGS: EmulatorSettings = {
  type: 'LINK_OTP',
  expiresInSeconds: 300,
  codeLength: 6,
  codeAlphabet: 'numeric',
  enforceSameBrowserOrigin: false,
  regenerateOnResend: true,
  sendsPerMinute: 2,
  attemptsPer10Minutes: 5,
  resendRotatesId: true,
  unknownRequestCode: 'INVALID_ARGUMENT',
  expiredResendRevives: true,
  verifyEchoesType: 'method',
  verifyEchoesAddress: 'given',
  sendVoidsOlderRequests: false,
  expiresInOutOfRange: 'reject',
}
