import type { SiteWords } from './site-words'

export const it: SiteWords = {
  skip: 'Vai al contenuto',
  main: 'Menu principale',
  signIn: 'Accedi',
  dashboard: 'Panoramica',
  settings: 'Impostazioni',
  inbox: 'Posta in arrivo',
  language: 'Lingua',
  theme: 'Tema',
  system: 'Sistema',
  light: 'Chiaro',
  dark: 'Scuro',
  look: 'Stile',
  apply: 'Applica',
  frontPage: 'Pagina iniziale',
  notFound: { title: 'Pagina non trovata', text: "A questo indirizzo non c'è nulla." },
  failure: {
    title: 'Qualcosa è andato storto',
    text: 'Il problema è nostro. Riprova tra un momento.',
    again: 'Riprova',
    reference: 'Riferimento',
  },
  needsScript: {
    text: 'Questa pagina ha bisogno di JavaScript. Torna al browser da cui hai chiesto il link e inserisci il codice della stessa email.',
    startAgain: 'Ricomincia qui',
  },
  home: {
    heading: 'Un accesso che fa parte della tua pagina.',
    lead: 'Una sola email con un codice e un link. Basta uno dei due per accedere. Niente password, niente pop-up, nessun giro sulla pagina di altri.',
    yourPage: 'La tua pagina',
    theirInbox: 'La posta in arrivo',
    empty: "Inserisci un indirizzo qualsiasi. L'email compare qui; non viene spedito nulla.",
    realMail:
      "Questa demo è collegata a Scalekit. Inserisci il tuo indirizzo e l'email arriverà nella tua vera casella.",
    openInbox: 'Apri la posta in arrivo',
    copyCode: 'Copia il codice',
    copied: 'Copiato',
    openLink: 'Apri il link',
    looks: {
      title: 'Tre stili, fatti solo di variabili',
      text: 'Carattere, colori, angoli, densità e campi sono variabili CSS. Scegline uno e cambia tutta la pagina.',
    },
    code: {
      title: 'Basta questo',
      text: 'Ecco i tre punti in cui la tua app incontra il kit.',
      route: 'Una route per ogni richiesta',
      form: 'Un componente per ogni stato',
      guard: 'Una riga per proteggere una pagina',
    },
    ways: {
      title: 'Più modi per farlo',
      form: { title: 'Il modulo completo', text: 'Un componente, nei tuoi colori e nella tua lingua.' },
      brand: {
        title: 'Il tuo marchio',
        text: 'Lo stesso componente in una console scura. Bastano poche variabili CSS.',
      },
      own: { title: 'Il tuo markup', text: 'Lo stesso accesso con gli hook, senza gli stili del kit.' },
      actions: {
        title: 'Server Actions',
        text: 'Di nuovo il modulo completo, con le Server Actions al posto delle route.',
      },
    },
    visitors: {
      title: 'Account da provare',
      ada: 'Un account che esiste già. Mantiene il suo ID.',
      mallory: 'Un account bloccato. Nemmeno il codice giusto lo fa entrare.',
      anyone: "Qualsiasi altro indirizzo. Il primo accesso crea l'account.",
    },
    tries: {
      title: 'Cose da provare',
      tab: { title: "Apri il link in un'altra scheda", text: 'La scheda in attesa prosegue da sola.' },
      browser: {
        title: 'Apri il link in un altro browser',
        text: 'Lì non ti fa accedere. Ti dice dove andare, e il codice vale ancora.',
      },
      wrong: {
        title: 'Inserisci codici sbagliati',
        text: 'Vedi quanti tentativi restano e che cosa fare quando sono finiti.',
      },
      reload: {
        title: 'Ricarica la pagina al passo del codice',
        text: 'Sei ancora allo stesso passo, e il tempo è giusto.',
      },
      script: {
        title: 'Disattiva JavaScript',
        text: 'Tutte le pagine di accesso funzionano ancora. Anche lingua, tema e stile.',
      },
    },
    more: {
      title: 'Per continuare',
      storybook: 'Guarda e prova tutti gli stati in Storybook',
      docs: 'Leggi le guide e il riferimento',
      source: 'Leggi come è fatta questa demo',
    },
  },
}
