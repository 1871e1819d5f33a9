import { inboxUrl, isOnThisMachine } from './demo'

/** An email as the front page shows it. */
export interface Mail {
  readonly id: string
  readonly subject: string
  readonly code: string | null
  readonly link: string | null
}

const isText = (value: unknown): value is string => typeof value === 'string'

function toMail(message: unknown): Mail[] {
  if (typeof message !== 'object' || message === null) return []
  const { id, subject, code, link } = message as Record<string, unknown> // read below
  return isText(id) && isText(subject)
    ? [{ id, subject, code: isText(code) ? code : null, link: isText(link) ? link : null }]
    : []
}

/**
 * The emulator's emails to one address, newest first; none if the emulator does not answer. Only while demo and emulator
 * are both on this machine: elsewhere, a page that shows the code would sign in anybody as anyone.
 */
export async function readInbox(address: string | undefined): Promise<readonly Mail[]> {
  const inbox = inboxUrl()
  if (!inbox || !address || !isOnThisMachine(process.env.APP_URL)) return []
  try {
    const url = new URL(`/_emulator/messages?to=${encodeURIComponent(address)}`, inbox)
    const answer: unknown = await (await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(1000) })).json()
    const messages = typeof answer === 'object' && answer !== null && 'messages' in answer ? answer.messages : null
    return Array.isArray(messages) ? messages.flatMap(toMail) : []
  } catch {
    return []
  }
}
