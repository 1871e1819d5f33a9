import type { MailWords } from './mail-words'

/** Dutch. */
export const nl: MailWords = {
  dir: 'ltr',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `Inloggen bij ${app}` : 'Inloggen'),
    codeSubject: ['', ' is je inlogcode'],
    linkSubject: 'Je inloglink',
    codeLabel: 'Je inlogcode',
    linkLabel: 'Inloggen',
    ignore: 'Heb je niet geprobeerd in te loggen? Negeer deze mail dan. Zonder deze mail kan niemand inloggen.',
  },
  SIGNUP: {
    heading: (app) => `Welkom${app ? ` bij ${app}` : ''}. Bevestig je e-mailadres`,
    codeSubject: ['', ' is je registratiecode'],
    linkSubject: 'Je registratielink',
    codeLabel: 'Je registratiecode',
    linkLabel: 'Registratie afronden',
    ignore:
      'Heb je niet geprobeerd je te registreren? Negeer deze mail dan. Zonder deze mail wordt geen account aangemaakt.',
  },
  enterCode: 'Vul de code in waar je hem hebt aangevraagd.',
  openLink: 'Open deze link in de browser waarin je hem hebt aangevraagd:',
  orOpenLink: 'Of open deze link in de browser waarin je hem hebt aangevraagd:',
  lasts: (duration) => `Verloopt over ${duration} en werkt één keer.`,
  asked: ({ date, time, device }) => `Aangevraagd op ${date} om ${time}${device ? `, in ${device}` : ''}.`,
  device: (browser, system) => (system ? `${browser} op ${system}` : browser),
  sentTo: (address, app) =>
    app ? `${app} heeft deze mail naar ${address} gestuurd.` : `Deze mail is naar ${address} gestuurd.`,
}
