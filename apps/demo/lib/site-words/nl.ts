import type { SiteWords } from './site-words'

export const nl: SiteWords = {
  skip: 'Naar de inhoud',
  main: 'Hoofdmenu',
  signIn: 'Inloggen',
  dashboard: 'Overzicht',
  settings: 'Instellingen',
  inbox: 'Inbox',
  language: 'Taal',
  theme: 'Thema',
  system: 'Systeem',
  light: 'Licht',
  dark: 'Donker',
  look: 'Stijl',
  apply: 'Toepassen',
  frontPage: 'Startpagina',
  notFound: { title: 'Pagina niet gevonden', text: 'Op dit adres staat niets.' },
  failure: {
    title: 'Er ging iets mis',
    text: 'Dat ligt aan ons. Probeer het zo nog eens.',
    again: 'Nog eens proberen',
    reference: 'Referentie',
  },
  needsScript: {
    text: 'Deze pagina heeft JavaScript nodig. Ga terug naar de browser waarin je de link hebt aangevraagd en vul daar de code uit dezelfde e-mail in.',
    startAgain: 'Hier opnieuw beginnen',
  },
  home: {
    heading: 'Inloggen dat bij je pagina hoort.',
    lead: 'Eén e-mail met een code en een link. Met allebei log je in. Geen wachtwoord, geen pop-up, geen omweg via de pagina van een ander.',
    yourPage: 'Jouw pagina',
    theirInbox: 'De inbox',
    empty: 'Vul een willekeurig adres in. De e-mail verschijnt hier; er wordt niets echt verstuurd.',
    realMail: 'Deze demo is verbonden met Scalekit. Vul je eigen adres in, dan komt de e-mail in je echte inbox.',
    openInbox: 'Inbox openen',
    copyCode: 'Code kopiëren',
    copied: 'Gekopieerd',
    openLink: 'Link openen',
    looks: {
      title: 'Drie stijlen, alleen uit tokens',
      text: 'Letter, kleur, hoeken, dichtheid en velden zijn CSS-variabelen. Kies er een en de hele pagina verandert.',
    },
    code: {
      title: 'Meer is er niet nodig',
      text: 'Dit zijn de drie plekken waar je app de kit ontmoet.',
      route: 'Eén route voor elk verzoek',
      form: 'Eén component voor elke toestand',
      guard: 'Eén regel om een pagina te beschermen',
    },
    ways: {
      title: 'Manieren om het te bouwen',
      form: { title: 'Het hele formulier', text: 'Eén component, in jouw kleuren en jouw taal.' },
      brand: {
        title: 'Je eigen merk',
        text: 'Dezelfde component in een donkere console. Een paar CSS-variabelen volstaan.',
      },
      own: { title: 'Je eigen markup', text: 'Hetzelfde inloggen op de hooks, zonder de stijlen van de kit.' },
      actions: {
        title: 'Server Actions',
        text: 'Nog eens het hele formulier, met Server Actions in plaats van routes.',
      },
    },
    visitors: {
      title: 'Accounts om te proberen',
      ada: 'Een bestaand account. Het houdt zijn ID.',
      mallory: 'Een geblokkeerd account. Ook met de juiste code kom je er niet in.',
      anyone: 'Elk ander adres. De eerste keer inloggen maakt het account aan.',
    },
    tries: {
      title: 'Probeer dit eens',
      tab: { title: 'Open de link in een ander tabblad', text: 'Het wachtende tabblad gaat vanzelf verder.' },
      browser: {
        title: 'Open de link in een andere browser',
        text: 'Daar log je er niet mee in. Je leest waar je heen moet, en de code werkt nog.',
      },
      wrong: {
        title: 'Vul verkeerde codes in',
        text: 'Je ziet hoeveel pogingen er nog zijn, en wat je doet als ze op zijn.',
      },
      reload: { title: 'Herlaad bij de code', text: 'Je bent nog bij dezelfde stap, en de tijd klopt.' },
      script: {
        title: 'Zet JavaScript uit',
        text: 'Elke inlogpagina werkt nog. Taal, thema en stijl ook.',
      },
    },
    more: {
      title: 'Verder kijken',
      storybook: 'Bekijk en speel elke toestand in Storybook',
      docs: 'Lees de handleidingen en de referentie',
      source: 'Lees hoe deze demo is gebouwd',
    },
  },
}
