import type { EmulatorSettings } from '../../settings'

/** How one setting is shown. */
export type SettingField = { readonly name: keyof EmulatorSettings; readonly label: string; readonly help?: string } & (
  | { readonly kind: 'switch' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string, label: string])[] }
)

/** The settings of Scalekit's dashboard. */
export const ENVIRONMENT_FIELDS: readonly SettingField[] = [
  {
    name: 'type',
    label: 'Email contains',
    kind: 'choice',
    options: [
      ['LINK_OTP', 'a code and a link'],
      ['OTP', 'a code'],
      ['LINK', 'a link'],
    ],
  },
  { name: 'expiresInSeconds', label: 'Expires after (seconds)', kind: 'number', min: 60, max: 3600 },
  { name: 'codeLength', label: 'Characters in a code', kind: 'number', min: 4, max: 20 },
  {
    name: 'codeAlphabet',
    label: 'Code characters',
    kind: 'choice',
    options: [
      ['numeric', 'digits'],
      ['alphanumeric', 'letters and digits'],
    ],
  },
  {
    name: 'enforceSameBrowserOrigin',
    label: 'Enforce same browser',
    help: 'A link works only with its auth request id.',
    kind: 'switch',
  },
  {
    name: 'regenerateOnResend',
    label: 'New code on resend',
    help: 'Codes and links from earlier emails stop working.',
    kind: 'switch',
  },
  { name: 'sendsPerMinute', label: 'Emails per minute to one address', kind: 'number', min: 1, max: 1_000_000 },
  { name: 'attemptsPer10Minutes', label: 'Codes per ten minutes', kind: 'number', min: 1, max: 1_000_000 },
]

/** What Scalekit's documentation doesn't cover: an app should work either way. */
export const ASSUMPTION_FIELDS: readonly SettingField[] = [
  { name: 'resendRotatesId', label: 'A resend answers with a new id', kind: 'switch' },
  { name: 'expiredResendRevives', label: 'A resend revives an expired request', kind: 'switch' },
  { name: 'sendVoidsOlderRequests', label: 'A new send voids older requests', kind: 'switch' },
  {
    name: 'unknownRequestCode',
    label: 'A resend of an unknown id is',
    kind: 'choice',
    options: [
      ['INVALID_ARGUMENT', 'invalid argument'],
      ['NOT_FOUND', 'not found'],
    ],
  },
  {
    name: 'verifyEchoesType',
    label: 'Verify answers with',
    kind: 'choice',
    options: [
      ['method', 'the method used'],
      ['configured', 'the configured type'],
    ],
  },
  {
    name: 'verifyEchoesAddress',
    label: 'Verify returns the address',
    kind: 'choice',
    options: [
      ['given', 'as it was given'],
      ['lowercased', 'in lower case'],
    ],
  },
  {
    name: 'expiresInOutOfRange',
    label: 'Out-of-range expiry is',
    kind: 'choice',
    options: [
      ['reject', 'refused'],
      ['clamp', 'moved into range'],
    ],
  },
]
