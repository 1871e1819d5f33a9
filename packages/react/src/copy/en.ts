'use client'

import type { Copy } from '../core/copy'

/** English. */
export const en: Copy = {
  lang: 'en',
  dir: 'ltr',
  emailHeading: 'Sign in',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `Sign in to ${app}` : 'Sign in',
      'sign-up': app ? `Create your ${app} account` : 'Create your account',
      both: app ? `Sign in or sign up for ${app}` : 'Sign in or sign up',
    })[purpose],
  emailSentence: "We'll send a code and a link. No password needed.",
  emailLabel: 'Email',
  emailSubmit: 'Continue',
  sending: 'Sending…',
  codeHeading: 'Check your email',
  sentTo: (delivery) => [
    `We sent ${delivery === 'link' ? 'a link' : delivery === 'code' ? 'a code' : 'a code and a link'} to `,
    '.',
  ],
  changeEmail: 'Use another address',
  change: 'Change',
  codeLabel: 'Code',
  codeHint: (automatic, delivery) =>
    [automatic && 'Checked automatically after the last digit.', delivery !== 'code' && 'Opening the link works too.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Sign in',
  checking: 'Checking…',
  resendIn: (duration) => `Send again in ${duration}`,
  resendNewIn: (clock, delivery) => `Send a new ${delivery === 'link' ? 'link' : 'code'} in ${clock}`,
  tryAgainIn: (clock) => `Try again in ${clock}`,
  resend: (delivery) => `Send a new ${delivery === 'link' ? 'link' : 'code'}`,
  resent: 'We sent a new email. Use the newest one.',
  openMail: (provider) => `Open ${provider}`,
  checkSpam: 'No email yet? Look in your spam folder.',
  lifeLeft: (duration) => `Works for ${duration}.`,
  lifeEnding: (duration) => `This code stops working in ${duration}.`,
  sent: (delivery) => (delivery === 'link' ? 'Link sent.' : 'Code sent.'),
  resendReady: (delivery) => `You can ask for a new ${delivery === 'link' ? 'link' : 'code'} now.`,
  redirecting: 'Signed in. Taking you there.',
  takingYou: (app) => (app ? `Taking you to ${app}…` : 'Taking you there…'),
  signedIn: "You're signed in",
  confirmHeading: (address) => `Sign in as ${address} on this device?`,
  confirmSubmit: 'Sign in',
  confirmRefuse: "That isn't me",
  signedInAs: (address) => `You're signed in as ${address}`,
  proceed: 'Continue',
  signOut: 'Sign out',
  errorPrefix: 'Error: ',
  errorHeadings: {
    link_invalid: 'This link no longer works',
    different_browser: 'Opened in another browser',
    no_pending_sign_in: "Let's start again",
  },
  errors: {
    sign_in_too_old: 'Sign in again to continue.',
    invalid_request: ({ field }) =>
      field === 'code'
        ? 'Enter the code from the email.'
        : 'Something is missing. Check what you entered and try again.',
    invalid_email: "That doesn't look like an email address. Check it and try again.",
    email_not_allowed: "You can't sign in here with this address. Use another one, or contact the site.",
    challenge_required: "Please confirm that you're human.",
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `That was a lot of tries.${retryAfterSeconds ? ` Wait ${duration} and try again.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `That code isn't right.${left === undefined ? '' : left === 1 ? ' One try left.' : left ? ` ${left} tries left.` : ' Send a new code.'}`,
    code_expired: 'This code has expired. Send a new one.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Too many wrong codes.${retryAfterSeconds ? ` You can send a new one in ${duration}.` : ''}`,
    code_refused: "Too many wrong codes. Open the link in the email, or use a browser you've used before.",
    no_pending_sign_in: "We lost track of this sign-in. Enter your email and we'll send a new code.",
    link_invalid: 'This link has been used or has expired. Send a new one.',
    different_browser:
      'This link only works in the browser where you asked for it. Go back there and enter the code, or start again here.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? "We can't check that right now. Try again in a moment."
        : mailMayArrive
          ? "We can't send email right now. Try again in a moment. If one arrives anyway, ignore it."
          : "We can't send email right now. Try again in a moment.",
    store_unavailable: 'Something went wrong on our side. Try again in a moment.',
    no_session: "You're already signed out. Sign in again to continue.",
    internal: ({ reference }) =>
      `Something went wrong on our side. Try again later.${reference ? ` Reference: ${reference}` : ''}`,
    offline: "You're offline. You can continue once you're connected again.",
    network: 'The connection failed. Try again.',
    timeout: 'That took too long. Try again.',
    cookies_blocked: 'Your browser is blocking a cookie we need. Allow cookies for this site and try again.',
  },
}
