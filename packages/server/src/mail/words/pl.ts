import type { MailWords } from './mail-words'

/** Polish. */
export const pl: MailWords = {
  dir: 'ltr',
  colon: ': ',
  SIGNIN: {
    heading: (app) => (app ? `Zaloguj się do ${app}` : 'Zaloguj się'),
    codeSubject: ['', ' to Twój kod logowania'],
    linkSubject: 'Twój link do logowania',
    codeLabel: 'Twój kod logowania',
    linkLabel: 'Zaloguj się',
    ignore: 'Jeśli to nie Ty próbujesz się zalogować, zignoruj tę wiadomość. Bez niej nikt się nie zaloguje.',
  },
  SIGNUP: {
    heading: (app) => `Witamy${app ? ` w ${app}` : ''}. Potwierdź swój adres e-mail`,
    codeSubject: ['', ' to Twój kod rejestracji'],
    linkSubject: 'Twój link do rejestracji',
    codeLabel: 'Twój kod rejestracji',
    linkLabel: 'Dokończ rejestrację',
    ignore: 'Jeśli to nie Ty się rejestrujesz, zignoruj tę wiadomość. Bez niej konto nie powstanie.',
  },
  enterCode: 'Wpisz kod tam, gdzie o niego poproszono.',
  openLink: 'Otwórz ten link w przeglądarce, w której o niego poproszono:',
  orOpenLink: 'Albo otwórz ten link w przeglądarce, w której o niego poproszono:',
  lasts: (duration) => `Ważność: ${duration}. Działa tylko raz.`,
  asked: ({ date, time, device }) => `Poproszono o nią ${date} o ${time}${device ? ` w przeglądarce ${device}` : ''}.`,
  device: (browser, system) => (system ? `${browser} (${system})` : browser),
  sentTo: (address, app) => (app ? `Wiadomość od ${app} na adres ${address}.` : `Wiadomość na adres ${address}.`),
}
