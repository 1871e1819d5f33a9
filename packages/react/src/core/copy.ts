import type { Delivery } from '@doorpost/server/contract'
import type { SignInError, SignInErrorCode } from './sign-in-error'

/** What a text about a failure can speak of. */
export interface ErrorWords extends SignInError {
  /** The wait in words, such as "30 seconds". */
  readonly duration: string
}

type ErrorText = string | ((words: ErrorWords) => string)

/** Failures that the visitor can do nothing about: all of them use the text of `internal`. */
type FaultCode =
  | 'origin_not_allowed'
  | 'method_not_allowed'
  | 'not_found'
  | 'unsupported_media_type'
  | 'payload_too_large'
  | 'misconfigured'
  | 'unexpected_response'

/** Everything the styled parts say, in one language. Functions where there is data; a missing text does not compile. */
export interface Copy {
  /** BCP 47 tag, also used for numbers and durations. */
  readonly lang: string
  /** Direction of the writing. */
  readonly dir: 'ltr' | 'rtl'
  /** Heading of the email step. */
  readonly emailHeading: string
  /** Below the heading of the email step: what will be sent. */
  readonly emailSentence: string
  /** Label of the email field. */
  readonly emailLabel: string
  /** Button that sends the email. */
  readonly emailSubmit: string
  /** Announced while an email is sent. */
  readonly sending: string
  /** Heading of the code step. */
  readonly codeHeading: string
  /** The words before and after the address. */
  readonly sentTo: (delivery: Delivery) => readonly [before: string, after: string]
  /** Button on the code step that goes back to the address. */
  readonly changeEmail: string
  /** Label of the code field. */
  readonly codeLabel: string
  /** Below the code field. */
  readonly codeHint: (automatic: boolean, delivery: Delivery) => string
  /** Button that sends the code. */
  readonly codeSubmit: string
  /** Announced while a code or link is checked. */
  readonly checking: string
  /** In place of that button while the visitor has to wait. */
  readonly resendIn: (duration: string) => string
  /** Button that asks for another email. */
  readonly resend: (delivery: Delivery) => string
  /** Shown and announced after another email was sent. */
  readonly resent: string
  /** Link to the visitor's inbox, with the name of the mail provider. */
  readonly openMail: (provider: string) => string
  /** How long the code still works. */
  readonly lifeLeft: (duration: string) => string
  /** How long the code still works, in its last minute. */
  readonly lifeEnding: (duration: string) => string
  /** Announced after the first email was sent. */
  readonly sent: (delivery: Delivery) => string
  /** Announced when another email can be asked for. */
  readonly resendReady: (delivery: Delivery) => string
  /** Announced while the next page loads. */
  readonly redirecting: string
  /** Shown when the code was right. */
  readonly signedIn: string
  /** Heading of the confirm page, with the address that the link signs in. */
  readonly confirmHeading: (address: string) => string
  /** Button on the confirm page that signs in. */
  readonly confirmSubmit: string
  /** Button on the confirm page for visitors who did not ask for the link. */
  readonly confirmRefuse: string
  /** Heading for a visitor who is signed in already, with the masked address. */
  readonly signedInAs: (address: string) => string
  /** Link that continues with the session there is. */
  readonly proceed: string
  /** Name of a sign-out button. */
  readonly signOut: string
  /** Begins the page's title while there is an error, as for readers who hear the title first: "Error: ". */
  readonly errorPrefix: string
  /** One text for each error code. Codes that a visitor can do nothing about use `internal`. */
  readonly errors: { readonly [code in Exclude<SignInErrorCode, FaultCode>]: ErrorText }
}

/** The texts that are plain strings, any of which can be replaced by itself. */
export type Strings = { readonly [Key in keyof Copy as Copy[Key] extends string ? Key : never]?: Copy[Key] }

/** Formats a duration: whole minutes (rounded up) from 60 seconds, otherwise seconds. */
export const formatDuration = (lang: string, seconds: number): string => {
  const isLong = seconds >= 60
  const format = { style: 'unit', unit: isLong ? 'minute' : 'second', unitDisplay: 'long' } as const
  return new Intl.NumberFormat(lang, format).format(isLong ? Math.ceil(seconds / 60) : seconds)
}

/** A failure in words; nothing where there is none. */
export const errorText = (copy: Copy, error: SignInError | null): string => {
  if (!error) return ''
  const { errors }: { errors: Partial<Record<SignInErrorCode, ErrorText>> } = copy
  const { [error.code]: text = copy.errors.internal } = errors
  return typeof text === 'string'
    ? text
    : text({ ...error, duration: formatDuration(copy.lang, error.retryAfterSeconds ?? 60) })
}
