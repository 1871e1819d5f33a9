/** The words of one template. */
export interface TemplateWords {
  /** With the name of the app where there is one. */
  readonly heading: (app: string | undefined) => string
  readonly codeSubject: (code: string) => string
  /** Subject of an email without a code. */
  readonly linkSubject: string
  /** Phones and mail programs offer a code for filling in if it follows their word for "code". */
  readonly codeLabel: string
  readonly linkLabel: string
  /** For who did not ask for the email. */
  readonly ignore: string
}

/** Everything an email says, in one language. */
export interface MailWords {
  readonly dir: 'ltr' | 'rtl'
  /** Between a label and what it names. */
  readonly colon: string
  readonly SIGNIN: TemplateWords
  readonly SIGNUP: TemplateWords
  readonly enterCode: string
  /** Before the link where there is no code, and behind a code. */
  readonly openLink: string
  readonly orOpenLink: string
  readonly lasts: (duration: string) => string
}
