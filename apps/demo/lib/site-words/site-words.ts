/** A name, and a sentence about it. */
export interface Entry {
  readonly title: string
  readonly text: string
}

/** What the demo says around its pages. A text that a language lacks does not compile. */
export interface SiteWords {
  readonly skip: string
  /** Name of the navigation. */
  readonly main: string
  readonly signIn: string
  readonly dashboard: string
  readonly settings: string
  readonly inbox: string
  readonly language: string
  readonly theme: string
  readonly system: string
  readonly light: string
  readonly dark: string
  readonly look: string
  readonly apply: string
  readonly frontPage: string
  readonly notFound: Entry
  readonly failure: Entry & { readonly again: string; readonly reference: string }
  /** Instead of the confirmation, which is a script's. */
  readonly needsScript: { readonly text: string; readonly startAgain: string }
  readonly home: HomeWords
}

/** The front page. */
export interface HomeWords {
  readonly heading: string
  readonly lead: string
  /** Above the two halves of the stage. */
  readonly yourPage: string
  readonly theirInbox: string
  /** The inbox before there is a message, and without an emulator. */
  readonly empty: string
  readonly realMail: string
  readonly openInbox: string
  readonly copyCode: string
  readonly copied: string
  readonly openLink: string
  readonly looks: Entry
  readonly code: Entry & { readonly route: string; readonly form: string; readonly guard: string }
  readonly ways: {
    readonly title: string
    readonly form: Entry
    readonly brand: Entry
    readonly own: Entry
    readonly actions: Entry
  }
  readonly visitors: { readonly title: string; readonly ada: string; readonly mallory: string; readonly anyone: string }
  readonly tries: {
    readonly title: string
    readonly tab: Entry
    readonly browser: Entry
    readonly wrong: Entry
    readonly reload: Entry
    readonly script: Entry
  }
  readonly more: { readonly title: string; readonly storybook: string; readonly docs: string; readonly source: string }
}
