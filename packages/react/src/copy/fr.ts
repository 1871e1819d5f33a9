'use client'

import type { Copy } from '../core/copy'

const what = { code: 'un code', link: 'un lien', code_and_link: 'un code et un lien' }

/** French. */
export const fr: Copy = {
  lang: 'fr',
  dir: 'ltr',
  emailHeading: 'Connexion',
  headingFor: (purpose, app) =>
    ({
      'sign-in': app ? `Connexion à ${app}` : 'Connexion',
      'sign-up': app ? `Créer un compte ${app}` : 'Créer un compte',
      both: app ? `Connexion ou inscription à ${app}` : 'Connexion ou inscription',
    })[purpose],
  emailSentence: 'Vous recevrez un code et un lien par e-mail, sans mot de passe.',
  emailLabel: 'Adresse e-mail',
  emailSubmit: 'Continuer',
  sending: 'Envoi…',
  codeHeading: 'Consultez vos e-mails',
  sentTo: (delivery) => [`Nous avons envoyé ${what[delivery]} à `, '.'],
  changeEmail: 'Utiliser une autre adresse',
  change: 'Modifier',
  codeLabel: 'Code',
  codeHint: (automatic, delivery) =>
    [automatic && 'Vérifié dès le dernier chiffre.', delivery !== 'code' && 'Vous pouvez aussi ouvrir le lien.']
      .filter(Boolean)
      .join(' '),
  codeSubmit: 'Se connecter',
  checking: 'Vérification…',
  resendIn: (duration) => `Nouvel envoi possible dans ${duration}`,
  resendNewIn: (clock, delivery) => `Nouveau ${delivery === 'link' ? 'lien' : 'code'} dans ${clock}`,
  tryAgainIn: (clock) => `Réessayer dans ${clock}`,
  resend: (delivery) => `Recevoir un nouveau ${delivery === 'link' ? 'lien' : 'code'}`,
  resent: 'Nouvel e-mail envoyé. Utilisez le plus récent.',
  openMail: (provider) => `Ouvrir ${provider}`,
  checkSpam: 'Pas encore d’e-mail\u202f? Regardez dans vos indésirables.',
  lifeLeft: (duration) => `Encore valable ${duration}.`,
  lifeEnding: (duration) => `Ce code expire dans ${duration}.`,
  sent: (delivery) => (delivery === 'link' ? 'Lien envoyé.' : 'Code envoyé.'),
  resendReady: (delivery) => `Vous pouvez demander un nouveau ${delivery === 'link' ? 'lien' : 'code'}.`,
  redirecting: 'Connexion réussie. Un instant…',
  takingYou: (app) => (app ? `Redirection vers ${app}…` : 'Redirection…'),
  signedIn: 'Connexion réussie',
  confirmHeading: (address) => `Se connecter en tant que ${address} sur cet appareil\u202f?`,
  confirmSubmit: 'Se connecter',
  confirmRefuse: 'Ce n’est pas moi',
  signedInAs: (address) => `Session ouverte avec ${address}`,
  proceed: 'Continuer',
  signOut: 'Se déconnecter',
  errorPrefix: 'Erreur\u00a0: ',
  errorHeadings: {
    link_invalid: 'Ce lien ne fonctionne plus',
    different_browser: 'Ouvert dans un autre navigateur',
    no_pending_sign_in: 'Reprenons du début',
  },
  errors: {
    sign_in_too_old: 'Reconnectez-vous pour continuer.',
    invalid_request: ({ field }) =>
      field === 'code' ? 'Saisissez le code reçu par e-mail.' : 'Il manque une information. Vérifiez votre saisie.',
    invalid_email: 'Saisissez une adresse e-mail valide, comme nom@exemple.fr.',
    email_not_allowed: 'Connexion impossible avec cette adresse. Utilisez-en une autre ou contactez le site.',
    challenge_required: 'Confirmez que vous n’êtes pas un robot.',
    rate_limited: ({ retryAfterSeconds, duration }) =>
      `Trop de tentatives.${retryAfterSeconds ? ` Réessayez dans ${duration}.` : ''}`,
    invalid_code: ({ attemptsLeft: left }) =>
      `Code incorrect.${left === undefined ? '' : left === 1 ? ' Il vous reste un essai.' : left ? ` Il vous reste ${left} essais.` : ' Demandez-en un nouveau.'}`,
    code_expired: 'Ce code a expiré. Demandez-en un nouveau.',
    too_many_attempts: ({ retryAfterSeconds, duration }) =>
      `Trop de codes incorrects.${retryAfterSeconds ? ` Demandez-en un nouveau dans ${duration}.` : ''}`,
    code_refused: 'Trop de codes erronés. Ouvrez le lien de l’e-mail ou utilisez votre navigateur habituel.',
    no_pending_sign_in: 'La connexion a été interrompue. Saisissez votre adresse e-mail pour recommencer.',
    link_invalid: 'Ce lien a déjà servi ou a expiré. Demandez-en un nouveau.',
    different_browser:
      'Ce lien ne fonctionne que dans le navigateur où il a été demandé. Retournez-y pour saisir le code du même e-mail, ou recommencez ici.',
    provider_unavailable: ({ during, mailMayArrive }) =>
      during === 'verify'
        ? 'Vérification impossible pour le moment. Réessayez dans un instant.'
        : mailMayArrive
          ? 'Envoi impossible pour le moment. Réessayez et ignorez un éventuel e-mail en retard.'
          : 'Impossible d’envoyer des e-mails pour le moment. Réessayez dans un instant.',
    store_unavailable: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
    no_session: 'La session est déjà fermée. Reconnectez-vous pour continuer.',
    offline: 'Pas de connexion Internet. Vous pourrez continuer dès son retour.',
    network: 'La connexion a échoué. Réessayez.',
    timeout: 'Cela a pris trop de temps. Réessayez.',
    cookies_blocked: 'Votre navigateur bloque un cookie nécessaire. Autorisez les cookies de ce site.',
    internal: ({ reference }) =>
      `Un problème est survenu de notre côté. Réessayez plus tard.${reference ? ` Référence\u00a0: ${reference}` : ''}`,
  },
}
