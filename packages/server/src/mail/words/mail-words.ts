/** The words of one template. */
export interface TemplateWords {
  /** With the name of the app where there is one. */
  readonly heading: (app: string | undefined) => string
  /** Subject of an email with a code, around the code. */
  readonly codeSubject: readonly [before: string, after: string]
  /** Subject of an email without a code. */
  readonly linkSubject: string
  /** Phones and mail programs offer a code for filling in if it follows their word for "code". */
  readonly codeLabel: string
  /** On the button that opens the link. */
  readonly linkLabel: string
  /** For who did not ask for the email. */
  readonly ignore: string
}

/** When an email was asked for, and where. */
export interface Asking {
  /** The day, as the language writes it. */
  readonly date: string
  /** The time with its zone. */
  readonly time: string
  /** The browser, as {@link MailWords.device} says it; undefined where it is not known. */
  readonly device: string | undefined
}

/** Everything an email says, in one language. */
export interface MailWords {
  /** Which way the language is written. */
  readonly dir: 'ltr' | 'rtl'
  /** Between a label and what it names. */
  readonly colon: string
  /** For signing in. */
  readonly SIGNIN: TemplateWords
  /** For signing up. */
  readonly SIGNUP: TemplateWords
  /** Where the code goes. */
  readonly enterCode: string
  /** Before the link, where there is no code. */
  readonly openLink: string
  /** Before the link, behind a code. */
  readonly orOpenLink: string
  /** How long code and link work, and how often. */
  readonly lasts: (duration: string) => string
  /** When and where the email was asked for. */
  readonly asked: (asking: Asking) => string
  /** A browser and what it runs on. */
  readonly device: (browser: string, system: string | undefined) => string
  /** Who sent the email, and to which address. */
  readonly sentTo: (address: string, app: string | undefined) => string
}
