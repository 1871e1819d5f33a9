'use client'

import type { Copy } from '../core/copy'

const what = { code: 'un codice', link: 'un link', code_and_link: 'un codice e un link' }

/** "Accedi a", and "ad" before the same vowel. */
const to = (app: string) => `${/^a/i.test(app) ? 'ad' : 'a'} ${app}`

/** Italian. */
export const it: Copy = {
  lang: 'it',
  dir: 'ltr',
  emailHeading: 'Accedi',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `Accedi ${to(app)}` : 'Accedi',
      'sign-up': app ? `Crea un account ${app}` : 'Crea un account',
      both: app ? `Accedi o registrati su ${app}` : 'Accedi o registrati',
    })[purpose],
  emailSentence: 'Ti inviamo un codice e un link via e-mail. La password non serve.',
  emailLabel: 'E-mail',
  emailSubmit: 'Continua',
  sending: 'Invio in corso…',
  codeHeading: 'Controlla la tua e-mail',
  sentTo: (delivery) => [`Abbiamo inviato ${what[delivery]} a `, '.'],
  changeEmail: 'Usa un altro indirizzo',
  change: 'Cambia',
  codeLabel: 'Codice',
  codeHint: (automatic, delivery) =>
    [automatic && 'Verificato dopo l’ultima cifra.', delivery !== 'code' && 'Va bene anche il link.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Accedi',
  checking: 'Verifica in corso…',
  resendIn: (duration) => `Invia di nuovo tra ${duration}`,
  resendNewIn: (clock, delivery) => `Invia un nuovo ${delivery === 'link' ? 'link' : 'codice'} tra ${clock}`,
  tryAgainIn: (clock) => `Riprova tra ${clock}`,
  resend: (delivery) => `Invia un nuovo ${delivery === 'link' ? 'link' : 'codice'}`,
  resent: 'Inviato di nuovo. Usa il messaggio più recente.',
  openMail: (provider) => `Apri ${provider}`,
  checkSpam: 'L’e-mail non arriva? Guarda nella cartella dello spam.',
  lifeLeft: (duration) => `Valido per ${duration}.`,
  lifeEnding: (duration) => `Questo codice scade tra ${duration}.`,
  sent: (delivery) => (delivery === 'link' ? 'Link inviato.' : 'Codice inviato.'),
  resendReady: (delivery) => `Ora puoi richiedere un nuovo ${delivery === 'link' ? 'link' : 'codice'}.`,
  redirecting: 'Accesso effettuato. Un attimo…',
  takingYou: (app) => (app ? `Ti portiamo su ${app}…` : 'Un attimo…'),
  signedIn: 'Accesso effettuato',
  confirmHeading: (address) => `Accedere come ${address} su questo dispositivo?`,
  confirmSubmit: 'Accedi',
  confirmRefuse: 'Non sono io',
  signedInAs: (address) => `Accesso effettuato come ${address}`,
  proceed: 'Continua',
  signOut: 'Esci',
  errorPrefix: 'Errore: ',
  errorHeadings: {
    link_invalid: 'Questo link non funziona più',
    different_browser: 'Aperto in un altro browser',
    no_pending_sign_in: 'Ricominciamo',
  },
  errors: {
    sign_in_too_old: 'Accedi di nuovo per continuare.',
    invalid_request: ({ field }) =>
      field === 'code' ? 'Inserisci il codice ricevuto via e-mail.' : 'Manca qualcosa. Controlla e riprova.',
    invalid_email: 'Non sembra un indirizzo e-mail. Controllalo e riprova.',
    email_not_allowed: 'Con questo indirizzo non si può accedere. Usane un altro o contatta il sito.',
    challenge_required: 'Conferma di essere una persona.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `I tentativi sono stati molti.${retryAfterSeconds ? ` Attendi ${duration} e riprova.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Questo codice non è corretto.${left === undefined ? '' : left === 1 ? ' Resta un tentativo.' : left ? ` Restano ${left} tentativi.` : ' Inviane uno nuovo.'}`,
    code_expired: 'Questo codice è scaduto. Inviane uno nuovo.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Troppi codici errati.${retryAfterSeconds ? ` Potrai inviarne uno nuovo tra ${duration}.` : ''}`,
    code_refused: 'Troppi codici errati. Apri il link nell’e-mail o usa il tuo browser abituale.',
    no_pending_sign_in: 'L’accesso si è interrotto. Inserisci la tua e-mail e invieremo un nuovo codice.',
    link_invalid: 'Questo link è già stato usato o è scaduto. Inviane uno nuovo.',
    different_browser:
      'Questo link funziona solo nel browser da cui è stato richiesto. Torna lì e inserisci il codice della stessa e-mail, oppure ricomincia qui.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Al momento la verifica non è possibile. Riprova tra poco.'
        : mailMayArrive
          ? 'L’invio non è riuscito. Riprova e ignora le e-mail che arrivano in ritardo.'
          : 'Al momento non possiamo inviare e-mail. Riprova tra poco.',
    store_unavailable: 'C’è un problema da parte nostra. Riprova tra poco.',
    no_session: 'La sessione è già terminata. Accedi di nuovo per continuare.',
    offline: 'Nessuna connessione a Internet. Potrai continuare appena torna.',
    network: 'La connessione non è riuscita. Riprova.',
    timeout: 'Ci è voluto troppo tempo. Riprova.',
    cookies_blocked: 'Il browser blocca un cookie necessario. Consenti i cookie per questo sito.',
    internal: ({ reference }) =>
      `C’è un problema da parte nostra. Riprova più tardi.${reference ? ` Riferimento: ${reference}` : ''}`,
  },
}
