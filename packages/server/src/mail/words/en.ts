import type { MailWords } from './mail-words'

/** English. */
export const en: MailWords = {
  dir: 'ltr',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `Sign in to ${app}` : 'Sign in'),
    codeSubject: ['', ' is your sign-in code'],
    linkSubject: 'Your sign-in link',
    codeLabel: 'Your sign-in code',
    linkLabel: 'Sign in',
    ignore: 'If you didn’t try to sign in, ignore this email. Nobody can sign in without it.',
  },
  SIGNUP: {
    heading: (app) => `Welcome${app ? ` to ${app}` : ''}. Confirm your email address`,
    codeSubject: ['', ' is your sign-up code'],
    linkSubject: 'Your sign-up link',
    codeLabel: 'Your sign-up code',
    linkLabel: 'Finish signing up',
    ignore: 'If you didn’t try to sign up, ignore this email. No account is created without it.',
  },
  enterCode: 'Enter the code where you asked for it.',
  openLink: 'Open this link in the browser where you asked for it:',
  orOpenLink: 'Or open this link in the browser where you asked for it:',
  lasts: (duration) => `It expires in ${duration} and works once.`,
  asked: ({ date, time, device }) => `Asked for on ${date} at ${time}${device ? `, in ${device}` : ''}.`,
  device: (browser, system) => (system ? `${browser} on ${system}` : browser),
  sentTo: (address, app) => (app ? `${app} sent this email to ${address}.` : `This email was sent to ${address}.`),
}
