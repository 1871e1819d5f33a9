import type { CaughtMail } from '../mailbox'
import type { Inbox } from './inbox'
import { listOf, readJson, textOf } from './read-json'
import { readMail } from './read-mail'

/** More than a run asks for. */
const MOST_MAILS = 500

/** Mailpit: the list has no bodies, so each email is asked for once. */
export const mailpit: Inbox = {
  path: '/api/v1/messages',
  list: 'messages',
  open(inbox) {
    const read = new Map<string, CaughtMail>()

    async function readOne(id: string, to: string): Promise<CaughtMail> {
      const message = await readJson(new URL(`/api/v1/message/${encodeURIComponent(id)}`, inbox))
      const part = (name: string) => textOf(message, name) ?? ''
      const mail = { id, to, ...readMail({ subject: part('Subject'), text: part('Text'), html: part('HTML') }) }
      read.set(id, mail)
      return mail
    }

    return {
      async mails(wanted) {
        const address = new URL(`${mailpit.path}?limit=${MOST_MAILS}`, inbox)
        const messages = listOf(await readJson(address), mailpit.list) ?? []
        const found = messages
          .map((message) => ({
            id: textOf(message, 'ID') ?? '',
            to: textOf(listOf(message, 'To')?.[0], 'Address') ?? '',
          }))
          .filter(({ to }) => wanted === undefined || to.toLowerCase() === wanted.toLowerCase())
        return Promise.all(found.map(({ id, to }) => read.get(id) ?? readOne(id, to)))
      },
    }
  },
}
