import { namesOf } from './jet/names'
import { parseTemplate } from './jet/parse'
import { escapeForHtml, renderParts, type TemplateValues } from './jet/render'

/** The three parts of an email's template, as they are pasted into the dashboard. */
export interface MailTemplate {
  /** One line. */
  readonly subject: string
  /** A whole HTML document. */
  readonly html: string
  /** The same in plain text. */
  readonly text: string
}

/** The variables that the service fills in by itself, if an app gives none of that name. */
export const BUILT_IN_VARIABLES = [
  ...['otp', 'link', 'expiry_time_relative', 'expire_time', 'expiry_time'],
  ...['app_name', 'app_logo_url', 'app_support_email', 'app_organization_meta_name'],
  ...['organization_name', 'user_name', 'user_email'],
] as const

/** The parts of an email, each with its template. */
const PARTS = ['subject', 'html', 'text'] as const

/**
 * Every variable that a template names, the service's own included, also where a condition leaves it out: the service
 * refuses an email with a missing one.
 *
 * Throws a {@link MailTemplateError} if the template has something that isn't emulated.
 */
export function mailTemplateNames(template: MailTemplate): readonly string[] {
  return [...new Set(PARTS.flatMap((part) => namesOf(parseTemplate(template[part]))))]
}

/**
 * An email of a template and its values. Values are escaped in the HTML, and stand as they are in subject and text.
 * Understood are output, `if`, `else if`, `else`, `end`, `==`, `!=`, `&&`, `||`, `!`, `isset`, `raw`, comments and the trimming
 * of space.
 *
 * Throws a {@link MailTemplateError} for anything else, and for a variable without a value.
 */
export function renderMailTemplate(template: MailTemplate, values: TemplateValues): MailTemplate {
  const fill = (part: (typeof PARTS)[number], encode: (text: string) => string) =>
    renderParts(parseTemplate(template[part]), values, encode)
  const asItIs = (text: string) => text
  return {
    subject: fill('subject', asItIs).trim(),
    html: fill('html', escapeForHtml),
    text: fill('text', asItIs),
  }
}
