/** What an email contains. */
export type MailType = 'OTP' | 'LINK' | 'LINK_OTP'

/** The settings of a profile: those of the emulator, which a test compares. */
export interface ProbedSettings {
  readonly type: MailType
  readonly expiresInSeconds: number
  readonly codeLength: number
  readonly codeAlphabet: 'numeric' | 'alphanumeric'
  readonly enforceSameBrowserOrigin: boolean
  readonly regenerateOnResend: boolean
  readonly sendsPerMinute: number
  readonly attemptsPer10Minutes: number
  readonly resendRotatesId: boolean
  readonly unknownRequestCode: 'INVALID_ARGUMENT' | 'NOT_FOUND'
  readonly expiredResendRevives: boolean
  readonly verifyEchoesType: 'method' | 'configured'
  readonly verifyEchoesAddress: 'given' | 'lowercased'
  readonly sendVoidsOlderRequests: boolean
  readonly expiresInOutOfRange: 'reject' | 'clamp'
}

/** A setting's name. */
export type SettingName = keyof ProbedSettings

/** What the emulator starts with, and so what a developer's tests have met. */
export const ASSUMED_SETTINGS: ProbedSettings = {
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

/** The names in the order of a profile. */
export const SETTING_NAMES = Object.keys(ASSUMED_SETTINGS) as readonly SettingName[] // its own keys, and no others
