import { createRequire } from 'node:module'
import type { Command, ExitCode, Io } from './command'
import { COMMANDS, type CommandEntry } from './commands'
import { nearestName } from './nearest-name'
import { parseCall } from './parse-call'
import { UsageError } from './usage-error'

/** Found by the package's own name, so it works from `src` and from `dist`. */
function readVersion(): string {
  return createRequire(import.meta.url)('@doorpost/server/package.json').version
}

/** The text of `doorpost --help`. */
function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `Usage: doorpost <command> [options]

${lines.join('\n')}

  doorpost help <command>   what it does and its options
  doorpost --version        the version

Run it in your app's folder: it reads .env and .env.local there, and the environment wins.
Exit codes: 0 fine, 1 something was found, 2 called wrongly or could not run.`
}

function helpOn({ usage, help }: Command): string {
  return `Usage: ${usage}\n\n${help.trim()}\n\n  --json       print JSON, for scripts\n  -h, --help   print this help`
}

function findCommand(name: string): CommandEntry {
  const names = Object.keys(COMMANDS)
  const entry = names.includes(name) ? COMMANDS[name] : undefined
  if (entry) return entry
  const isOption = name.startsWith('-')
  const nearest = isOption ? undefined : nearestName(name, names)
  const guess = nearest === undefined ? '' : ` Did you mean: doorpost ${nearest}?`
  const kind = isOption ? 'option' : 'command'
  throw new UsageError(`doorpost has no ${kind} ${JSON.stringify(name)}.${guess}\nSee: doorpost --help`)
}

/** Where an error was thrown, without its message: that of a client may hold a password. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames].join('\n')
}

async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = args
  if (first === undefined) {
    io.tell(overview())
    return 2
  }
  const topic = first === 'help' ? rest[0] : undefined
  if (['--version', '-v'].includes(first)) io.print(readVersion())
  else if (topic !== undefined) io.print(helpOn(await findCommand(topic).load()))
  else if (['--help', '-h', 'help'].includes(first)) io.print(overview())
  else {
    const command = await findCommand(first).load()
    const call = parseCall(first, command, rest)
    if (!call.options.help) return command.run(call, io)
    io.print(helpOn(command))
  }
  return 0
}

/** Runs `doorpost` with these arguments, and returns its exit code. Nothing is thrown. */
export async function runCli(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(args, io)
  } catch (error) {
    io.tell(error instanceof UsageError ? error.message : `doorpost failed. This is a bug.\n${traceOf(error)}`)
    return 2
  }
}
