/** The words of one template. */
export interface TemplateWords {
  /** With the name of the app where there is one. */
  readonly heading: (app: string | undefined) => string
  /** Subject of an email with a code. */
  readonly codeSubject: (code: string) => string
  /** Subject of an email without a code. */
  readonly linkSubject: string
  /** Phones and mail programs offer a code for filling in if it follows their word for "code". */
  readonly codeLabel: string
  /** On the button that opens the link. */
  readonly linkLabel: string
  /** For who did not ask for the email. */
  readonly ignore: string
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
}
