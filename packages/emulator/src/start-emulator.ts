import { setMaxListeners } from 'node:events'
import type { CallLogEntry } from './call-log'
import { createEmulatorCore, type EmulatorCore } from './emulator-core'
import type { EmulatorEnv } from './emulator-env'
import { parseClockMove, parseFault, parseSettingsPatch } from './http/control-input'
import { InputError } from './http/input-error'
import { listen } from './http/listen'
import { isLoopbackName } from './http/request-guard'
import { createRequestHandler } from './http/request-handler'
import type { EmulatorSettings } from './settings'

/** The port of `npx @doorpost/emulator`. */
export const DEFAULT_PORT = 8788

/** The credentials that an emulator accepts unless told otherwise. Known to everybody, so good for nothing else. */
export const DEFAULT_CLIENT = { id: 'skc_emulator', secret: 'emulator-secret' } as const

/** Options of {@link startEmulator}; all of them have defaults. */
export interface EmulatorOptions {
  /** 0 takes a free one. @default 0 */
  readonly port?: number
  /** Address to listen on. Anything but loopback shows every mail to the network. @default '127.0.0.1' */
  readonly host?: string
  /** Host names to answer to beside the loopback ones. @default [] */
  readonly allowedHosts?: readonly string[]
  /** Makes codes, tokens and ids the same in every run. @default random ones */
  readonly seed?: string
  /** What differs from the service's defaults, from start and after every reset. */
  readonly settings?: Partial<EmulatorSettings>
  /** The real time in milliseconds, under the clock that the control API moves. @default Date.now */
  readonly now?: () => number
  /** Mails that the inbox keeps, newest first. @default 500 */
  readonly inboxLimit?: number
  /** @default 'skc_emulator' */
  readonly clientId?: string
  /** @default 'emulator-secret' */
  readonly clientSecret?: string
  /** Called after every call, with the address masked. */
  readonly onCall?: (entry: CallLogEntry) => void
}

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
    | 'advanceClock'
    | 'calls'
    | 'reset'
  > {
  /** Its origin, without a slash at the end: the environment URL of a client. */
  readonly url: string
  readonly port: number
  readonly env: EmulatorEnv
  /** Closes the port and every connection, and leaves no handle open. Safe to call twice. */
  stop(): Promise<void>
}

function checkOptions({ port, inboxLimit }: { port: number; inboxLimit: number }): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InputError(`port is ${port}. An emulator needs a whole number from 0 to 65535; 0 takes a free port.`)
  }
  if (!Number.isInteger(inboxLimit) || inboxLimit < 1) {
    throw new InputError(`inboxLimit is ${inboxLimit}. Without room for one mail nothing can be read: use 1 or more.`)
  }
}

/** The address to reach a listener at: one that listens everywhere is reached on this machine. */
export function toUrlHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

/**
 * Starts an emulator in this process.
 *
 * Rejects with the system's error if the port cannot be had (`error.code === 'EADDRINUSE'`), and with a `TypeError`
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
  const { port = 0, host = '127.0.0.1', allowedHosts = [], inboxLimit = 500 } = options
  const { clientId = DEFAULT_CLIENT.id, clientSecret = DEFAULT_CLIENT.secret } = options
  const { seed, now, onCall } = options
  checkOptions({ port, inboxLimit })
  const settings = parseSettingsPatch(options.settings ?? {})
  const core = createEmulatorCore({ clientId, clientSecret, inboxLimit, seed, settings, now, onCall })
  const hostRule = { allowedHosts, isExposed: !isLoopbackName(host) }
  const stopController = new AbortController()
  const stopping = stopController.signal
  // Each open page and each delayed call listens on it.
  setMaxListeners(0, stopping)

  let url = ''
  const env = (): EmulatorEnv => ({
    SCALEKIT_ENVIRONMENT_URL: url,
    SCALEKIT_CLIENT_ID: clientId,
    SCALEKIT_CLIENT_SECRET: clientSecret,
  })
  const onRequest = createRequestHandler({ core, hostRule, env, stopping })
  const listener = await listen({ port, host, onRequest })
  url = `http://${toUrlHost(host)}:${listener.port}`

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
    advanceClock: (seconds) => core.advanceClock(parseClockMove({ advanceSeconds: seconds })),
    calls: core.calls,
    reset: core.reset,
    stop: () => {
      stopController.abort()
      stopped ??= listener.close()
      return stopped
    },
  }
}
