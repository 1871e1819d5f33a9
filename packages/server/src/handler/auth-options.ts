import { type BrandOptions, brandProblems } from '../config/brand'
import { numberProblems, pathProblems } from '../config/option-problems'
import { type TemplateVariables, templateVariableProblems } from '../config/template-variables'
import type { Purpose } from '../contract'
import type { EventListener } from '../events/emitter'
import type { Method } from '../events/events'
import type { Limits } from '../limits/limits'
import type { Provider } from '../provider/provider'
import type { AnyClaims, Sessions } from '../session/sessions'
import type { SignInDecision } from './sign-in-decision'

/** What a hook gets of the request: headers and IP address, not the body. */
export interface HookRequest {
  /** The headers of the request. */
  readonly headers: Headers
  /** The visitor's IP address, or `null` if it isn't known. */
  readonly clientIp: string | null
}

/** Options of `createAuth`. Only `sessions` and `provider` are required. */
export interface AuthOptions<Claims extends AnyClaims = AnyClaims> {
  /** The app's sessions; its paths, store and log are taken from there. */
  readonly sessions: Sessions<Claims>
  /** The service that sends the emails and checks their codes and links. */
  readonly provider: Provider
  /** Pages of your app. */
  readonly pages?: {
    /** Where to go if the visitor didn't come from a protected page. @default '/dashboard' */
    readonly afterSignIn?: string
    /**
     * Your own confirm page for `any-browser`. Gets the token in the URL fragment, and in the query, as `locale`, the
     * language of the page that asked for the email, if it named one. @default the built-in page
     */
    readonly confirmLink?: string
  }
  /**
   * Your app's name, logo and accent: `getSignInStart` passes them to the sign-in page, and the kit's own pages show them.
   * @default none
   */
  readonly brand?: BrandOptions
  /** How the link in the email works. */
  readonly link?: {
    /**
     * `same-browser`: a link signs in only the browser that asked for it. `any-browser`: a link works in every
     * browser; others show a confirm page first. @default 'same-browser'
     */
    readonly binding?: 'same-browser' | 'any-browser'
    /**
     * Whether the link's path identifies its sign-in. Turn it off if your environment uses a fixed link URL: the
     * link then applies to the browser's newest pending sign-in. `any-browser` requires it. @default true
     */
    readonly flowInPath?: boolean
    /** Where links go: the path of the verify endpoint, if it has its own file. @default basePath + '/verify' */
    readonly path?: string
  }
  /** Which email template is used if the page doesn't pass a purpose. @default 'sign-in' */
  readonly template?: Purpose
  /**
   * Values for the email template: at most 30, names of 2–25 characters, values up to 256. A function chooses them for
   * each email, such as its language. Values that break the rules return `misconfigured`, and no email is sent.
   * @default none
   */
  readonly templateVariables?:
    | TemplateVariables
    | ((mail: {
        /**
         * The language of the page that asked for the email: 1–35 letters, digits and hyphens, and null where it named
         * none. A client can send any such text.
         */
        readonly locale: string | null
        /** What the page asked for, or else `template`. */
        readonly purpose: Purpose
        /** The canonical address. */
        readonly email: string
        /** Where the sign-in leads, already checked; null means `pages.afterSignIn`. */
        readonly next: string | null
        readonly request: HookRequest
      }) => TemplateVariables | Promise<TemplateVariables>)
  /**
   * How long the code and link work, in seconds (60–3600). More than 600 is longer than OWASP ASVS 5.0 (6.5.5) allows.
   * @default 600
   */
  readonly expiresInSeconds?: number
  /** How many emails and code checks are allowed. Override single numbers, or pass `false` to turn the kit's limits off. @default DEFAULT_LIMITS */
  readonly limits?: Partial<Limits> | false
  /** How many of your own proxies are in front of the server. @default 0: no client address, so no per-client limits, unless the server passes `clientIp` */
  readonly trustedProxyHops?: number
  /** Time limit for one response in milliseconds, including retries of the provider's client. @default 8000 */
  readonly deadlineMs?: number
  /** Runs before every email is sent: `deny` returns `email_not_allowed`, `challenge` returns `challenge_required`. @default 'allow' */
  readonly onBeforeSend?: (attempt: {
    readonly email: string
    readonly request: HookRequest
    /** The answer of the page's CAPTCHA, if the page sent one. */
    readonly challenge?: string
  }) => 'allow' | 'deny' | 'challenge' | Promise<'allow' | 'deny' | 'challenge'>
  /**
   * Runs before a code is checked, once many wrong ones were tried for the mailbox (`limits.wrongCodesBeforeChallenge`)
   * or by strangers in all (`limits.wrongCodesInAll`): `challenge` returns `challenge_required`, and the page asks for
   * its CAPTCHA. @default 'allow'
   */
  readonly onBeforeVerify?: (attempt: {
    readonly email: string
    readonly request: HookRequest
    /** The answer of the page's CAPTCHA, if the page sent one. */
    readonly challenge?: string
  }) => 'allow' | 'challenge' | Promise<'allow' | 'challenge'>
  /** Runs after the address is verified and before there is a session: find or create the user. @default subject is the address */
  readonly onSignIn?: (visitor: {
    /** The verified address. */
    readonly email: string
    /** How it was verified. */
    readonly method: Method
    /** Whether this browser signed in to the address before: if not, you may want to tell the user by email. */
    readonly isKnownBrowser: boolean
    /** The language of the page that asked for the email, as its form sent it, or null. Choose among those that you have. */
    readonly locale: string | null
    readonly request: HookRequest
  }) => SignInDecision<Claims> | 'deny' | Promise<SignInDecision<Claims> | 'deny'>
  /** Receives every event of a sign-in, in addition to the `onEvent` of the sessions. Runs in the background; failures are logged. */
  readonly onEvent?: EventListener
  /** Receives log lines for the operator: a wrong setup, an outage, an unexpected error. @default the sessions' `log` */
  readonly log?: (line: string) => void
}

/** What is wrong with the options themselves, as sentences with the fix. */
export function authOptionProblems(options: AuthOptions): string[] {
  const {
    expiresInSeconds = 600,
    link = {},
    pages = {},
    limits,
    trustedProxyHops,
    deadlineMs,
    templateVariables,
  } = options
  const problems = [
    ...pathProblems('pages.afterSignIn', pages.afterSignIn, { isPrefix: false }),
    ...pathProblems('pages.confirmLink', pages.confirmLink, { isPrefix: true }),
    ...brandProblems(options.brand),
    ...(templateVariables === undefined || typeof templateVariables === 'function'
      ? []
      : templateVariableProblems(templateVariables)),
    ...pathProblems('link.path', link.path, { isPrefix: true }),
    ...numberProblems('trustedProxyHops', trustedProxyHops, 0),
    ...numberProblems('deadlineMs', deadlineMs, 1),
    ...Object.entries(limits || {}).flatMap(([name, value]) => numberProblems(`limits.${name}`, value, 0)),
  ]
  if (!Number.isInteger(expiresInSeconds) || expiresInSeconds < 60 || expiresInSeconds > 3_600) {
    problems.push('expiresInSeconds must be a whole number from 60 to 3600.')
  }
  if (link.binding === 'any-browser' && link.flowInPath === false) {
    problems.push(
      "link.binding 'any-browser' requires link.flowInPath: true, because the link's path identifies the sign-in.",
    )
  }
  return problems
}
