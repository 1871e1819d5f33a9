import { CannotTell } from '../attack-case'
import type { Mailbox } from '../mailbox'
import { emulator } from './emulator'
import { mailhog } from './mailhog'
import { mailpit } from './mailpit'
import { listOf, readJson } from './read-json'

const INBOXES = [emulator, mailpit, mailhog]

async function recognise(inbox: URL): Promise<Mailbox> {
  for (const { path, list, open } of INBOXES) {
    const answer = await readJson(new URL(path, inbox)).catch(() => null)
    if (listOf(answer, list)) return open(inbox)
  }
  throw new CannotTell(`Nothing at ${inbox.origin} answers as the emulator, Mailpit or MailHog do.`)
}

/** The inbox at an address, whichever it is; found out when it is first asked. */
export function inboxAt(inbox: URL): Mailbox {
  let mailbox: Mailbox | undefined
  return {
    async mails(to) {
      mailbox ??= await recognise(inbox)
      return mailbox.mails(to)
    },
  }
}
