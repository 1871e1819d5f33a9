import type { Delivery, Purpose } from '@doorpost/server/contract'
import type { SignInError, SignInErrorCode } from './sign-in-error'

/** What a text about a failure can speak of. */
export interface ErrorWords extends SignInError {
  /** The wait in words, such as "30 seconds"; say it only where there is a `retryAfterSeconds`. */
  readonly duration: string
}

/** What a form is for, in its words. The server knows the first two. */
export type FormPurpose = Purpose | 'both'

/** Failures that say in the heading what happened to a link or a sign-in. */
export type HeadingErrorCode = 'link_invalid' | 'different_browser' | 'no_pending_sign_in'

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
  /** Heading of the email step where nothing is known of the app, and the title of the kit's confirm page. */
  readonly emailHeading: string
  /** Heading of the email step, with the name of the app where there is one. */
  readonly headingFor: (purpose: FormPurpose, app?: string) => string
  /** Below the email field: what will be sent. */
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
  /** The same button in one word, as it is seen behind the address. */
  readonly change: string
  /** Label of the code field. */
  readonly codeLabel: string
  /** Below the code field, behind `lifeLeft`. */
  readonly codeHint: (automatic: boolean, delivery: Delivery) => string
  /** Button that sends the code. */
  readonly codeSubmit: string
  /** Announced while a code or link is checked. */
  readonly checking: string
  /** In place of the resend button while the visitor has to wait; in words for listeners, as a clock where it is seen. */
  readonly resendIn: (duration: string) => string
  /** The same on the button that stays when a code is over. */
  readonly resendNewIn: (clock: string, delivery: Delivery) => string
  /** On the email step's button while the visitor has to wait. */
  readonly tryAgainIn: (clock: string) => string
  /** Button that asks for another email. */
  readonly resend: (delivery: Delivery) => string
  /** Shown and announced after another email was sent. */
  readonly resent: string
  /** Link to the visitor's inbox, with the name of the mail provider. */
  readonly openMail: (provider: string) => string
  /** Shown on the code step when the email takes long. */
  readonly checkSpam: string
  /** How long the code still works, before `codeHint`. */
  readonly lifeLeft: (duration: string) => string
  /** How long the code still works, in its last minute. */
  readonly lifeEnding: (duration: string) => string
  /** Announced after the first email was sent. */
  readonly sent: (delivery: Delivery) => string
  /** Announced when another email can be asked for. */
  readonly resendReady: (delivery: Delivery) => string
  /** Announced while the next page loads. */
  readonly redirecting: string
  /** Below the last heading, while the next page loads. */
  readonly takingYou: (app?: string) => string
  /** Heading once the visitor is signed in. */
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
  /** Heading of the email step after one of these failures; their text in `errors` stands below it. */
  readonly errorHeadings: { readonly [code in HeadingErrorCode]: string }
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

/** Formats whole seconds as a clock, such as 0:52; a duration from an hour on. */
export const formatClock = (lang: string, seconds: number): string => {
  if (seconds >= 3600) return formatDuration(lang, seconds)
  const digits = (value: number, minimumIntegerDigits: number) =>
    new Intl.NumberFormat(lang, { minimumIntegerDigits }).format(value)
  return `${digits(Math.floor(seconds / 60), 1)}:${digits(seconds % 60, 2)}`
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
