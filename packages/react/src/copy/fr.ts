'use client'

import type { Copy } from '../core/copy'

const what = { code: 'un code', link: 'un lien', code_and_link: 'un code et un lien' }

/** French. */
export const fr: Copy = {
  lang: 'fr',
  dir: 'ltr',
  emailHeading: 'Connexion',
  emailSentence: 'Vous recevrez un code et un lien par e-mail. Aucun mot de passe.',
  emailLabel: 'E-mail',
  emailSubmit: 'Continuer',
  sending: 'Envoi…',
  codeHeading: 'Consultez vos e-mails',
  sentTo: (delivery) => [`Nous avons envoyé ${what[delivery]} à `, '.'],
  changeEmail: 'Utiliser une autre adresse',
  codeLabel: 'Code',
  codeHint: (automatic, delivery) =>
    [automatic && 'Vérifié automatiquement après le dernier chiffre.', delivery !== 'code' && 'Le lien marche aussi.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Se connecter',
  checking: 'Vérification…',
  resendIn: (duration) => `Renvoyer dans ${duration}`,
  resend: (delivery) => `Envoyer un nouveau ${delivery === 'link' ? 'lien' : 'code'}`,
  resent: 'C’est renvoyé. Seul le dernier e-mail est valable.',
  openMail: (provider) => `Ouvrir ${provider}`,
  lifeLeft: (duration) => `Ce code est valable encore ${duration}.`,
  lifeEnding: (duration) => `Ce code expire dans ${duration}.`,
  sent: (delivery) => (delivery === 'link' ? 'Lien envoyé.' : 'Code envoyé.'),
  resendReady: (delivery) => `Vous pouvez demander un nouveau ${delivery === 'link' ? 'lien' : 'code'}.`,
  redirecting: 'Connexion réussie. Un instant…',
  signedIn: 'Connexion réussie.',
  confirmHeading: (address) => `Se connecter en tant que ${address} sur cet appareil\u00a0?`,
  confirmSubmit: 'Se connecter',
  confirmRefuse: 'Ce n’est pas moi',
  signedInAs: (address) => `Vous utilisez le compte ${address}.`,
  proceed: 'Continuer',
  signOut: 'Se déconnecter',
  errorPrefix: 'Erreur\u00a0: ',
  errors: {
    invalid_request: ({ field }) =>
      field === 'code' ? 'Saisissez le code reçu par e-mail.' : 'Il manque quelque chose. Vérifiez et réessayez.',
    invalid_email: 'Cela ne ressemble pas à une adresse e-mail. Vérifiez-la et réessayez.',
    email_not_allowed:
      'Cette adresse ne permet pas de se connecter ici. Utilisez-en une autre ou contactez les responsables du site.',
    challenge_required: 'Merci de confirmer que vous êtes une personne.',
    rate_limited: ({ duration }) => `Il y a eu beaucoup d’essais. Patientez ${duration} et réessayez.`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Ce code n’est pas le bon.${left === undefined ? '' : left === 1 ? ' Il reste un essai.' : left ? ` Il reste ${left} essais.` : ' Envoyez-en un nouveau.'}`,
    code_expired: 'Ce code a expiré. Envoyez-en un nouveau, cela prend quelques secondes.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Trop de codes incorrects. Recommencez avec un nouveau code${retryAfterSeconds ? ` dans ${duration}` : ''}.`,
    no_pending_sign_in:
      'Nous avons perdu la trace de cette connexion. Saisissez votre e-mail pour recevoir un nouveau code.',
    link_invalid: 'Ce lien a déjà servi ou a expiré. Envoyez-en un nouveau.',
    different_browser:
      'Ce lien ne fonctionne que dans le navigateur où il a été demandé. Retournez-y pour saisir le code du même e-mail, ou recommencez ici.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Impossible de vérifier les codes pour le moment. Réessayez dans un instant.'
        : `Impossible d’envoyer des e-mails pour le moment. Réessayez dans un instant.${mailMayArrive ? ' Si un e-mail arrive quand même, ignorez-le et utilisez le suivant.' : ''}`,
    store_unavailable: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
    no_session: 'Vous êtes déjà déconnecté. Reconnectez-vous pour continuer.',
    offline: 'Pas de connexion Internet. Vous pourrez continuer dès son retour.',
    network: 'La connexion a échoué. Réessayez.',
    timeout: 'Cela a pris trop de temps. Réessayez.',
    cookies_blocked:
      'Votre navigateur a bloqué le cookie nécessaire à la connexion. Autorisez les cookies pour ce site et réessayez.',
    internal: ({ reference }) =>
      `Un problème est survenu de notre côté. Réessayez plus tard.${reference ? ` (référence ${reference})` : ''}`,
  },
}
