import type { CallLogEntry } from './call-log.js'
import { createEmulatorCore, type EmulatorCore } from './emulator-core.js'
import { createHttp1Handler } from './http/http1-handler.js'
import { type Listener, listen } from './http/listen.js'
import { isAllowedHost, isLoopbackName } from './http/request-guard.js'
import { createRpcHandler } from './http/rpc-handler.js'
import type { EmulatorSettings } from './settings.js'

/** The port of `npx @doorpost/emulator`. */
export const DEFAULT_PORT = 8788

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

/** The variables that point an SDK client or a Doorpost app at an emulator. */
export interface EmulatorEnv {
  readonly SCALEKIT_ENVIRONMENT_URL: string
  readonly SCALEKIT_CLIENT_ID: string
  readonly SCALEKIT_CLIENT_SECRET: string
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

/**
 * Starts an emulator in this process.
 *
 * Rejects with the system's error if the port cannot be had (`error.code === 'EADDRINUSE'`).
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
  const { clientId = 'skc_emulator', clientSecret = 'emulator-secret' } = options
  const { seed, settings, now, onCall } = options
  const core = createEmulatorCore({ clientId, clientSecret, inboxLimit, seed, settings, now, onCall })
  const hostRule = { allowedHosts, isExposed: !isLoopbackName(host) }
  const stopping = new AbortController()
  const onRpc = createRpcHandler(core, stopping.signal)

  const listener: Listener = await listen({
    port,
    host,
    onHttp1: createHttp1Handler(core, hostRule, stopping.signal),
    onHttp2: (request, response) => {
      if (isAllowedHost(request.authority, hostRule)) onRpc(request, response)
      else response.writeHead(403).end()
    },
  })

  const url = `http://${host.includes(':') ? `[${host}]` : host}:${listener.port}`
  let stopped: Promise<void> | undefined
  return {
    url,
    port: listener.port,
    env: { SCALEKIT_ENVIRONMENT_URL: url, SCALEKIT_CLIENT_ID: clientId, SCALEKIT_CLIENT_SECRET: clientSecret },
    messages: core.messages,
    clearMessages: core.clearMessages,
    settings: core.settings,
    changeSettings: core.changeSettings,
    faults: core.faults,
    addFault: core.addFault,
    clearFaults: core.clearFaults,
    advanceClock: core.advanceClock,
    calls: core.calls,
    reset: core.reset,
    stop: () => {
      stopping.abort()
      stopped ??= listener.close()
      return stopped
    },
  }
}
