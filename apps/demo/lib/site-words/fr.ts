import type { SiteWords } from './site-words'

export const fr: SiteWords = {
  skip: 'Aller au contenu',
  main: 'Menu principal',
  signIn: 'Se connecter',
  dashboard: 'Tableau de bord',
  settings: 'Réglages',
  inbox: 'Boîte de réception',
  language: 'Langue',
  theme: 'Thème',
  system: 'Système',
  light: 'Clair',
  dark: 'Sombre',
  look: 'Style',
  apply: 'Appliquer',
  frontPage: "Page d'accueil",
  notFound: { title: 'Page introuvable', text: "Il n'y a rien à cette adresse." },
  failure: {
    title: 'Une erreur est survenue',
    text: 'Le problème vient de nous. Réessayez dans un instant.',
    again: 'Réessayer',
    reference: 'Référence',
  },
  needsScript: {
    text: 'Cette page a besoin de JavaScript. Retournez dans le navigateur où vous avez demandé le lien et saisissez le code du même e-mail.',
    startAgain: 'Recommencer ici',
  },
  home: {
    heading: 'Une connexion qui fait partie de votre page.',
    lead: "Un seul e-mail avec un code et un lien. L'un ou l'autre vous connecte. Ni mot de passe, ni pop-up, ni détour par la page d'un autre.",
    yourPage: 'Votre page',
    theirInbox: 'La boîte de réception',
    empty: "Saisissez n'importe quelle adresse. L'e-mail apparaît ici ; rien n'est vraiment envoyé.",
    realMail:
      "Cette démo est reliée à Scalekit. Saisissez votre propre adresse : l'e-mail arrive dans votre vraie boîte.",
    openInbox: 'Ouvrir la boîte de réception',
    copyCode: 'Copier le code',
    copied: 'Copié',
    openLink: 'Ouvrir le lien',
    looks: {
      title: 'Trois styles, rien que des variables',
      text: 'Police, couleurs, angles, densité et champs sont des variables CSS. Choisissez-en un et toute la page change.',
    },
    code: {
      title: "C'est tout ce qu'il faut",
      text: 'Voici les trois endroits où votre application rencontre le kit.',
      route: 'Une route pour toutes les requêtes',
      form: 'Un composant pour tous les états',
      guard: 'Une ligne pour protéger une page',
    },
    ways: {
      title: 'Plusieurs façons de faire',
      form: { title: 'Le formulaire complet', text: 'Un composant, dans vos couleurs et votre langue.' },
      brand: {
        title: 'Votre marque',
        text: 'Le même composant dans une console sombre. Quelques variables CSS suffisent.',
      },
      own: { title: 'Votre propre balisage', text: 'La même connexion avec les hooks, sans aucun style du kit.' },
      actions: {
        title: 'Server Actions',
        text: 'Encore le formulaire complet, avec des Server Actions au lieu de routes.',
      },
    },
    visitors: {
      title: 'Comptes à essayer',
      ada: 'Un compte existant. Il garde son identifiant.',
      mallory: "Un compte bloqué. Même le bon code ne l'ouvre pas.",
      anyone: 'Toute autre adresse. La première connexion crée le compte.',
    },
    tries: {
      title: 'À essayer',
      tab: { title: 'Ouvrez le lien dans un autre onglet', text: "L'onglet qui attendait continue tout seul." },
      browser: {
        title: 'Ouvrez le lien dans un autre navigateur',
        text: 'Il ne vous y connecte pas. Il vous dit où aller, et le code reste valable.',
      },
      wrong: {
        title: 'Saisissez de mauvais codes',
        text: "Vous voyez combien d'essais il reste, et que faire quand il n'y en a plus.",
      },
      reload: {
        title: "Rechargez la page à l'étape du code",
        text: 'Vous êtes toujours à la même étape, et le minuteur est juste.',
      },
      script: {
        title: 'Désactivez JavaScript',
        text: 'Toutes les pages de connexion marchent encore. La langue, le thème et le style aussi.',
      },
    },
    more: {
      title: 'Pour continuer',
      storybook: 'Voir et jouer tous les états dans Storybook',
      docs: 'Lire les guides et la référence',
      source: 'Lire comment cette démo est faite',
    },
  },
}
