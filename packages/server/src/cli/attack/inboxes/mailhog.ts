import type { Inbox } from './inbox'
import { listOf, memberOf, readJson, textOf } from './read-json'
import { type MailText, readMail } from './read-mail'

const MOST_MAILS = 500

function headerOf(part: unknown, name: string): string {
  const headers = memberOf(part, 'Headers')
  const value = listOf(headers, name)?.[0]
  return typeof value === 'string' ? value : ''
}

const fromQuotedPrintable = (text: string) =>
  Buffer.from(
    text.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** MailHog keeps bodies as they were sent. */
function bodyOf(part: unknown): string {
  const body = textOf(part, 'Body') ?? ''
  switch (headerOf(part, 'Content-Transfer-Encoding').toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8')
    case 'quoted-printable':
      return fromQuotedPrintable(body)
    default:
      return body
  }
}

/** A message's own body, or those of its parts. */
function leavesOf(part: unknown): readonly unknown[] {
  const parts = listOf(memberOf(part, 'MIME'), 'Parts') ?? []
  return parts.length > 0 ? parts.flatMap(leavesOf) : [part]
}

function textsOf(item: unknown): MailText {
  const content = memberOf(item, 'Content')
  // The parts of the message lie beside its content, those of a part within it.
  const leaves = listOf(memberOf(item, 'MIME'), 'Parts')?.flatMap(leavesOf) ?? [content]
  const ofType = (isWanted: (type: string) => boolean) =>
    leaves
      .filter((leaf) => isWanted(headerOf(leaf, 'Content-Type').toLowerCase()))
      .map(bodyOf)
      .join('\n')
  return {
    subject: headerOf(content, 'Subject'),
    text: ofType((type) => type === '' || type.startsWith('text/plain')),
    html: ofType((type) => type.startsWith('text/html')),
  }
}

/** MailHog, by the second version of its API. */
export const mailhog: Inbox = {
  path: '/api/v2/messages',
  list: 'items',
  open: (inbox) => ({
    async mails(wanted) {
      const items = listOf(await readJson(new URL(`${mailhog.path}?limit=${MOST_MAILS}`, inbox)), mailhog.list) ?? []
      return items
        .map((item) => {
          const receiver = listOf(item, 'To')?.[0]
          const to = `${textOf(receiver, 'Mailbox')}@${textOf(receiver, 'Domain')}`
          return { id: textOf(item, 'ID') ?? '', to, ...readMail(textsOf(item)) }
        })
        .filter(({ to }) => wanted === undefined || to.toLowerCase() === wanted.toLowerCase())
    },
  }),
}
