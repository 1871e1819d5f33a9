import type { Delivery } from '@doorpost/server/contract'
import type { SignInError, SignInErrorCode } from './sign-in-error'

/** What a text about a failure can speak of. */
export interface ErrorWords extends SignInError {
  /** The wait in words, such as "30 seconds". */
  readonly duration: string
}

type ErrorText = string | ((words: ErrorWords) => string)

/** Failures that the visitor can do nothing about: the words of `internal` do for each of them. */
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
  readonly dir: 'ltr' | 'rtl'
  readonly emailHeading: string
  readonly emailSentence: string
  readonly emailLabel: string
  readonly emailSubmit: string
  readonly sending: string
  readonly codeHeading: string
  /** The words before and after the address. */
  readonly sentTo: (delivery: Delivery) => readonly [before: string, after: string]
  readonly changeEmail: string
  readonly codeLabel: string
  readonly codeHint: (automatic: boolean, delivery: Delivery) => string
  readonly codeSubmit: string
  readonly checking: string
  readonly resendIn: (duration: string) => string
  readonly resend: (delivery: Delivery) => string
  readonly resent: string
  readonly openMail: (provider: string) => string
  readonly lifeLeft: (duration: string) => string
  readonly lifeEnding: (duration: string) => string
  readonly sent: (delivery: Delivery) => string
  readonly resendReady: (delivery: Delivery) => string
  readonly redirecting: string
  readonly signedIn: string
  readonly confirmHeading: (address: string) => string
  readonly confirmSubmit: string
  readonly confirmRefuse: string
  readonly signedInAs: (address: string) => string
  readonly proceed: string
  readonly signOut: string
  /** Begins the page's title while there is an error, as for readers who hear the title first: "Error: ". */
  readonly errorPrefix: string
  readonly errors: { readonly [code in Exclude<SignInErrorCode, FaultCode>]: ErrorText }
}

/** The texts that are plain strings, any of which can be replaced by itself. */
export type Strings = { readonly [Key in keyof Copy as Copy[Key] extends string ? Key : never]?: Copy[Key] }

/** Seconds in words: whole minutes from one minute on, seconds below. */
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
