import type { MailOrder } from '../domain/mail-calls'
import { toMailWords } from './mail-words'

/** The plain part of the mail. */
export function toMailText(order: MailOrder): string {
  const words = toMailWords(order)
  const variables = Object.entries(order.templateVariables).map(([name, value]) => `${name}: ${value}`)
  const paragraphs = [
    words.heading,
    words.intro,
    order.code === null ? '' : `${words.codeLabel}: ${order.code}`,
    order.link === null ? '' : `${words.linkLabel}:\n${order.link}`,
    `${words.expiry}\n${words.ignore}`,
    variables.length === 0 ? '' : `Template variables\n${variables.join('\n')}`,
  ]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}
