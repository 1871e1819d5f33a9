import { readFileSync } from 'node:fs'
import { toLogLine } from './call-log'
import { HELP } from './cli-help'
import { type CliOptions, parseCliOptions, UsageError } from './cli-options'
import { toEnvFile } from './emulator-env'
import { DEFAULT_CLIENT } from './emulator-options'
import { toEmulatorUrl } from './emulator-url'
import { InputError } from './http/input-error'
import { packageFile } from './package-file'
import { type ShellEnvironment, toProxyHint } from './proxy-hint'
import { type Emulator, startEmulator } from './start-emulator'

/** Where a command reads from and writes to. */
export interface CliStreams {
  readonly args: readonly string[]
  readonly environment: ShellEnvironment
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you don’t have permission to use this port. Choose a --port of 1024 or higher.',
  EADDRNOTAVAIL: 'this machine does not have that address. Check --host.',
}

async function isEmulator(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/_emulator/health`, { signal: AbortSignal.timeout(500) })
    return response.ok && (await response.json()).ok === true
  } catch {
    return false
  }
}

async function explain(error: unknown, { host, port, tls }: CliOptions['emulator']): Promise<string> {
  if (error instanceof InputError) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const url = toEmulatorUrl(host, port, tls !== undefined)
  if (code === 'EADDRINUSE') {
    const owner = (await isEmulator(url))
      ? `An emulator is already running at ${url}. Use it, or stop it.`
      : `Another program is using it. To find it, run: lsof -i :${port}`
    const other = port < 65_535 ? port + 1 : port - 1
    return `Port ${port} is taken. ${owner}\nOr choose another port: doorpost-emulator --port ${other}`
  }
  const known = SYSTEM_REASONS[code]
  return known ? `Cannot listen on ${host}:${port}: ${known}` : `Cannot start: ${String(error)}`
}

function toGreeting({ url, env }: Emulator, isExposed: boolean, environment: ShellEnvironment): string {
  const exposed = isExposed ? 'Warning: other machines can reach this emulator and read every email.' : undefined
  const warnings = [exposed, toProxyHint(environment, url)].filter((warning) => warning !== undefined)
  return `${warnings.map((warning) => `${warning}\n\n`).join('')}Inbox  ${url}\n\nAdd this to your app’s .env:\n\n${toEnvFile(env)}\n`
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'))
  return `${version}\n`
}

/** Runs the command. Returns the running emulator, or an exit status if none was started. */
export async function runCli(streams: CliStreams): Promise<Emulator | number> {
  let options: CliOptions
  try {
    options = parseCliOptions(streams.args, streams.environment)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    streams.err(`${error.message}\n`)
    return 2
  }
  const { help, version, printEnv, quiet, isExposed } = options
  const { host, port, tls } = options.emulator
  if (help) {
    streams.out(HELP)
    return 0
  }
  if (version) {
    streams.out(readVersion())
    return 0
  }
  if (printEnv) {
    streams.out(
      toEnvFile({
        SCALEKIT_ENVIRONMENT_URL: toEmulatorUrl(host, port, tls !== undefined),
        SCALEKIT_CLIENT_ID: DEFAULT_CLIENT.id,
        SCALEKIT_CLIENT_SECRET: DEFAULT_CLIENT.secret,
      }),
    )
    return 0
  }
  try {
    const onCall = quiet ? undefined : (entry: Parameters<typeof toLogLine>[0]) => streams.out(`${toLogLine(entry)}\n`)
    const emulator = await startEmulator({ ...options.emulator, ...(onCall && { onCall }) })
    streams.out(toGreeting(emulator, isExposed, streams.environment))
    return emulator
  } catch (error) {
    streams.err(`${await explain(error, options.emulator)}\n`)
    return error instanceof InputError ? 2 : 1
  }
}
