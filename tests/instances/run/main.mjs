/**
 * `npm run test:instances`: starts pairs of instances of the built demo, each behind nginx and on a Redis of its own, and
 * runs `tests/instances` against them. On Debian it installs the servers if it may. `SIGN_INS` is the number of sign-ins
 * in the largest test.
 */
import { buildDemo, buildPackages } from '../../../scripts/builds.mjs'
import { runToTheEnd } from '../../../scripts/run-to-the-end.mjs'
import { startEmulator } from '../../support/demo-instances.mjs'
import { startPostgres } from '../../support/postgres-server.mjs'
import { mortalRedis } from '../../support/redis-server.mjs'
import { newFolder, removeFolders, startPair } from './pair.mjs'
import { startRedisSwitch } from './redis-switch.mjs'
import { runSuite } from './run-suite.mjs'

/** What the instances wrote, by pair. */
const logs = {}

async function build() {
  await buildPackages()
  await buildDemo()
}

async function startAll() {
  const databases = await startPostgres(newFolder(), ['free', 'limited', 'attacked'])
  const emulatorUrl = await startEmulator()
  const redis = {
    free: await mortalRedis(newFolder()),
    limited: await mortalRedis(newFolder()),
    attacked: await mortalRedis(newFolder()),
  }
  const start = async (name, env) => {
    await redis[name].start({ keeps: true })
    const REDIS_URL = `redis://127.0.0.1:${redis[name].port}`
    const databaseUrl = databases[name]
    const { logs: written, ...pair } = await startPair({ emulatorUrl, databaseUrl, env: { REDIS_URL, ...env } })
    logs[name] = written
    return { ...pair, databaseUrl }
  }
  const free = await start('free', { DEMO_LIMITS: 'off' })
  // The tests are the outer one of two proxies: they say which client a request is from.
  const limited = await start('limited', { DEMO_PROXY_HOPS: '2' })
  const attacked = await start('attacked', {})
  return { emulatorUrl, free, limited, attacked, redisSwitch: await startRedisSwitch(redis.limited) }
}

function tellLogs() {
  for (const [name, written] of Object.entries(logs)) {
    for (const [index, log] of written.entries()) console.error(`\n${name}, ${'ab'[index]}:\n${log()}`)
  }
}

await runToTheEnd(async () => {
  if (process.env.INSTANCES_BUILT !== 'yes') await build()
  const status = await runSuite('instances', await startAll(), process.argv.slice(2))
  if (status !== 0) tellLogs()
  return status
}, removeFolders)
