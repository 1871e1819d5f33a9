import { toSpokenDuration, wordsFor } from '@doorpost/server/mail'
import type { MailOrder } from '../domain/mail-calls'
import { appNameOf } from './app-name'
import { fillTemplate } from './fill-template'
import { toMailHtml } from './mail-html'

/** The written parts of one email. */
export interface Mail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** What an email says, in the order of its parts. */
export interface MailContent {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Between a label and what it names. */
  readonly colon: string
  readonly app: string | undefined
  readonly subject: string
  readonly heading: string
  readonly code: { readonly label: string; readonly value: string; readonly hint: string } | null
  readonly link: { readonly label: string; readonly url: string; readonly intro: string } | null
  readonly lasts: string
  readonly ignore: string
  /** The template variables that the email itself does not use, a line each. */
  readonly variables: readonly string[]
}

function toContent({ template, code, link, expiresInSeconds, templateVariables }: MailOrder): MailContent {
  const { lang, words } = wordsFor(templateVariables.locale)
  const { heading, codeSubject, linkSubject, codeLabel, linkLabel, ignore } = words[template]
  const app = appNameOf(templateVariables)
  return {
    lang,
    dir: words.dir,
    colon: words.colon,
    app,
    subject: code === null ? linkSubject : codeSubject.join(code),
    heading: heading(app),
    code: code === null ? null : { label: codeLabel, value: code, hint: words.enterCode },
    link: link === null ? null : { label: linkLabel, url: link, intro: code ? words.orOpenLink : words.openLink },
    lasts: words.lasts(toSpokenDuration(expiresInSeconds, lang)),
    ignore,
    variables: Object.entries(templateVariables)
      .filter(([name]) => name !== 'locale' && name !== 'app_name')
      .map(([name, value]) => `${name}: ${value}`),
  }
}

function toText({ colon, heading, code, link, lasts, ignore, variables }: MailContent): string {
  const parts = [
    heading,
    code && `${code.hint}\n\n${code.label}${colon}${code.value}`,
    link && `${link.intro}\n${link.url}`,
    `${lasts}\n${ignore}`,
    variables.length > 0 && `Template variables\n${variables.join('\n')}`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/**
 * Writes an email: text, and one HTML part that says the same. The template variable `locale` chooses the language, and
 * `app_name` is the name of the app. An email with the app's own template is written by that.
 */
export function composeMail(order: MailOrder): Mail {
  if (order.layout) return fillTemplate(order.layout, order)
  const content = toContent(order)
  return { subject: content.subject, text: toText(content), html: toMailHtml(content) }
}
