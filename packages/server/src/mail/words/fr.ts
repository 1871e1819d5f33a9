import type { MailWords } from './mail-words'

/** French. */
export const fr: MailWords = {
  dir: 'ltr',
  colon: '\u00a0: ',
  SIGNIN: {
    heading: (app) => (app ? `Connexion à ${app}` : 'Connexion'),
    codeSubject: ['', ' est votre code de connexion'],
    linkSubject: 'Votre lien de connexion',
    codeLabel: 'Votre code de connexion',
    linkLabel: 'Se connecter',
    ignore: 'Si vous n’avez pas essayé de vous connecter, ignorez cet e-mail. Personne ne peut se connecter sans lui.',
  },
  SIGNUP: {
    heading: (app) => `Bienvenue${app ? ` sur ${app}` : ''}. Confirmez votre adresse e-mail`,
    codeSubject: ['', ' est votre code d’inscription'],
    linkSubject: 'Votre lien d’inscription',
    codeLabel: 'Votre code d’inscription',
    linkLabel: 'Terminer l’inscription',
    ignore: 'Si vous n’avez pas essayé de vous inscrire, ignorez cet e-mail. Aucun compte n’est créé sans lui.',
  },
  enterCode: 'Saisissez le code là où vous l’avez demandé.',
  openLink: 'Ouvrez ce lien dans le navigateur où vous l’avez demandé\u00a0:',
  orOpenLink: 'Ou ouvrez ce lien dans le navigateur où vous l’avez demandé\u00a0:',
  lasts: (duration) => `Valable ${duration}, une seule fois.`,
  asked: ({ date, time, device }) => `Demandé le ${date} à ${time}${device ? `, depuis ${device}` : ''}.`,
  device: (browser, system) => (system ? `${browser} sous ${system}` : browser),
  sentTo: (address, app) =>
    app ? `${app} a envoyé cet e-mail à ${address}.` : `Cet e-mail a été envoyé à ${address}.`,
}
