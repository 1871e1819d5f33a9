import type { Fault, FaultKind } from '../../faults'
import type { InboxMessage } from '../../inbox'
import type { MailboxAnimal } from '../../mailbox/animals'
import type { RefusedMail } from '../../refused-mails'
import type { EmulatorSettings } from '../../settings'

/** `GET /_emulator/messages`. */
export interface MessagesAnswer {
  readonly messages: readonly InboxMessage[]
  readonly refused: readonly RefusedMail[]
  readonly limit: number
  readonly dropped: number
  readonly held: number
}

/** `GET /_emulator/mailbox`. */
export interface MailboxAnswer {
  readonly mailbox: readonly MailboxAnimal[]
  readonly visiting: number
  readonly animals: readonly { readonly name: MailboxAnimal; readonly about: string }[]
}

/** `GET /_emulator/clock`. */
export interface ClockAnswer {
  readonly now: string
  readonly aheadSeconds: number
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
  const response = await fetch(path, { ...init, headers: { 'content-type': 'application/json' } })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error?.message ?? `The emulator returned ${response.status}.`)
  // The emulator that served this page is the one that answers.
  return answer as T
}

/** The control API, as the page uses it. Each call rejects with the emulator's own reason. */
export const api = {
  messages: () => call<MessagesAnswer>('GET', '/_emulator/messages'),
  clearMessages: () => call<MessagesAnswer>('DELETE', '/_emulator/messages'),
  settings: () => call<EmulatorSettings>('GET', '/_emulator/settings'),
  changeSettings: (patch: Partial<EmulatorSettings>) => call<EmulatorSettings>('PATCH', '/_emulator/settings', patch),
  faults: () => call<{ faults: readonly Fault[] }>('GET', '/_emulator/faults'),
  /** Replaces what waits for one method; no kind clears it. */
  setFault: async (method: Fault['method'], kind: FaultKind | undefined, times: number | undefined) => {
    await call('DELETE', `/_emulator/faults?method=${method}`)
    if (kind) await call('POST', '/_emulator/faults', times === undefined ? { method, kind } : { method, kind, times })
  },
  mailbox: () => call<MailboxAnswer>('GET', '/_emulator/mailbox'),
  setMailbox: (mailbox: readonly MailboxAnimal[]) => call<MailboxAnswer>('PUT', '/_emulator/mailbox', { mailbox }),
  clock: () => call<ClockAnswer>('GET', '/_emulator/clock'),
  advanceClock: (advanceSeconds: number) => call<ClockAnswer>('POST', '/_emulator/clock', { advanceSeconds }),
  reset: () => call('POST', '/_emulator/reset'),
  /** The header lines of the email as a mail program gets it. */
  headers: async (messageId: string): Promise<string> => {
    const response = await fetch(`/_emulator/messages/${messageId}.eml`)
    if (!response.ok) throw new Error('This email is gone.')
    const [headers = ''] = (await response.text()).split('\r\n\r\n', 1)
    return headers
  },
}
