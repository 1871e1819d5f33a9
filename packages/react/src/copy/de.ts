'use client'

import type { Copy } from '../core/copy'

const what = { code: 'einen Code', link: 'einen Link', code_and_link: 'einen Code und einen Link' }

/** German. */
export const de: Copy = {
  lang: 'de',
  dir: 'ltr',
  emailHeading: 'Anmelden',
  emailSentence: 'Wir senden einen Code und einen Link per E-Mail. Ganz ohne Passwort.',
  emailLabel: 'E-Mail',
  emailSubmit: 'Weiter',
  sending: 'Wird gesendet …',
  codeHeading: 'Bitte E-Mails prüfen',
  sentTo: (delivery) => [`Wir haben ${what[delivery]} an `, ' gesendet.'],
  changeEmail: 'Andere Adresse verwenden',
  codeLabel: 'Code',
  codeHint: (automatic, delivery) =>
    [
      automatic && 'Wird nach der letzten Ziffer automatisch geprüft.',
      delivery !== 'code' && 'Der Link funktioniert auch.',
    ]
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Anmelden',
  checking: 'Wird geprüft …',
  resendIn: (duration) => `Neu anfordern in ${duration}`,
  resend: (delivery) => `Neuen ${delivery === 'link' ? 'Link' : 'Code'} anfordern`,
  resent: 'Neu gesendet. Nur die neueste E-Mail gilt.',
  openMail: (provider) => `${provider} öffnen`,
  lifeLeft: (duration) => `Dieser Code gilt noch ${duration}.`,
  lifeEnding: (duration) => `Dieser Code läuft in ${duration} ab.`,
  sent: (delivery) => (delivery === 'link' ? 'Link gesendet.' : 'Code gesendet.'),
  resendReady: (delivery) => `Ein neuer ${delivery === 'link' ? 'Link' : 'Code'} kann jetzt angefordert werden.`,
  redirecting: 'Angemeldet. Es geht gleich weiter.',
  signedIn: 'Angemeldet.',
  confirmHeading: (address) => `Auf diesem Gerät als ${address} anmelden?`,
  confirmSubmit: 'Anmelden',
  confirmRefuse: 'Das bin ich nicht',
  signedInAs: (address) => `Angemeldet als ${address}.`,
  proceed: 'Weiter',
  signOut: 'Abmelden',
  errorPrefix: 'Fehler: ',
  errors: {
    invalid_request: ({ field }) =>
      field === 'code'
        ? 'Bitte den Code aus der E-Mail eingeben.'
        : 'Es fehlt noch etwas. Bitte prüfen und noch einmal versuchen.',
    invalid_email: 'Das sieht nicht nach einer E-Mail-Adresse aus. Bitte noch einmal prüfen.',
    email_not_allowed:
      'Mit dieser Adresse ist hier keine Anmeldung möglich. Bitte eine andere verwenden oder beim Betreiber dieser Website nachfragen.',
    challenge_required: 'Bitte kurz bestätigen, dass hier ein Mensch am Werk ist.',
    rate_limited: ({ duration }) => `Das waren viele Versuche. Bitte ${duration} warten und noch einmal versuchen.`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Dieser Code stimmt nicht.${left === undefined ? '' : left === 1 ? ' Noch ein Versuch.' : left ? ` Noch ${left} Versuche.` : ' Bitte einen neuen anfordern.'}`,
    code_expired: 'Dieser Code ist abgelaufen. Bitte einen neuen anfordern, das dauert nur Sekunden.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Zu viele falsche Codes. Bitte ${retryAfterSeconds ? `in ${duration} ` : ''}mit einem neuen Code von vorn beginnen.`,
    no_pending_sign_in:
      'Diese Anmeldung ist uns verloren gegangen. Bitte die E-Mail-Adresse eingeben, dann senden wir einen neuen Code.',
    link_invalid: 'Dieser Link wurde schon benutzt oder ist abgelaufen. Bitte einen neuen anfordern.',
    different_browser:
      'Dieser Link gilt nur in dem Browser, in dem er angefordert wurde. Dort den Code aus derselben E-Mail eingeben oder hier neu beginnen.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Codes können gerade nicht geprüft werden. Bitte gleich noch einmal versuchen.'
        : `E-Mails können gerade nicht gesendet werden. Bitte gleich noch einmal versuchen.${mailMayArrive ? ' Falls doch noch eine ankommt: ignorieren und die nächste verwenden.' : ''}`,
    store_unavailable: 'Bei uns stimmt etwas nicht. Bitte gleich noch einmal versuchen.',
    no_session: 'Die Anmeldung ist schon beendet. Bitte neu anmelden.',
    offline: 'Keine Internetverbindung. Sobald sie wieder da ist, geht es weiter.',
    network: 'Die Verbindung ist abgebrochen. Bitte noch einmal versuchen.',
    timeout: 'Das hat zu lange gedauert. Bitte noch einmal versuchen.',
    cookies_blocked:
      'Der Browser hat das Cookie blockiert, das zum Anmelden nötig ist. Bitte Cookies für diese Website erlauben und noch einmal versuchen.',
    internal: ({ reference }) =>
      `Bei uns stimmt etwas nicht. Bitte später noch einmal versuchen.${reference ? ` (Referenz ${reference})` : ''}`,
  },
}
