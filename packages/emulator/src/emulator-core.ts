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
import { createRefusedMails, type RefusedMail } from './refused-mails'
import { DEFAULT_SETTINGS, type EmulatorSettings } from './settings'

/** How often each call was made with a good token. */
export type CallCounts = Readonly<Record<CallName, number>>

/** What changed; a page that shows it asks again. */
export type EmulatorChange = 'messages' | 'settings' | 'faults' | 'clock'

/** What a core is made from. */
export interface EmulatorCoreOptions {
  readonly clientId: string
  readonly clientSecret: string
  readonly inboxLimit: number
  readonly seed?: string | undefined
  readonly settings?: Partial<EmulatorSettings> | undefined
  readonly readTemplate?: ReadTemplate | undefined
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

  function deliver(call: RefusedMail['call'], to: string, outcome: MailSent | Refusal): MailSent | Refusal {
    if (outcome.ok) inbox.add(outcome.mail, clock.nowMs())
    else refused.add({ to, call }, outcome, clock.nowMs())
    changed('messages')
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
    verify: (input: VerifyInput): Verified | Refusal => requests.verify(input),

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
    messages: (to?: string): readonly InboxMessage[] => inbox.list(to),
    message: (id: string): InboxMessage | undefined => inbox.find(id),
    droppedMessages: inbox.droppedCount,
    refusedMails: (to?: string): readonly RefusedMail[] => refused.list(to),
    clearMessages: (): void => {
      inbox.clear()
      refused.clear()
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
    clockAheadSeconds: clock.aheadSeconds,
    advanceClock: (seconds: number): void => {
      clock.advance(seconds)
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
      for (const change of ['messages', 'settings', 'faults', 'clock'] as const) changed(change)
    },
    /** Calls back after every change, until the returned function is called. */
    subscribe: (listener: (change: EmulatorChange) => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
