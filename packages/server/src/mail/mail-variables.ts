import { throwProblems } from '../config/config-error'
import { textOn } from '../config/contrast'
import type { Purpose } from '../contract'
import { browserOf } from './browser-of'
import { clip } from './clip'
import { mailOptionProblems } from './mail-option-problems'
import { oneLine } from './one-line'
import { toSpokenDuration } from './spoken-duration'
import { wordsFor } from './words/words-for'

/** What an email is written for; `templateVariables` of `createAuth` gets most of it. */
export interface MailVariablesOptions {
  /**
   * Language of the visitor, as a BCP 47 tag. Another region of a language in `MAIL_LANGUAGES` gives that one, and any other
   * language English.
   */
  readonly locale: string | null | undefined
  /** Whether the email is for signing in or for signing up. */
  readonly purpose: Purpose
  /** The visitor's address, shown in the email. */
  readonly email: string
  /** Name of the app. @default `brand.name`; without either the texts name no app */
  readonly appName?: string
  /** The request that the email answers: its `User-Agent` names the browser. @default none: no browser is named */
  readonly request?: { readonly headers: Pick<Headers, 'get'> }
  /** When the email was asked for, in milliseconds since 1970. @default Date.now() */
  readonly now?: number
  /** IANA name of the zone that the time is told in. @default 'UTC' */
  readonly timeZone?: string
  /** The same as in `createAuth`. @default 600 */
  readonly expiresInSeconds?: number
  /**
   * The same as in `createAuth`; of it, the name and the accent colour as `#rrggbb`, which every mail program knows. The
   * text on the button follows from it, with a contrast of at least 4.5 to 1. @default a near-black button
   */
  readonly brand?: { readonly name?: string; readonly accent?: string }
  /**
   * The logo above the heading: the `https` address of a PNG, JPEG or GIF, shown 32 pixels high. Many programs show no image
   * at first, and the app's name in its place. It has to work on a light and a dark background. @default the app's name
   */
  readonly logo?: string
  /**
   * Host of your app, such as `app.example`. The email then ends in `@app.example #code`, in its text and its HTML: some mail
   * programs fill it in on that host alone. @default no such line
   */
  readonly domain?: string
}

/** The names of the variables that {@link mailVariables} gives, whatever the language. */
export const MAIL_VARIABLES = [
  'locale',
  'dir',
  'app_name',
  'logo',
  'accent',
  'on_accent',
  'subject_before_code',
  'subject_after_code',
  'subject_link',
  'heading',
  'code_label',
  'colon',
  'code_hint',
  'link_label',
  'open_link',
  'or_open_link',
  'expires',
  'ignore',
  'asked',
  'sent_to',
  'domain',
] as const

/** Values of the template variables, by name. */
export type MailVariables = Readonly<Record<(typeof MAIL_VARIABLES)[number], string>>

const DEFAULT_ACCENT = '#18181b'
/** A name or an address of this length leaves room for the longest sentence around both. */
const LONGEST_PART = 80

function toAsked(lang: string, { request, now = Date.now(), timeZone = 'UTC' }: MailVariablesOptions): string {
  const { words } = wordsFor(lang)
  const by = browserOf(request?.headers.get('user-agent'))
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { ...options, timeZone }).format(now)
  return words.asked({
    date: format({ dateStyle: 'long' }),
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }),
    device: by && words.device(by.browser, by.system),
  })
}

/**
 * The template variables of an email, in the visitor's language: every text of it, and what it is drawn with. Always the
 * same names, since the service refuses an email with a missing one; every value within its 256 characters. Add your own
 * behind them, at most nine: the service takes 30.
 *
 * Throws a `ConfigError` with the fix if `brand.accent`, `logo`, `domain` or `timeZone` can't be used: no email is sent then,
 * and the log says why.
 *
 * @example
 * createAuth({
 *   sessions,
 *   provider: scalekit(),
 *   templateVariables: ({ locale, purpose, email, request }) =>
 *     mailVariables({ locale, purpose, email, request, appName: 'Acme' }),
 * })
 */
export function mailVariables(options: MailVariablesOptions): MailVariables {
  throwProblems(mailOptionProblems(options))
  const { locale, purpose, email, brand = {}, logo = '', expiresInSeconds = 600, domain = '' } = options
  const { lang, words } = wordsFor(locale ?? undefined)
  const { heading, codeSubject, linkSubject, codeLabel, linkLabel, ignore } =
    words[purpose === 'sign-up' ? 'SIGNUP' : 'SIGNIN']
  const name = oneLine(options.appName ?? brand.name)
  const app = name && clip(name, LONGEST_PART)
  const accent = brand.accent ?? DEFAULT_ACCENT
  return {
    locale: lang,
    dir: words.dir,
    app_name: app ?? '',
    logo,
    accent,
    on_accent: textOn(accent),
    subject_before_code: codeSubject[0],
    subject_after_code: codeSubject[1],
    subject_link: linkSubject,
    heading: heading(app),
    code_label: codeLabel,
    colon: words.colon,
    code_hint: words.enterCode,
    link_label: linkLabel,
    open_link: words.openLink,
    or_open_link: words.orOpenLink,
    expires: words.lasts(toSpokenDuration(expiresInSeconds, lang)),
    ignore,
    asked: toAsked(lang, options),
    sent_to: words.sentTo(clip(oneLine(email) ?? '', LONGEST_PART), app),
    domain,
  }
}
