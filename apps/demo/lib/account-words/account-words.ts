/** A sentence around what is no text: an address, a time. */
export type Around = readonly [before: string, after: string]

/** What the pages of a signed-in visitor say, in one language. */
export interface AccountWords {
  readonly signedInAs: Around
  readonly signOut: string
  readonly signOutEverywhere: string
  /** What the button behind it does. */
  readonly everywhereHint: string
  readonly everywhereConfirm: string
  readonly signOutFailed: string
  readonly unknownDevice: string
  device(browser: string, system: string): string

  readonly dashboard: {
    readonly title: string
    readonly welcome: string
    readonly welcomeBack: string
    /** Heading of what happened since the email. */
    readonly story: string
    readonly sent: string
    readonly code: string
    readonly link: string
    readonly signedIn: string
    readonly until: string
    /** From the email to the session. */
    took(duration: string): string
    readonly settings: string
  }

  readonly settings: {
    readonly title: string
    readonly dashboard: string
    readonly devices: string
    readonly unavailable: string
    readonly onlyHere: string
    readonly asksAgain: string
    readonly thisDevice: string
    readonly signedInAt: Around
    readonly signingOut: string
    readonly signOutFailed: string
  }

  readonly deletion: {
    readonly heading: string
    readonly text: string
    readonly sure: string
    readonly button: string
    readonly deleting: string
    readonly unsure: string
    readonly failed: string
  }
}
