'use client'

import type { Copy } from '../core/copy'

const what = { code: 'een code', link: 'een link', code_and_link: 'een code en een link' }

/** Dutch. */
export const nl: Copy = {
  lang: 'nl',
  dir: 'ltr',
  emailHeading: 'Inloggen',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `Inloggen bij ${app}` : 'Inloggen',
      'sign-up': app ? `Account aanmaken bij ${app}` : 'Account aanmaken',
      both: app ? `Inloggen of registreren bij ${app}` : 'Inloggen of registreren',
    })[purpose],
  emailSentence: 'We mailen je een code en een link. Een wachtwoord is niet nodig.',
  emailLabel: 'E-mailadres',
  emailSubmit: 'Verder',
  sending: 'Bezig met versturen…',
  codeHeading: 'Kijk in je mail',
  sentTo: (delivery) => [`We hebben ${what[delivery]} gestuurd naar `, '.'],
  changeEmail: 'Ander adres gebruiken',
  change: 'Wijzigen',
  codeLabel: 'Code',
  codeHint: (automatic, delivery) =>
    [automatic && 'Wordt na het laatste cijfer gecontroleerd.', delivery !== 'code' && 'De link werkt ook.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Inloggen',
  checking: 'Bezig met controleren…',
  resendIn: (duration) => `Opnieuw versturen over ${duration}`,
  resendNewIn: (clock, delivery) => `Nieuwe ${delivery === 'link' ? 'link' : 'code'} over ${clock}`,
  tryAgainIn: (clock) => `Opnieuw proberen over ${clock}`,
  resend: (delivery) => `Nieuwe ${delivery === 'link' ? 'link' : 'code'} versturen`,
  resent: 'Opnieuw verstuurd. Gebruik de nieuwste mail.',
  openMail: (provider) => `${provider} openen`,
  checkSpam: 'Nog geen mail? Kijk in je spammap.',
  lifeLeft: (duration) => `Nog ${duration} geldig.`,
  lifeEnding: (duration) => `Deze code verloopt over ${duration}.`,
  sent: (delivery) => (delivery === 'link' ? 'Link verstuurd.' : 'Code verstuurd.'),
  resendReady: (delivery) => `Je kunt nu een nieuwe ${delivery === 'link' ? 'link' : 'code'} aanvragen.`,
  redirecting: 'Ingelogd. Je gaat zo verder.',
  takingYou: (app) => (app ? `Je gaat naar ${app}…` : 'Je gaat zo verder…'),
  signedIn: 'Je bent ingelogd',
  confirmHeading: (address) => `Op dit apparaat inloggen als ${address}?`,
  confirmSubmit: 'Inloggen',
  confirmRefuse: 'Dat ben ik niet',
  signedInAs: (address) => `Je bent ingelogd als ${address}`,
  proceed: 'Verder',
  signOut: 'Uitloggen',
  errorPrefix: 'Fout: ',
  errorHeadings: {
    link_invalid: 'Deze link werkt niet meer',
    different_browser: 'Geopend in een andere browser',
    no_pending_sign_in: 'Even opnieuw beginnen',
  },
  errors: {
    sign_in_too_old: 'Log opnieuw in om verder te gaan.',
    invalid_request: ({ field }) =>
      field === 'code' ? 'Vul de code uit de mail in.' : 'Er ontbreekt iets. Controleer het en probeer het opnieuw.',
    invalid_email: 'Dat lijkt geen e-mailadres. Controleer het en probeer het opnieuw.',
    email_not_allowed: 'Met dit adres kun je hier niet inloggen. Gebruik een ander of vraag de beheerder.',
    challenge_required: 'Bevestig dat je een mens bent.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `Dat waren veel pogingen.${retryAfterSeconds ? ` Wacht ${duration} en probeer het opnieuw.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Die code klopt niet.${left === undefined ? '' : left === 1 ? ' Nog één poging.' : left ? ` Nog ${left} pogingen.` : ' Verstuur een nieuwe.'}`,
    code_expired: 'Deze code is verlopen. Verstuur een nieuwe.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Te veel verkeerde codes.${retryAfterSeconds ? ` Over ${duration} kun je een nieuwe versturen.` : ''}`,
    code_refused: 'Te veel verkeerde codes. Open de link in de mail of gebruik je vertrouwde browser.',
    no_pending_sign_in: 'We zijn deze inlogpoging kwijt. Vul je e-mailadres in, dan sturen we een nieuwe code.',
    link_invalid: 'Deze link is al gebruikt of verlopen. Verstuur een nieuwe.',
    different_browser:
      'Deze link werkt alleen in de browser waarin hij is aangevraagd. Ga daarheen terug en vul de code uit dezelfde mail in, of begin hier opnieuw.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'We kunnen dit nu niet controleren. Probeer het zo opnieuw.'
        : mailMayArrive
          ? 'Mail versturen lukt nu niet. Probeer het opnieuw en negeer mail die te laat komt.'
          : 'We kunnen nu geen mail versturen. Probeer het zo opnieuw.',
    store_unavailable: 'Er gaat iets mis aan onze kant. Probeer het zo opnieuw.',
    no_session: 'Je bent al uitgelogd. Log opnieuw in om verder te gaan.',
    offline: 'Geen internetverbinding. Zodra die terug is, kun je verder.',
    network: 'De verbinding is mislukt. Probeer het opnieuw.',
    timeout: 'Dat duurde te lang. Probeer het opnieuw.',
    cookies_blocked: 'Je browser blokkeert een cookie die nodig is. Sta cookies toe voor deze site.',
    internal: ({ reference }) =>
      `Er gaat iets mis aan onze kant. Probeer het later opnieuw.${reference ? ` Referentie: ${reference}` : ''}`,
  },
}
