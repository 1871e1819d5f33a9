import { resolveAppContext } from '../../config/app-context'
import { ConfigError } from '../../config/config-error'
import { LATE, withDeadline } from '../../config/deadline'
import { keyedHash } from '../../config/keys'
import { nameOf } from '../../config/operator-log'
import { originStore } from '../../store/origin-store'
import { readTrail, readTrailSign } from '../../trail/read-trail'
import type { TrailEvent } from '../../trail/trail-event'
import type { Io } from '../command'
import { UsageError } from '../usage-error'
import { type OpenStore, openPostgres, openRedis, type StoreAddress } from './open-store'

/** How the stores of the app are named in its code. */
export interface StoreNames {
  readonly prefix?: string
  readonly table?: string
}

const MEMORY_ONLY = `There is nothing to read: neither REDIS_URL nor DATABASE_URL is set here to an address that
begins with redis://, rediss://, postgres:// or postgresql://.
A trail is kept in the store that your servers share. Without one each keeps everything in its own memory, where no
command can see it: give createSessions a store and trail: true (docs/reference/cli.md), or look at what your onEvent logged.`

interface Engine {
  readonly name: string
  readonly variable: string
  readonly scheme: RegExp
  open(address: StoreAddress): OpenStore
}

const ENGINES: readonly Engine[] = [
  { name: 'Redis', variable: 'REDIS_URL', scheme: /^rediss?:/, open: openRedis },
  { name: 'Postgres', variable: 'DATABASE_URL', scheme: /^postgres(ql)?:/, open: openPostgres },
]

function appOf({ env }: Io) {
  try {
    // Empty rather than absent: what is not here is not looked for anywhere else.
    return resolveAppContext({ appUrl: env.APP_URL ?? '', secrets: env.JWT_SECRET ?? '' })
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(`${error.message}\nSet them as the app has them.`)
    throw error
  }
}

/** A person waits, and a client may wait for ever for a server that took the call and says nothing. */
const LIMIT_MS = 15_000

/** A client that was never connected may fail at that, or wait for its server to say good-bye. */
async function hangUp(opened: OpenStore | undefined): Promise<void> {
  await withDeadline((async () => opened?.close())(), LIMIT_MS).catch(() => undefined)
}

/** Why a server refused, by its code alone, such as WRONGPASS or 28P01: its sentence may name a user or a database. */
function refusalOf(error: unknown): string {
  const { code, message } = Object(error)
  const found = /^[\dA-Z]{5}$/.exec(String(code)) ?? /^[A-Z]{4,20}(?= )/.exec(String(message))
  return found?.[0] ?? nameOf(error)
}

/** What to do with an engine's open store; its failures in words that hold no address or password. */
async function within<T>(engine: Engine, address: StoreAddress, work: (opened: OpenStore) => Promise<T>): Promise<T> {
  const failed = (why: string) => new UsageError(`${engine.name}, which ${engine.variable} names, ${why}.`)
  let opened: OpenStore | undefined
  try {
    const own = engine.open(address)
    opened = own
    const answer = await withDeadline(
      own.connect().then(() => work(own)),
      LIMIT_MS,
    )
    if (answer === LATE) throw failed('did not answer')
    return answer
  } catch (error) {
    throw error instanceof UsageError ? error : failed(`could not be read (${refusalOf(error)})`)
  } finally {
    await hangUp(opened)
  }
}

/**
 * The events of an address, oldest first, from the first store that holds trails of this app; null if none does.
 * @throws UsageError if no store could be read, or the app writes under another key
 */
export async function findTrail(email: string, io: Io, names: StoreNames): Promise<readonly TrailEvent[] | null> {
  const { env, cwd } = io
  const app = appOf(io)
  const engines = ENGINES.filter(({ variable, scheme }) => scheme.test(env[variable] ?? ''))
  if (engines.length === 0) throw new UsageError(MEMORY_ONLY)
  const ring = await app.keys('address')
  const hashes = await Promise.all(ring.map((key) => keyedHash(key, email)))
  const failures: string[] = []
  for (const engine of engines) {
    const address = { cwd, url: env[engine.variable] ?? '', ...names }
    try {
      const found = await within(engine, address, async ({ store: whole }) => {
        const store = originStore(whole, app.origin)
        const sign = await readTrailSign(store)
        if (!sign) return null
        const events = await readTrail(store, hashes, io.now() / 1000, sign)
        const isOurs = events.length > 0 || ring.some(({ kid }) => kid === sign.kid)
        if (!isOurs) throw new UsageError('The app writes with another JWT_SECRET than the one that is set here.')
        return events
      })
      if (found) return found
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      failures.push(error.message)
    }
  }
  if (failures.length > 0) throw new UsageError(failures.join('\n'))
  return null
}
