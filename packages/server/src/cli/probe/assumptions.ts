import type { SettingName } from './settings'

/** One thing that Doorpost takes for granted about the service. */
export interface Assumption {
  /** What is assumed, as a sentence. */
  readonly text: string
  /** The emulator's setting that imitates the other case, if it has one. */
  readonly setting?: SettingName
  /** What it means for the app when it is otherwise. */
  readonly otherwise: string
}

const EITHER_WAY = 'the kit works either way'

/** Every assumption by its id, in the order in which they are settled. */
export const ASSUMPTIONS = {
  'wrong-secret': {
    text: 'a wrong client secret is refused with 401',
    otherwise: 'a wrong secret may show up as an outage in your log, and not as misconfigured',
  },
  'wrong-grant': {
    text: 'an unknown grant type is refused with 400',
    otherwise: 'nothing: the SDK sends no other grant',
  },
  'token-missing': {
    text: 'a call without an access token is refused with 401',
    otherwise: 'the SDK fetches its first token only after a 401: calls may fail',
  },
  'token-unknown': {
    text: 'a call with an unknown access token is refused with 401',
    otherwise: 'the SDK replaces an old token only after a 401: calls may fail after a while',
  },
  clock: {
    text: 'this clock and that of the service differ by less than 30 seconds',
    otherwise: 'nothing for codes, which the kit counts from expires_in; but mend the clock: sessions are made with it',
  },
  'code-unknown-id': {
    text: 'a code for an unknown request is refused like an expired one',
    otherwise: 'the visitor is told that the code is wrong and tries again, instead of asking for a new one',
  },
  'link-unknown-id': {
    text: 'a link for an unknown request is refused like an expired one',
    otherwise: 'nothing: the page says the same of a wrong link',
  },
  'code-without-id': {
    text: 'a code without its request id is refused',
    otherwise: 'nothing: the kit always sends the id',
  },
  'invalid-address': {
    text: 'something that is no address is refused as invalid',
    otherwise: 'nothing: the kit checks addresses first',
  },
  'long-code': {
    text: 'a code of 21 characters is refused as invalid',
    otherwise: 'nothing: the kit takes 20 at most',
  },
  'long-id': {
    text: 'a request id of 201 characters is refused as invalid',
    otherwise: 'nothing: the kit sends back what it got',
  },
  'unknown-resend': {
    text: 'a resend for an unknown request is INVALID_ARGUMENT',
    setting: 'unknownRequestCode',
    otherwise: EITHER_WAY,
  },
  type: {
    text: 'an email holds a code and a link',
    setting: 'type',
    otherwise: 'the page shows what your emails hold; look at it once with this setting',
  },
  life: {
    text: 'an email works for 300 seconds unless asked otherwise',
    setting: 'expiresInSeconds',
    otherwise: 'nothing: the kit asks for its own expiresInSeconds',
  },
  'request-id': {
    text: 'a request id is 50 base64url characters',
    otherwise: 'look at the size of your cookies: the id is in the pending one',
  },
  'code-length': {
    text: 'a code has 6 characters',
    setting: 'codeLength',
    otherwise: 'set codeLength of scalekit() to it',
  },
  'code-alphabet': {
    text: 'a code is made of digits',
    setting: 'codeAlphabet',
    otherwise: "set codeAlphabet of scalekit() to 'alphanumeric'",
  },
  'link-form': {
    text: 'the link is the address that was given and link_token, and nothing else',
    otherwise: 'something between rewrites links (click tracking, Safe Links): turn it off for these emails',
  },
  'life-range': {
    text: 'a life below 60 seconds is refused',
    setting: 'expiresInOutOfRange',
    otherwise: 'nothing: the kit asks for 60 to 3600',
  },
  'same-browser': {
    text: 'a link works without its request id',
    setting: 'enforceSameBrowserOrigin',
    otherwise: "nothing, unless you set binding: 'any-browser': then turn it off in the dashboard",
  },
  'older-request': {
    text: 'a new send leaves older emails to the address working',
    setting: 'sendVoidsOlderRequests',
    otherwise: 'whoever asks for an address ends its older emails; the page offers a new one',
  },
  'echoed-type': {
    text: 'verify returns the method that was used',
    setting: 'verifyEchoesType',
    otherwise: EITHER_WAY,
  },
  'echoed-address': {
    text: 'verify returns the address as it was given',
    setting: 'verifyEchoesAddress',
    otherwise: 'the kit compares in lower case, so it works either way',
  },
  'echoed-state': {
    text: 'verify returns the state that was sent',
    otherwise: 'the kit refuses such sign-ins: please report it',
  },
  'used-verify': {
    text: 'a used email is refused like an expired one',
    otherwise: 'after a double click the second request may say that the code is wrong',
  },
  'used-resend': {
    text: 'a resend for a used email is refused',
    otherwise: 'an old tab can send one more email',
  },
  'expired-verify': {
    text: 'an expired email is refused as expired, whatever the code',
    otherwise: 'the visitor is told that the code is wrong, and tries again in vain',
  },
  'expired-resend': {
    text: 'a resend for an expired email works',
    setting: 'expiredResendRevives',
    otherwise: 'the kit sends a fresh email instead',
  },
  'resend-id': {
    text: 'a resend returns a new request id',
    setting: 'resendRotatesId',
    otherwise: EITHER_WAY,
  },
  regenerate: {
    text: 'a resend makes a new code and link, and the old ones stop working',
    setting: 'regenerateOnResend',
    otherwise: 'a code from an older email works too: turn it on in the dashboard',
  },
  'old-id': {
    text: 'the request id from before a resend still works',
    otherwise: 'nothing: the kit uses the newest id',
  },
  'sends-per-minute': {
    text: 'the third email to an address within a minute is refused',
    setting: 'sendsPerMinute',
    otherwise: 'set the limits of createAuth below it',
  },
  attempts: {
    text: 'the sixth code within ten minutes is refused',
    setting: 'attemptsPer10Minutes',
    otherwise: 'set the limits of createAuth so that the kit ends first',
  },
} as const satisfies Readonly<Record<string, Assumption>>

/** An assumption's id. */
export type AssumptionId = keyof typeof ASSUMPTIONS

/** Settled only with `--thorough`: they cost emails and calls. */
export const THOROUGH_IDS: readonly AssumptionId[] = ['sends-per-minute', 'attempts']

/** All ids, in order. */
export const ASSUMPTION_IDS = Object.keys(ASSUMPTIONS) as readonly AssumptionId[] // its own keys, and no others
