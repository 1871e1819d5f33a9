/**
 * `npm run test:stores`: starts Redis servers, a cluster of them and a Postgres server, and runs `tests/stores` against them.
 * On Debian it installs the servers if it may.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTests, runToTheEnd } from '../../../scripts/run-to-the-end.mjs'
import { startPostgres } from '../../support/postgres-server.mjs'
import { startRedis, startRedisCluster } from '../../support/redis-server.mjs'

/** All that the store's commands need, and what clients say when they connect. As in docs/how-to/scaling.md. */
const storeUser =
  'store on >store-password ~doorpost:* +get +set +del +eval +evalsha +incrby +pttl +pexpire +hello +ping +info'

const folders = []

/** For each server its own, side by side: Postgres may run as another user, who sees nothing of the others. */
function folder() {
  const made = mkdtempSync(join(tmpdir(), 'doorpost-stores-'))
  folders.push(made)
  return made
}

async function startServers() {
  // Each comes to its end before one that failed is told: what is still starting could not be stopped.
  const started = await Promise.allSettled([
    startRedis(folder(), storeUser),
    startRedis(folder()),
    startRedis(folder()),
    startRedisCluster(folder(), `${storeUser} +cluster|slots +cluster|info +asking`),
    startPostgres(folder(), ['store']),
  ])
  const failed = started.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
  const [redis, ownRedis, illRedis, redisCluster, postgres] = started.map(({ value }) => value)
  return { redis, ownRedis, illRedis, redisCluster, postgres: postgres.store }
}

await runToTheEnd(
  async () => {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'stores', ...process.argv.slice(2)]
    return runTests(vitest, { STORES_SUITE: JSON.stringify(await startServers()) })
  },
  () => {
    for (const made of folders) rmSync(made, { recursive: true, force: true })
  },
)
