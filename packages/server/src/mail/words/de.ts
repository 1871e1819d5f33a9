import type { MailWords } from './mail-words'

/** German, without a choice between "du" and "Sie". */
export const de: MailWords = {
  dir: 'ltr',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `Bei ${app} anmelden` : 'Anmelden'),
    codeSubject: ['', ' ist der Code zum Anmelden'],
    linkSubject: 'Der Link zum Anmelden',
    codeLabel: 'Code zum Anmelden',
    linkLabel: 'Anmelden',
    ignore: 'Nicht selbst angefordert? Dann diese E-Mail einfach ignorieren. Ohne sie kann sich niemand anmelden.',
  },
  SIGNUP: {
    heading: (app) => `Willkommen${app ? ` bei ${app}` : ''}. Bitte die E-Mail-Adresse bestätigen`,
    codeSubject: ['', ' ist der Code zum Registrieren'],
    linkSubject: 'Der Link zum Registrieren',
    codeLabel: 'Code zum Registrieren',
    linkLabel: 'Registrierung abschließen',
    ignore: 'Nicht selbst angefordert? Dann diese E-Mail einfach ignorieren. Ohne sie entsteht kein Konto.',
  },
  enterCode: 'Den Code dort eingeben, wo er angefordert wurde.',
  openLink: 'Diesen Link in dem Browser öffnen, in dem er angefordert wurde:',
  orOpenLink: 'Oder diesen Link in dem Browser öffnen, in dem er angefordert wurde:',
  lasts: (duration) => `${duration} lang gültig, nur einmal verwendbar.`,
  asked: ({ date, time, device }) => `Angefordert am ${date} um ${time}${device ? ` in ${device}` : ''}.`,
  device: (browser, system) => (system ? `${browser} unter ${system}` : browser),
  sentTo: (address, app) =>
    app ? `${app} hat diese E-Mail an ${address} gesendet.` : `Diese E-Mail ging an ${address}.`,
}
