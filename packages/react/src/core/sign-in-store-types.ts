import type { Purpose, Session } from '@doorpost/server/contract'
import type { AuthClient } from './auth-client'
import type { HintChannel } from './other-tab'
import type { EmailMemory } from './remembered-email'
import type { SignInErrorCode } from './sign-in-error'
import type { PageStart, SignInEvent, SignInState } from './sign-in-state'

/** What `onSignedIn` is told. */
export interface SignedIn {
  /** `null` when the link was opened in another tab, whose answer this one never saw. */
  readonly session: Session | null
  /** Where the page goes next. */
  readonly redirectTo: string
}

/** What `onEvent` is told: enough to count and to time sign-ins, and nothing about the visitor. */
export interface SignInReport {
  /** What happened, in the past tense: `email_submitted`, `code_sent`, `verified`, … */
  readonly type: SignInEvent['type']
  /** Where that led. */
  readonly status: SignInState['status']
  /** The failure the visitor reads now. */
  readonly error: SignInErrorCode | undefined
}

/** Options of {@link createSignInStore}. */
export interface SignInStoreOptions {
  /** What sends the requests. */
  readonly client: AuthClient
  /** What the server knew when it rendered the page. */
  readonly start?: PageStart
  /** Which mail to ask for. @default the server's `template` */
  readonly purpose?: Purpose | undefined
  /** The language to write mails in, a BCP 47 tag. @default the server's choice */
  readonly locale?: string | undefined
  /**
   * Milliseconds since 1970.
   * @default the computer's clock, which goes on when it is set back
   */
  readonly now?: () => number
  /** How tabs tell one another that something changed. @default a `BroadcastChannel` */
  readonly channel?: HintChannel
  /**
   * Loads the next page.
   * @default `location.assign`, on this site's own origin only; a page that comes back from the browser's cache after
   * that loads anew
   */
  readonly navigate?: (url: string) => void
  /** Runs before the next page is loaded; `false` leaves the visitor on this one. */
  readonly onSignedIn?: (result: SignedIn) => unknown
  /** Runs at every step, for counting. It is told neither address nor code. */
  readonly onEvent?: (report: SignInReport) => void
  /**
   * Fills in the last address at the next visit. On a shared computer, this reveals the last visitor's address.
   * `true` keeps it in `localStorage` until a sign-out; a storage of your own is yours to clear.
   * @default false
   */
  readonly rememberEmail?: EmailMemory
}

/** What may come along with an address or a code. */
export interface ChallengeOptions {
  /** What the page's CAPTCHA answered. */
  readonly challenge?: string | undefined
}

/** A running sign-in: its state, and the commands a visitor can give. */
export interface SignInStore {
  /** What sends the requests. */
  readonly client: AuthClient
  /** The clock: milliseconds since 1970. */
  readonly now: () => number
  /** The state now. */
  getState(): SignInState
  /**
   * Tells what the page was given anew, as by a navigation that keeps it: what differs from before counts.
   *
   * @param locale the language to write mails in from now on; without one it stays
   */
  restart(start: PageStart, locale?: string): void
  /** The state on the server and in the first client render. */
  getInitialState(): SignInState
  /** Calls the listener after each change; the returned function stops that. */
  subscribe(listener: () => void): () => void
  /**
   * Starts listening to tabs and connection. The returned function stops that; a request under way goes on, since its
   * answer brings a cookie, and leads nowhere.
   */
  connect(): () => void
  /**
   * Sends an email to this address.
   *
   * @param options `challenge`: what the page's CAPTCHA answered.
   */
  sendCode(email: string, options?: ChallengeOptions): void
  /**
   * Checks this code.
   *
   * @param options `challenge`: what the page's CAPTCHA answered.
   */
  submitCode(code: string, options?: ChallengeOptions): void
  /** Asks for another email. */
  resendCode(): void
  /** Goes back to the address and gives this sign-in up. */
  changeEmail(): void
  /** Says yes to a link that was opened in another browser. */
  confirmLink(): void
  /** Call when the visitor edits the field; clears the error. */
  edit(): void
}
