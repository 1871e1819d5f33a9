import { canonicalEmail } from '../../contract'
import type { TrailEvent } from '../../trail/trail-event'
import type { Call, Command, Io } from '../command'
import { UsageError } from '../usage-error'
import { findTrail, type StoreNames } from './find-trail'
import { timeOf, toClock } from './moments'
import { toSentence, withoutEchoes } from './sentences'
import { judge, type Verdict } from './verdict'

async function addressOf({ args }: Call, io: Io): Promise<string> {
  if (args.length > 1) throw new UsageError('doorpost why takes one address.')
  const typed = args[0] ?? (await io.ask('Which address?'))
  if (typed === null) throw new UsageError('Which address? Call it like this: doorpost why <address>')
  const email = canonicalEmail(typed)
  // Not repeated: output is pasted into tickets.
  if (!email) throw new UsageError('That is not an address that an email could be sent to.')
  return email
}

function storeNames({ options: { prefix, table } }: Call): StoreNames {
  return { ...(typeof prefix === 'string' && { prefix }), ...(typeof table === 'string' && { table }) }
}

const NO_TRAILS = `There is no trail of this app. Either nothing happened in the last hour, or trail: true of createSessions is not set, or
APP_URL, --prefix or --table here is not what the app has.`
const NO_EVENTS = `Nothing happened to this address lately: no email was asked for. The visitor may have typed another address, or
the page could not reach the server.`

function printWords(io: Io, events: readonly TrailEvent[], verdict: Verdict | null): void {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  io.print(`Times are of ${zone}, now ${toClock(io.now())}.\n`)
  for (const event of events) io.print(`${toClock(timeOf(event))}  ${toSentence(event)}`)
  if (verdict) io.print(`\nLikeliest reason: ${verdict.reason}\nWhat to do: ${verdict.advice}`)
}

/** `doorpost why`: what happened to an address in the last hour, for whoever answers "I didn't get a code". */
export const why: Command = {
  usage: 'doorpost why [<address>] [--prefix <prefix>] [--table <table>] [--json]',
  help: `
Says what happened to an address in the last hour, in order and in words, and why
no code came or why it did not work. Without an address it asks for one, so that
none gets into the history of your shell. The answer does not repeat it.

It reads the trail that createSessions({ store, trail: true }) keeps in the store,
and needs these variables as the app has them:

  APP_URL, JWT_SECRET
  REDIS_URL     with redis or ioredis in your app's node_modules
  DATABASE_URL  with pg or postgres there

Exit codes: 0 something was found, 1 nothing, 2 it could not look.

  --prefix <prefix>  the prefix of your redisStore (default doorpost:)
  --table <table>    the table of your postgresStore (default doorpost_store)`,
  options: { prefix: { type: 'string' }, table: { type: 'string' } },
  async run(call, io) {
    const trail = await findTrail(await addressOf(call, io), io, storeNames(call))
    const events = withoutEchoes(trail ?? [])
    const verdict = judge(events, io.now())
    if (call.options.json) {
      const said = events.map((event) => ({ ...event, text: toSentence(event) }))
      io.print(JSON.stringify({ isKept: trail !== null, events: said, verdict }))
    } else if (events.length > 0) printWords(io, events, verdict)
    else io.print(trail ? NO_EVENTS : NO_TRAILS)
    return events.length > 0 ? 0 : 1
  },
}
