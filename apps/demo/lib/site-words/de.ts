import type { SiteWords } from './site-words'

export const de: SiteWords = {
  skip: 'Zum Inhalt springen',
  main: 'Hauptmenü',
  signIn: 'Anmelden',
  dashboard: 'Übersicht',
  settings: 'Einstellungen',
  inbox: 'Posteingang',
  language: 'Sprache',
  theme: 'Helligkeit',
  system: 'System',
  light: 'Hell',
  dark: 'Dunkel',
  look: 'Stil',
  apply: 'Übernehmen',
  frontPage: 'Startseite',
  notFound: { title: 'Seite nicht gefunden', text: 'Unter dieser Adresse gibt es nichts.' },
  failure: {
    title: 'Etwas ist schiefgelaufen',
    text: 'Das liegt an uns. Versuche es gleich noch einmal.',
    again: 'Noch einmal versuchen',
    reference: 'Referenz',
  },
  needsScript: {
    text: 'Diese Seite braucht JavaScript. Geh zurück in den Browser, in dem du den Link angefordert hast, und gib dort den Code aus derselben E-Mail ein.',
    startAgain: 'Hier neu beginnen',
  },
  home: {
    heading: 'Eine Anmeldung, die zu deiner Seite gehört.',
    lead: 'Eine E-Mail mit einem Code und einem Link. Beide melden dich an. Kein Passwort, kein Pop-up, kein Umweg über eine fremde Seite.',
    yourPage: 'Deine Seite',
    theirInbox: 'Der Posteingang',
    empty: 'Gib eine beliebige Adresse ein. Die E-Mail erscheint hier; verschickt wird nichts.',
    realMail:
      'Diese Demo ist mit Scalekit verbunden. Gib deine eigene Adresse ein, die E-Mail kommt in deinem echten Postfach an.',
    openInbox: 'Posteingang öffnen',
    copyCode: 'Code kopieren',
    copied: 'Kopiert',
    openLink: 'Link öffnen',
    looks: {
      title: 'Drei Stile, nur aus Tokens',
      text: 'Schrift, Farbe, Ecken, Dichte und Feldstil sind CSS-Variablen. Wähle einen, und die ganze Seite ändert sich.',
    },
    code: {
      title: 'Mehr braucht es nicht',
      text: 'An diesen drei Stellen trifft deine App auf das Kit.',
      route: 'Eine Route für jede Anfrage',
      form: 'Eine Komponente für jeden Zustand',
      guard: 'Eine Zeile, um eine Seite zu schützen',
    },
    ways: {
      title: 'Mehrere Wege dorthin',
      form: { title: 'Das ganze Formular', text: 'Eine Komponente, in deinen Farben und deiner Sprache.' },
      brand: {
        title: 'Deine Marke',
        text: 'Dieselbe Komponente in einer dunklen Konsole. Ein paar CSS-Variablen, und sie passt.',
      },
      own: { title: 'Eigenes Markup', text: 'Dieselbe Anmeldung auf den Hooks, ganz ohne die Stile des Kits.' },
      actions: { title: 'Server Actions', text: 'Noch einmal das ganze Formular, mit Server Actions statt Routen.' },
    },
    visitors: {
      title: 'Konten zum Ausprobieren',
      ada: 'Ein bestehendes Konto. Es behält seine ID.',
      mallory: 'Ein gesperrtes Konto. Auch der richtige Code hilft hier nicht.',
      anyone: 'Alle anderen. Die erste Anmeldung legt das Konto an.',
    },
    tries: {
      title: 'Zum Ausprobieren',
      tab: { title: 'Öffne den Link in einem anderen Tab', text: 'Der wartende Tab macht von selbst weiter.' },
      browser: {
        title: 'Öffne den Link in einem anderen Browser',
        text: 'Dort meldet er dich nicht an. Er sagt dir, wo es weitergeht, und der Code gilt noch.',
      },
      wrong: {
        title: 'Gib falsche Codes ein',
        text: 'Du siehst, wie viele Versuche bleiben und was du tust, wenn keiner mehr bleibt.',
      },
      reload: {
        title: 'Lade die Seite beim Code neu',
        text: 'Du bist noch im selben Schritt, und die Zeit stimmt.',
      },
      script: {
        title: 'Schalte JavaScript aus',
        text: 'Jede Anmeldeseite funktioniert weiter. Sprache, Helligkeit und Stil auch.',
      },
    },
    more: {
      title: 'Wie es weitergeht',
      storybook: 'Alle Zustände in Storybook ansehen und durchspielen',
      docs: 'Anleitungen und Referenz lesen',
      source: 'Lesen, wie diese Demo gebaut ist',
    },
  },
}
