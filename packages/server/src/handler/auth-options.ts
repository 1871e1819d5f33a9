import { numberProblems, pathProblems } from '../config/option-problems'
import type { Purpose } from '../contract'
import type { EventListener } from '../events/emitter'
import type { Limits } from '../limits/limits'
import type { Provider } from '../provider/provider'
import type { AnyClaims, Sessions } from '../session/sessions'
import type { SignInDecision } from './sign-in-decision'

/** What a hook learns of the request: never a body, never a cookie's meaning. */
export interface HookRequest {
  readonly headers: Headers
  /** The visitor's address, where it can be known. */
  readonly clientIp: string | null
}

/** Options of `createAuth`; all but the first two have safe defaults. */
export interface AuthOptions<Claims extends AnyClaims = AnyClaims> {
  /** The app's sessions; its paths, store and log are taken from there. */
  readonly sessions: Sessions<Claims>
  /** The service that sends the emails and checks what they hold. */
  readonly provider: Provider
  /** Where visitors go on to. */
  readonly pages?: {
    /** Where to go when nothing else was asked for. @default '/dashboard' */
    readonly afterSignIn?: string
    /** The app's own confirm page for `any-browser`; it receives the token in the fragment. @default a page of the kit's own */
    readonly confirmLink?: string
  }
  /** How the link in the mail works. */
  readonly link?: {
    /**
     * `same-browser`: a link signs in only the browser that asked for it. `any-browser`: every other browser is
     * asked first, on a confirm page. @default 'same-browser'
     */
    readonly binding?: 'same-browser' | 'any-browser'
    /**
     * Whether the link's path names the sign-in it belongs to. Switch it off where the environment fixes the
     * link's address: the newest pending sign-in is then meant. `any-browser` needs it. @default true
     */
    readonly flowInPath?: boolean
    /** Where a mailed link leads: the path of the verify endpoint, if it is a file of its own. @default basePath + '/verify' */
    readonly path?: string
  }
  /** Which mail is written when the page does not say what the visitor is here for. @default 'sign-in' */
  readonly template?: Purpose
  /** Values for the mail template: at most 30, names of 2–25 characters, values up to 256. */
  readonly templateVariables?: Readonly<Record<string, string>>
  /** Life of code and link in seconds, 60–3600. @default 600 */
  readonly expiresInSeconds?: number
  /** How often mails and checks may be asked for; `false` switches the kit's own limits off. @default DEFAULT_LIMITS */
  readonly limits?: Partial<Limits> | false
  /** How many proxies of your own stand in front. @default 0: the client's address is unknown unless the server gives it */
  readonly trustedProxyHops?: number
  /** Total time for one answer in milliseconds, however often the provider's client tries. @default 8000 */
  readonly deadlineMs?: number
  /** Runs before a mail: `deny` is `email_not_allowed`, `challenge` is `challenge_required`. @default 'allow' */
  readonly onBeforeSend?: (attempt: {
    readonly email: string
    readonly request: HookRequest
    /** The answer of the page's CAPTCHA, when the page sent one. */
    readonly challenge?: string
  }) => 'allow' | 'deny' | 'challenge' | Promise<'allow' | 'deny' | 'challenge'>
  /** Runs once the address is proven and before the session exists: find or create the user. @default subject is the address */
  readonly onSignIn?: (visitor: {
    readonly email: string
  }) => SignInDecision<Claims> | 'deny' | Promise<SignInDecision<Claims> | 'deny'>
  /** Receives what happened during sign-ins, beside the `onEvent` of the sessions. Its failures are logged and change nothing. */
  readonly onEvent?: EventListener
  /** Receives one line for an operator when the setup is wrong or something unexpected happened. @default that of the sessions */
  readonly log?: (line: string) => void
}

/** What is wrong with the options themselves, as sentences with the fix. */
export function authOptionProblems(options: AuthOptions): string[] {
  const { expiresInSeconds = 600, link = {}, pages = {}, limits, trustedProxyHops, deadlineMs } = options
  const problems = [
    ...pathProblems('pages.afterSignIn', pages.afterSignIn, { isPrefix: false }),
    ...pathProblems('pages.confirmLink', pages.confirmLink, { isPrefix: true }),
    ...pathProblems('link.path', link.path, { isPrefix: true }),
    ...numberProblems('trustedProxyHops', trustedProxyHops, 0),
    ...numberProblems('deadlineMs', deadlineMs, 1),
    ...Object.entries(limits || {}).flatMap(([name, value]) => numberProblems(`limits.${name}`, value, 0)),
  ]
  if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < 60 || expiresInSeconds > 3_600) {
    problems.push('expiresInSeconds is not a whole number between 60 and 3600.')
  }
  if (link.binding === 'any-browser' && link.flowInPath === false) {
    problems.push("link.binding 'any-browser' needs link.flowInPath: the path is what names the sign-in there.")
  }
  return problems
}
