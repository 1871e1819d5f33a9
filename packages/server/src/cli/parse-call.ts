import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Call, Command } from './command'
import { nearestName } from './nearest-name'
import { UsageError } from './usage-error'

type Options = Command['options']

/** What every command understands. */
const COMMON: Options = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } }

/** The first option that the command does not have, as it was typed. */
function unknownOption(config: ParseArgsConfig & { options: Options }): string | undefined {
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true })
  return tokens.flatMap((token) => (token.kind === 'option' && !(token.name in config.options) ? token.rawName : []))[0]
}

/** Reads what follows the command's name. @throws UsageError with what to change. */
export function parseCall(name: string, command: Command, args: readonly string[]): Call {
  const options: Options = { ...command.options, ...COMMON }
  const config = { args: [...args], options, allowPositionals: true }
  try {
    const { values, positionals } = parseArgs(config)
    return { options: values, args: positionals }
  } catch (error) {
    const see = `See: doorpost help ${name}`
    const unknown = unknownOption(config)
    if (unknown === undefined) throw new UsageError(`${error instanceof Error ? error.message : error}\n${see}`)
    const nearest = nearestName(unknown.replace(/^-+/, ''), Object.keys(options))
    const guess = nearest === undefined ? '' : ` Did you mean --${nearest}?`
    throw new UsageError(`doorpost ${name} has no option ${unknown}.${guess}\n${see}`)
  }
}
