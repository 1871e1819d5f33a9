import { secretProblems, splitSecrets } from '../../config/secrets'
import type { Command, Io } from '../command'
import { UsageError } from '../usage-error'
import { newKey } from './new-key'
import { type RotationStep, rotate } from './rotate'

const FIRST_KEY =
  'Put this line into .env.local, or the value into the settings of your host. Keep it out of git, chats and logs: whoever has it can sign in as anybody. Use another one for each environment.'

/** A line for a `.env` file. Keys of this command need no quotes; a key that you made yourself may. */
function toEnvLine(value: string): string {
  if (/^[\w+/=.,:~-]+$/.test(value)) return `JWT_SECRET=${value}`
  const quote = value.includes("'") ? '"' : "'"
  return `JWT_SECRET=${quote}${value}${quote}`
}

function nextStep(io: Io, step: string): RotationStep {
  const keys = splitSecrets(io.env.JWT_SECRET)
  const rotated = rotate(keys, step)
  const problems = secretProblems(keys, { loopback: false })
  if (problems.length > 0 && step === '1') {
    throw new UsageError(
      `${problems.join('\n')}\nReplace a weak key at once instead of rotating it: while it is in the list, whoever guesses it can sign in as anybody. Make a new one: doorpost secret`,
    )
  }
  return rotated
}

/** `doorpost secret`: writes no file, so that no `.env` is ever overwritten. */
export const secret: Command = {
  usage: 'doorpost secret [--rotate [--step <number>]] [--json]',
  help: `
Prints a new key (32 random bytes, base64url) as a line for a .env file. It writes
no file. Standard output holds that line and nothing else; what to do with it is
on standard error.

With --rotate it takes the JWT_SECRET of the environment (or of .env.local, .env)
and prints the list for one step of a rotation. Nobody is signed out:

  1  adds a new key at the end; deploy
  2  moves the last key to the front; deploy, and wait for the longest session
  3  keeps only the first key; deploy

Each line holds every key in full, because you paste it: don't run this where
output is logged. If a key has leaked, don't rotate: replace it at once.

  --rotate     print the next list instead of a new key
  --step <n>   the step of the rotation (default 1)`,
  options: { rotate: { type: 'boolean' }, step: { type: 'string' } },
  async run({ options, args }, io) {
    if (args.length > 0) throw new UsageError('doorpost secret takes no arguments: it makes the key itself.')
    if (options.step !== undefined && !options.rotate) throw new UsageError('--step belongs to --rotate.')
    const { keys, advice } = options.rotate
      ? nextStep(io, String(options.step ?? '1'))
      : { keys: [newKey()], advice: FIRST_KEY }
    const value = keys.join(',')
    io.print(options.json ? JSON.stringify({ name: 'JWT_SECRET', value }) : toEnvLine(value))
    io.tell(`\n${advice}`)
    return 0
  },
}
