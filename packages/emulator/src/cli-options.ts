import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DEFAULT_PORT, type EmulatorOptions, type EmulatorTls } from './emulator-options'
import { parseAnimals, parseSettingsPatch } from './http/control-input'
import { isLoopbackName } from './http/request-guard'

/** A mistake on the command line, with what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What the command line asked for. */
export interface CliOptions {
  readonly help: boolean
  readonly version: boolean
  readonly quiet: boolean
  readonly printEnv: boolean
  /** Whether it listens beyond this machine. */
  readonly isExposed: boolean
  readonly emulator: EmulatorOptions & { readonly port: number; readonly host: string }
}

const FLAGS = {
  port: { type: 'string' },
  host: { type: 'string' },
  force: { type: 'boolean' },
  'allow-host': { type: 'string', multiple: true },
  cert: { type: 'string' },
  key: { type: 'string' },
  seed: { type: 'string' },
  profile: { type: 'string' },
  settings: { type: 'string' },
  templates: { type: 'string' },
  mailbox: { type: 'string', multiple: true },
  'print-env': { type: 'boolean' },
  quiet: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function parsePort(source: string, value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (port <= 65_535) return port
  throw new UsageError(`${source} is ${JSON.stringify(value)}. Use a whole number from 0 to 65535.`)
}

/** The port by flag, by variable, or the default. PORT is not read: in most shells it is the app's. */
function choosePort(flag: string | undefined, variable: string | undefined): number {
  if (flag !== undefined) return parsePort('--port', flag)
  return variable ? parsePort('EMULATOR_PORT', variable) : DEFAULT_PORT
}

function readFlagFile(flag: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${flag} ${file} cannot be read. ${reason(error)}`)
  }
}

function readSettings(file: string): EmulatorOptions['settings'] {
  try {
    return parseSettingsPatch(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new UsageError(`--settings ${file} cannot be used. ${reason(error)}`)
  }
}

/** Names with commas between them; the flag may also be given several times. */
function readMailbox(source: string, names: readonly string[]): EmulatorOptions['mailbox'] {
  try {
    return parseAnimals(names.flatMap((list) => list.split(',')).map((name) => name.trim()))
  } catch (error) {
    throw new UsageError(`${source} cannot be used. ${reason(error)}`)
  }
}

function chooseMailbox(flags: readonly string[] | undefined, variable: string | undefined): EmulatorOptions['mailbox'] {
  if (flags) return readMailbox('--mailbox', flags)
  return variable ? readMailbox('EMULATOR_MAILBOX', [variable]) : undefined
}

function readTls(cert: string | undefined, key: string | undefined): EmulatorTls | undefined {
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined || key === undefined) {
    throw new UsageError('--cert and --key go together: a certificate and its private key.')
  }
  return { cert: readFlagFile('--cert', cert), key: readFlagFile('--key', key) }
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS }).values
  } catch (error) {
    throw new UsageError(`${reason(error)}\nSee doorpost-emulator --help.`)
  }
}

/** The variables that stand for a flag; a flag wins. */
export interface CliVariables {
  readonly EMULATOR_PORT?: string | undefined
  readonly EMULATOR_TEMPLATES?: string | undefined
  readonly EMULATOR_MAILBOX?: string | undefined
}

/** Reads the command line. @throws UsageError with what to change. */
export function parseCliOptions(args: readonly string[], variables: CliVariables = {}): CliOptions {
  const flags = parseFlags(args)
  const host = flags.host ?? 'localhost'
  const isExposed = !isLoopbackName(host)
  if (isExposed && !flags.force) {
    throw new UsageError(
      `--host ${host} is reachable from other machines, and anyone who connects can read every email. Add --force to allow this.`,
    )
  }
  const tls = readTls(flags.cert, flags.key)
  const templates = flags.templates ?? variables.EMULATOR_TEMPLATES
  const mailbox = chooseMailbox(flags.mailbox, variables.EMULATOR_MAILBOX)
  return {
    help: flags.help ?? false,
    version: flags.version ?? false,
    quiet: flags.quiet ?? false,
    printEnv: flags['print-env'] ?? false,
    isExposed,
    emulator: {
      port: choosePort(flags.port, variables.EMULATOR_PORT),
      host,
      allowedHosts: flags['allow-host'] ?? [],
      ...(tls && { tls }),
      ...(flags.seed !== undefined && { seed: flags.seed }),
      ...(flags.profile !== undefined && { profile: flags.profile }),
      ...(templates && { templates: { SIGNIN: templates, SIGNUP: templates } }),
      ...(mailbox && { mailbox }),
      ...(flags.settings !== undefined && { settings: readSettings(flags.settings) ?? {} }),
    },
  }
}
