import { setTimeout as wait } from 'node:timers/promises'
import { CannotTell } from './attack-case'

/** What an email holds that signs somebody in. */
export interface CaughtMail {
  /** Its name in the inbox. */
  readonly id: string
  readonly to: string
  readonly code: string | null
  readonly link: string | null
  /** What stood between the email and the person and used it up; absent where the inbox can't tell or nothing did. */
  readonly usedUpBy?: string
}

/** An inbox that catches the app's emails. Another catcher is one more of these, in `inboxes`. */
export interface Mailbox {
  /** All emails, or those to one address; newest first. */
  mails(to?: string): Promise<readonly CaughtMail[]>
}

const MOST_WAIT_MS = 3_000
const STEP_MS = 40

/** The newest email to an address, once there are `count`. @throws CannotTell if none comes */
export async function newestMail(mailbox: Mailbox, to: string, count = 1): Promise<CaughtMail> {
  for (let waited = 0; waited <= MOST_WAIT_MS; waited += STEP_MS) {
    const mails = await mailbox.mails(to)
    const [newest] = mails
    if (newest !== undefined && mails.length >= count) return newest
    await wait(STEP_MS)
  }
  throw new CannotTell('No email came, although the app had accepted the address.')
}

/** Long enough for an email that an app sends behind its answer. */
const SETTLE_MS = 400

/** The emails to an address once none is on its way any more. */
export async function settledMails(mailbox: Mailbox, to?: string): Promise<readonly CaughtMail[]> {
  await wait(SETTLE_MS)
  return mailbox.mails(to)
}
