import type { MailWords } from './mail-words'

/** "Accedi a", and "ad" before the same vowel. */
const to = (app: string) => `${/^a/i.test(app) ? 'ad' : 'a'} ${app}`

/** Italian. */
export const it: MailWords = {
  dir: 'ltr',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `Accedi ${to(app)}` : 'Accedi'),
    codeSubject: ['', ' è il tuo codice di accesso'],
    linkSubject: 'Il tuo link di accesso',
    codeLabel: 'Il tuo codice di accesso',
    linkLabel: 'Accedi',
    ignore: 'Se non hai provato ad accedere, ignora questa e-mail. Senza questa e-mail nessuno può accedere.',
  },
  SIGNUP: {
    heading: (app) => `Ti diamo il benvenuto${app ? ` su ${app}` : ''}. Conferma il tuo indirizzo e-mail`,
    codeSubject: ['', ' è il tuo codice di registrazione'],
    linkSubject: 'Il tuo link di registrazione',
    codeLabel: 'Il tuo codice di registrazione',
    linkLabel: 'Completa la registrazione',
    ignore:
      'Se non hai provato a registrarti, ignora questa e-mail. Senza questa e-mail non viene creato alcun account.',
  },
  enterCode: 'Inserisci il codice dove lo hai richiesto.',
  openLink: 'Apri questo link nel browser da cui lo hai richiesto:',
  orOpenLink: 'Oppure apri questo link nel browser da cui lo hai richiesto:',
  lasts: (duration) => `Scade tra ${duration} e funziona una sola volta.`,
  asked: ({ date, time, device }) => `Richiesta del ${date}, ore ${time}${device ? `, da ${device}` : ''}.`,
  device: (browser, system) => (system ? `${browser} su ${system}` : browser),
  sentTo: (address, app) =>
    app ? `${app} ha inviato questa e-mail a ${address}.` : `Questa e-mail è stata inviata a ${address}.`,
}
