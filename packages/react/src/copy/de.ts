'use client'

import type { Copy } from '../core/copy'

const what = { code: 'einen Code', link: 'einen Link', code_and_link: 'einen Code und einen Link' }

/** German. */
export const de: Copy = {
  lang: 'de',
  dir: 'ltr',
  emailHeading: 'Anmelden',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `Bei ${app} anmelden` : 'Anmelden',
      'sign-up': app ? `Konto bei ${app} erstellen` : 'Konto erstellen',
      both: app ? `Bei ${app} anmelden oder registrieren` : 'Anmelden oder registrieren',
    })[purpose],
  emailSentence: 'Wir senden einen Code und einen Link per E-Mail. Ganz ohne Passwort.',
  emailLabel: 'E-Mail',
  emailSubmit: 'Weiter',
  sending: 'Wird gesendet\u00a0…',
  codeHeading: 'Die E-Mail ist unterwegs',
  sentTo: (delivery) => [`Wir haben ${what[delivery]} an `, ' gesendet.'],
  changeEmail: 'Andere E-Mail-Adresse verwenden',
  change: 'Ändern',
  codeLabel: 'Code',
  codeHint: (automatic, delivery) =>
    [
      automatic && 'Nach der letzten Ziffer wird automatisch geprüft.',
      delivery !== 'code' && 'Der Link funktioniert auch.',
    ]
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Anmelden',
  checking: 'Wird geprüft\u00a0…',
  resendIn: (duration) => `Erneut anfordern in ${duration}`,
  resendNewIn: (clock, delivery) => `Neuen ${delivery === 'link' ? 'Link' : 'Code'} anfordern in ${clock}`,
  tryAgainIn: (clock) => `Erneut versuchen in ${clock}`,
  resend: (delivery) => `Neuen ${delivery === 'link' ? 'Link' : 'Code'} anfordern`,
  resent: 'Wir haben eine neue E-Mail gesendet. Bitte nur diese verwenden.',
  openMail: (provider) => `${provider} öffnen`,
  checkSpam: 'Noch keine E-Mail da? Vielleicht liegt sie im Spam-Ordner.',
  lifeLeft: (duration) => `Noch ${duration} gültig.`,
  lifeEnding: (duration) => `Der Code läuft in ${duration} ab.`,
  sent: (delivery) => (delivery === 'link' ? 'Link gesendet.' : 'Code gesendet.'),
  resendReady: (delivery) => `Ein neuer ${delivery === 'link' ? 'Link' : 'Code'} kann jetzt angefordert werden.`,
  redirecting: 'Angemeldet. Es geht gleich weiter.',
  takingYou: (app) => (app ? `Weiter zu ${app}\u00a0…` : 'Es geht gleich weiter\u00a0…'),
  signedIn: 'Angemeldet',
  confirmHeading: (address) => `Auf diesem Gerät als ${address} anmelden?`,
  confirmSubmit: 'Anmelden',
  confirmRefuse: 'Das bin ich nicht',
  signedInAs: (address) => `Angemeldet als ${address}`,
  proceed: 'Weiter',
  signOut: 'Abmelden',
  errorPrefix: 'Fehler: ',
  errorHeadings: {
    link_invalid: 'Dieser Link funktioniert nicht mehr',
    different_browser: 'In einem anderen Browser geöffnet',
    no_pending_sign_in: 'Noch einmal von vorn',
  },
  errors: {
    sign_in_too_old: 'Bitte neu anmelden.',
    invalid_request: ({ field }) =>
      field === 'code'
        ? 'Bitte den Code aus der E-Mail eingeben.'
        : 'Es fehlt noch eine Angabe. Bitte prüfen und noch einmal versuchen.',
    invalid_email: 'Bitte eine gültige E-Mail-Adresse eingeben, etwa name@example.com.',
    email_not_allowed: 'Mit dieser Adresse ist keine Anmeldung möglich. Bitte eine andere verwenden.',
    challenge_required: 'Bitte die Sicherheitsabfrage lösen.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `Zu viele Versuche.${retryAfterSeconds ? ` Bitte in ${duration} noch einmal versuchen.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Der Code ist falsch.${left === undefined ? '' : left === 1 ? ' Noch ein Versuch.' : left ? ` Noch ${left} Versuche.` : ' Bitte einen neuen anfordern.'}`,
    code_expired: 'Der Code ist abgelaufen. Bitte einen neuen anfordern.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Zu viele falsche Codes.${retryAfterSeconds ? ` In ${duration} kann ein neuer angefordert werden.` : ''}`,
    code_refused: 'Zu viele falsche Codes. Bitte den Link nutzen oder einen Browser mit früherer Anmeldung.',
    no_pending_sign_in: 'Die Anmeldung wurde unterbrochen. Bitte die E-Mail-Adresse noch einmal eingeben.',
    link_invalid: 'Der Link ist abgelaufen oder schon benutzt. Bitte einen neuen anfordern.',
    different_browser:
      'Dieser Link gilt nur in dem Browser, in dem er angefordert wurde. Dort den Code aus derselben E-Mail eingeben oder hier neu beginnen.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Die Prüfung ist gerade nicht möglich. Bitte gleich noch einmal versuchen.'
        : mailMayArrive
          ? 'Versand gestört. Bitte gleich erneut versuchen und verspätete E-Mails ignorieren.'
          : 'E-Mails können gerade nicht gesendet werden. Bitte gleich noch einmal versuchen.',
    store_unavailable: 'Bei uns ist ein Fehler aufgetreten. Bitte gleich noch einmal versuchen.',
    no_session: 'Die Anmeldung ist schon beendet. Bitte neu anmelden.',
    offline: 'Keine Internetverbindung. Sobald sie wieder da ist, geht es weiter.',
    network: 'Die Verbindung ist abgebrochen. Bitte noch einmal versuchen.',
    timeout: 'Das hat zu lange gedauert. Bitte noch einmal versuchen.',
    cookies_blocked: 'Der Browser blockiert ein nötiges Cookie. Bitte Cookies für diese Website erlauben.',
    internal: ({ reference }) =>
      `Bei uns ist ein Fehler aufgetreten. Bitte später erneut versuchen.${reference ? ` Referenz: ${reference}` : ''}`,
  },
}
