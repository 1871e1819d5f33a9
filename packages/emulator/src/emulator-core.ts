import { randomBytes } from 'node:crypto'
import { type AccessTokens, createAccessTokens } from './access-tokens'
import { type CallLogEntry, toLogEntry } from './call-log'
import { createClock } from './clock'
import type { MailSent } from './domain/mail-calls'
import { createRandom } from './domain/random'
import type { Refusal } from './domain/refusal'
import type { SendInput, VerifyInput } from './domain/request-rules'
import { createSignInRequests } from './domain/sign-in-requests'
import type { Verified } from './domain/verify-call'
import { type CallName, createFaults, type Fault } from './faults'
import { createInbox, type InboxMessage } from './inbox'
import type { ReadTemplate } from './mail/read-templates'
import type { MailboxAnimal } from './mailbox/animals'
import { createMailbox } from './mailbox/mailbox'
import type { MailboxBrowser } from './mailbox/mailbox-browser'
import type { MailboxEvent } from './mailbox/mailbox-event'
import { createRefusedMails, type RefusedMail } from './refused-mails'
import { DEFAULT_SETTINGS, type EmulatorSettings } from './settings'

/** How often each call was made with a good token. */
export type CallCounts = Readonly<Record<CallName, number>>

/** What changed; a page that shows it asks again. */
export type EmulatorChange = 'messages' | 'settings' | 'faults' | 'mailbox' | 'clock'

/** What a core is made from. */
export interface EmulatorCoreOptions {
  readonly clientId: string
  readonly clientSecret: string
  readonly inboxLimit: number
  readonly seed?: string | undefined
  readonly settings?: Partial<EmulatorSettings> | undefined
  readonly readTemplate?: ReadTemplate | undefined
  readonly mailbox?: readonly MailboxAnimal[] | undefined
  readonly mailboxBrowser?: MailboxBrowser | undefined
  /** The emulator's own origin. */
  readonly ownUrl: () => string
  readonly stopping: AbortSignal
  readonly now?: (() => number) | undefined
  readonly onCall?: ((entry: CallLogEntry) => void) | undefined
}

/** The emulator without its network: everything that a call, the control API and the page can do. */
export type EmulatorCore = ReturnType<typeof createEmulatorCore>

const NO_CALLS: CallCounts = { send: 0, resend: 0, verify: 0, token: 0 }

/** Puts the service's state, the inbox, the faults and the clock together. */
export function createEmulatorCore(options: EmulatorCoreOptions) {
  const clock = createClock(options.now)
  const random = createRandom(options.seed)
  const run = randomBytes(3).toString('hex')
  const inbox = createInbox(options.inboxLimit, run)
  const refused = createRefusedMails(options.inboxLimit, run)
  const faults = createFaults()
  const tokens: AccessTokens = createAccessTokens(clock.nowMs)
  const initialSettings: EmulatorSettings = { ...DEFAULT_SETTINGS, ...options.settings }
  let settings = initialSettings
  let calls = NO_CALLS
  const listeners = new Set<(change: EmulatorChange) => void>()
  const requests = createSignInRequests({
    settings: () => settings,
    nowMs: clock.nowMs,
    random,
    ...(options.readTemplate && { readTemplate: options.readTemplate }),
  })

  function changed(change: EmulatorChange): void {
    for (const listener of listeners) listener(change)
  }

  const mailbox = createMailbox({
    inbox,
    nowMs: clock.nowMs,
    ownUrl: options.ownUrl,
    initial: options.mailbox ?? [],
    context: { stopping: options.stopping, browser: options.mailboxBrowser },
    changed: () => changed('messages'),
  })

  function deliver(call: RefusedMail['call'], to: string, outcome: MailSent | Refusal): MailSent | Refusal {
    if (outcome.ok) mailbox.send(outcome.mail)
    else {
      refused.add({ to, call }, outcome, clock.nowMs())
      changed('messages')
    }
    return outcome
  }

  return {
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    inboxLimit: options.inboxLimit,
    tokens,
    nowMs: clock.nowMs,

    send: (input: SendInput): MailSent | Refusal => deliver('send', input.email, requests.send(input)),
    resend: (authRequestId: string): MailSent | Refusal =>
      deliver('resend', requests.addressOf(authRequestId) ?? '', requests.resend(authRequestId)),
    verify: (input: VerifyInput): Verified | Refusal => {
      const outcome = requests.verify(input)
      if (outcome.ok) mailbox.useUp(input, outcome.email)
      return outcome
    },

    /** Counts a call and takes the fault that waits for it. */
    begin: (call: CallName): Fault | undefined => {
      calls = { ...calls, [call]: calls[call] + 1 }
      const fault = faults.take(call)
      if (fault) changed('faults')
      return fault
    },
    /** Reports a finished call to the log. */
    finish: (call: CallName, outcome: string, details: { to?: string | undefined; startedAtMs: number }): void => {
      options.onCall?.(toLogEntry(call, outcome, details.to, details.startedAtMs))
    },
    /** Reports a call to a part of the service that is not emulated. */
    reportOutside: (outcome: string): void => {
      options.onCall?.(toLogEntry('other', outcome, undefined, performance.now()))
    },

    calls: (): CallCounts => calls,
    messages: (to?: string): readonly InboxMessage[] => {
      mailbox.release()
      return inbox.list(to)
    },
    message: (id: string): InboxMessage | undefined => inbox.find(id),
    droppedMessages: inbox.droppedCount,
    refusedMails: (to?: string): readonly RefusedMail[] => refused.list(to),
    /** How many emails have been sent and have not arrived. */
    heldMessages: mailbox.heldCount,
    clearMessages: (): void => {
      inbox.clear()
      refused.clear()
      mailbox.clear()
      changed('messages')
    },
    settings: (): EmulatorSettings => settings,
    changeSettings: (patch: Partial<EmulatorSettings>): EmulatorSettings => {
      settings = { ...settings, ...patch }
      changed('settings')
      return settings
    },
    faults: (): readonly Fault[] => faults.list(),
    addFault: (fault: Fault): void => {
      faults.add(fault)
      changed('faults')
    },
    clearFaults: (method?: CallName): void => {
      faults.clear(method)
      changed('faults')
    },
    mailbox: (): readonly MailboxAnimal[] => mailbox.names(),
    setMailbox: (names: readonly MailboxAnimal[]): readonly MailboxAnimal[] => {
      mailbox.choose(names)
      changed('mailbox')
      return mailbox.names()
    },
    mailboxVisits: mailbox.visitingCount,
    mailboxSettled: mailbox.settled,
    openInApp: (messageId: string): Promise<MailboxEvent | undefined> => mailbox.openInApp(messageId),
    linkBehind: mailbox.linkBehind,
    clockAheadSeconds: clock.aheadSeconds,
    advanceClock: (seconds: number): void => {
      clock.advance(seconds)
      mailbox.release()
      changed('clock')
    },
    reset: (): void => {
      settings = initialSettings
      calls = NO_CALLS
      clock.reset()
      random.restart()
      requests.clear()
      tokens.clear()
      inbox.clear()
      refused.clear()
      faults.clear()
      mailbox.reset()
      for (const change of ['messages', 'settings', 'faults', 'mailbox', 'clock'] as const) changed(change)
    },
    /** Calls back after every change, until the returned function is called. */
    subscribe: (listener: (change: EmulatorChange) => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
