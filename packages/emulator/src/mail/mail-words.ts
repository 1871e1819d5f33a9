import type { MailOrder } from '../domain/mail-calls'

const UNITS: readonly (readonly [seconds: number, name: string])[] = [
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
]

/** A duration as people say it: in the largest unit that divides it. */
export function toSpokenDuration(seconds: number): string {
  const [size, name] = UNITS.find(([unit]) => seconds % unit === 0) ?? ([1, 'second'] as const)
  const count = seconds / size
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

/** Every sentence of one mail, so that its HTML and its text say the same. */
export interface MailWords {
  readonly subject: string
  /** The line that a mail program shows beside the subject. */
  readonly preheader: string
  readonly heading: string
  readonly intro: string
  readonly codeLabel: string
  readonly linkLabel: string
  readonly expiry: string
  readonly ignore: string
}

/**
 * The words for one mail. The code stands in the subject and beside the word "code" in the body: that is what phones
 * and mail programs look for when they offer it for filling in.
 */
export function toMailWords({ template, code, link, expiresInSeconds }: MailOrder): MailWords {
  const isSignUp = template === 'SIGNUP'
  const what = isSignUp ? 'sign-up' : 'sign-in'
  const action = isSignUp ? 'finish signing up' : 'sign in'
  const both = code !== null && link !== null
  const duration = toSpokenDuration(expiresInSeconds)
  const means = both ? 'the code or the button' : code === null ? 'the button' : 'the code'
  return {
    subject: code === null ? `Your ${what} link` : `${code} is your ${what} code`,
    preheader: `Use ${means} to ${action}. Expires in ${duration}.`,
    heading: isSignUp ? 'Welcome. Let’s confirm it’s you' : 'Sign in',
    intro: code === null ? `Open this link to ${action}.` : `Enter this code where you asked for it to ${action}.`,
    codeLabel: `Your ${what} code`,
    linkLabel: isSignUp ? 'Finish signing up' : 'Sign in',
    expiry: `Expires in ${duration}, and works once.`,
    ignore: isSignUp
      ? 'If you didn’t try to sign up, you can ignore this mail: no account is made without it.'
      : 'If you didn’t try to sign in, you can ignore this mail: nobody gets in without it.',
  }
}
