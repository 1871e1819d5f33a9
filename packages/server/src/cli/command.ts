import type { ParseArgsConfig } from 'node:util'

/** The values of a command's options, as `util.parseArgs` gives them. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>

/** What a command may touch: nothing of the process is used past it, so that tests run commands as functions. */
export interface Io {
  /** The app's folder, where the command was called. */
  readonly cwd: string
  /** The environment, and what the app's `.env` files add to it. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The names of the `.env` files that were read, for messages: the first one wins. */
  readonly envFiles: readonly string[]
  /** Writes a line to standard output: the result, and with `--json` nothing but JSON. */
  print(line: string): void
  /** Writes a line to standard error: progress, questions, what went wrong. */
  tell(line: string): void
  /** Asks the user for one line; null where nobody can answer. */
  ask(question: string): Promise<string | null>
  /** Calls back at the first Ctrl-C or SIGTERM, which then ends nothing; the second does. Gives what undoes that. */
  onInterrupt(listener: () => void): () => void
  /** Milliseconds since 1970. */
  now(): number
}

/** What a command was called with. */
export interface Call {
  readonly options: OptionValues
  readonly args: readonly string[]
}

/** Exit codes: fine, something was found, the command was called wrongly or could not run. */
export type ExitCode = 0 | 1 | 2

/** One command of `doorpost`. Its line in the list of commands is in `commands.ts`. */
export interface Command {
  /** How it is called, such as `doorpost why <address> [options]`. */
  readonly usage: string
  /** The rest of its help: what it does, its options, its exit codes. */
  readonly help: string
  /** Its options, for `util.parseArgs`; `--help` and `--json` are added to every command. */
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Does the work. Throws `UsageError` if it was called wrongly or cannot run. */
  run(call: Call, io: Io): Promise<ExitCode>
}
