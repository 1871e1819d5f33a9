import { setMaxListeners } from 'node:events'
import { createEmulatorCore, type EmulatorCore } from './emulator-core'
import type { EmulatorEnv } from './emulator-env'
import { checkOptions, DEFAULT_CLIENT, type EmulatorOptions } from './emulator-options'
import { toEmulatorUrl } from './emulator-url'
import { parseAnimals, parseClockMove, parseFault, parseSettingsPatch } from './http/control-input'
import { listen } from './http/listen'
import { isLoopbackName, toAllowedHost } from './http/request-guard'
import { createRequestHandler } from './http/request-handler'
import { checkTemplates, templateReader } from './mail/read-templates'
import type { MailboxAnimal } from './mailbox/animals'
import { readProfile } from './profile'

/** A running emulator, with everything that the control API can do as plain calls. */
export interface Emulator
  extends Pick<
    EmulatorCore,
    | 'messages'
    | 'clearMessages'
    | 'settings'
    | 'changeSettings'
    | 'faults'
    | 'addFault'
    | 'clearFaults'
    | 'mailbox'
    | 'openInApp'
    | 'advanceClock'
    | 'calls'
    | 'reset'
  > {
  /** Its origin, without a slash at the end: the environment URL of a client. */
  readonly url: string
  /** The port that it listens on. */
  readonly port: number
  /** The variables that point an app at this emulator. */
  readonly env: EmulatorEnv
  /** Switches on what stands between an email and the person, for emails sent from now on, and the rest off. */
  setMailbox(animals: readonly MailboxAnimal[]): readonly MailboxAnimal[]
  /** Resolves when nothing of the mailbox is at an email any more. */
  mailboxSettled(): Promise<void>
  /** Closes the port and every connection, and leaves no handle open. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts an emulator in this process.
 *
 * Rejects with the system's error if the port is not available (`error.code === 'EADDRINUSE'`), and with a `TypeError`
 * that says what to change if an option cannot be used.
 *
 * @example
 * const emulator = await startEmulator()
 * Object.assign(process.env, emulator.env)
 * // … sign in, then read the code:
 * const [mail] = emulator.messages('ada@example.com')
 * await emulator.stop()
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, host = 'localhost', allowedHosts = [], inboxLimit = 500 } = options
  const { clientId = DEFAULT_CLIENT.id, clientSecret = DEFAULT_CLIENT.secret } = options
  const { tls, seed, now, onCall } = options
  checkOptions(options)
  const settings = {
    ...(options.profile !== undefined && readProfile(options.profile)),
    ...parseSettingsPatch(options.settings ?? {}),
  }
  const readTemplate = templateReader(options.templates ?? {})
  checkTemplates(readTemplate)
  const hostRule = { allowedHosts: allowedHosts.map(toAllowedHost), isExposed: !isLoopbackName(host) }
  const stopController = new AbortController()
  const stopping = stopController.signal
  // Each open page and each delayed call listens on it.
  setMaxListeners(0, stopping)

  let url = ''
  const core = createEmulatorCore({
    clientId,
    clientSecret,
    inboxLimit,
    seed,
    settings,
    readTemplate,
    mailbox: parseAnimals(options.mailbox ?? []),
    mailboxBrowser: options.mailboxBrowser,
    ownUrl: () => url,
    stopping,
    now,
    onCall,
  })
  const env = (): EmulatorEnv => ({
    SCALEKIT_ENVIRONMENT_URL: url,
    SCALEKIT_CLIENT_ID: clientId,
    SCALEKIT_CLIENT_SECRET: clientSecret,
  })
  const onRequest = createRequestHandler({ core, hostRule, env, stopping })
  const listener = await listen({ port, host, tls, onRequest })
  url = toEmulatorUrl(host, listener.port, tls !== undefined)

  let stopped: Promise<void> | undefined
  return {
    url,
    port: listener.port,
    env: env(),
    messages: core.messages,
    clearMessages: core.clearMessages,
    settings: core.settings,
    changeSettings: (patch) => core.changeSettings(parseSettingsPatch(patch)),
    faults: core.faults,
    addFault: (fault) => core.addFault(parseFault(fault)),
    clearFaults: core.clearFaults,
    mailbox: core.mailbox,
    setMailbox: (animals) => core.setMailbox(parseAnimals(animals)),
    mailboxSettled: core.mailboxSettled,
    openInApp: core.openInApp,
    advanceClock: (seconds) => core.advanceClock(parseClockMove({ advanceSeconds: seconds })),
    calls: core.calls,
    reset: core.reset,
    stop: () => {
      stopController.abort()
      stopped ??= core.mailboxSettled().then(listener.close)
      return stopped
    },
  }
}
