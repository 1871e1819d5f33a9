/**
 * `node bench/outage.mjs [readsPerSecond]`, on the built demo (`pnpm build && pnpm build:demo`): two instances behind nginx,
 * whose Redis is killed under reads (200 a second) and sends and started again. Prints how long both took before, meanwhile
 * and after. More reads than the machine can answer only measure the queue.
 */
import { stopChildren } from '../scripts/children.mjs'
import { newFolder, removeFolders, startPair } from '../tests/instances/run/pair.mjs'
import { startEmulator } from '../tests/support/demo-instances.mjs'
import { startPostgres } from '../tests/support/postgres-server.mjs'
import { mortalRedis } from '../tests/support/redis-server.mjs'

const VISITORS = 20
const PHASE_MS = 10_000
const READS_PER_TICK = 2
const EVERY_MS = (READS_PER_TICK * 1000) / Number(process.argv[2] ?? 200)
const TICKS_PER_SEND = 20

const redis = await mortalRedis(newFolder())
let pair

const pairsOf = (response) => response.headers.getSetCookie().map((line) => line.split(';', 1)[0])

let clients = 0
async function post(path, body, cookie = '') {
  clients += 1
  const headers = {
    origin: pair.appUrl,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-forwarded-for': `10.0.${clients >> 8}.${clients & 255}`,
    ...(cookie && { cookie }),
  }
  return fetch(`${pair.urls.any}/api/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function signedIn(emulatorUrl, index) {
  const email = `reader-${index}@example.com`
  const sent = await post('send', { email })
  const { messages } = await (await fetch(`${emulatorUrl}/_emulator/messages?to=${email}`)).json()
  return pairsOf(await post('verify', { code: messages[0].code }, pairsOf(sent).join('; '))).join('; ')
}

const read = (cookie, isPage) =>
  fetch(`${pair.urls.any}${isPage ? '/dashboard' : '/api/auth/session'}`, { headers: { cookie }, redirect: 'manual' })

/** Reads and sends at a steady pace, however long each takes. */
async function phase(name, cookies) {
  const took = { reads: [], sends: [] }
  const failed = { reads: 0, sends: 0 }
  const underWay = []
  async function time(kind, call) {
    const startedAt = performance.now()
    const response = await call()
    await response.arrayBuffer()
    took[kind].push(performance.now() - startedAt)
    if (response.status !== 200) failed[kind] += 1
  }
  for (let tick = 0; tick < PHASE_MS / EVERY_MS; tick += 1) {
    for (let count = 0; count < READS_PER_TICK; count += 1) {
      const index = tick * READS_PER_TICK + count
      const isPage = Math.floor(index / cookies.length) % 2 === 0
      underWay.push(time('reads', () => read(cookies[index % cookies.length], isPage)))
    }
    if (tick % TICKS_PER_SEND === 0)
      underWay.push(time('sends', () => post('send', { email: `${name}-${tick}@example.com` })))
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  await Promise.all(underWay)
  for (const [kind, all] of Object.entries(took)) {
    all.sort((a, b) => a - b)
    const at = (share) => Math.round(all[Math.floor(all.length * share)])
    console.log(`| ${name} | ${kind} | ${all.length} | ${failed[kind]} | ${at(0.5)} | ${at(0.99)} |`)
  }
}

async function main() {
  const { demo: databaseUrl } = await startPostgres(newFolder(), ['demo'])
  const emulatorUrl = await startEmulator()
  await redis.start({ keeps: true })
  const env = { REDIS_URL: `redis://127.0.0.1:${redis.port}`, DEMO_PROXY_HOPS: '2' }
  pair = await startPair({ emulatorUrl, databaseUrl, env })
  const cookies = await Promise.all(Array.from({ length: VISITORS }, (_, index) => signedIn(emulatorUrl, index)))
  // Every session is seen by both instances, and the code of every path is warm.
  for (const cookie of [...cookies, ...cookies]) for (const isPage of [true, false, true]) await read(cookie, isPage)
  console.log('| Redis | what | how many | not 200 | p50, ms | p99, ms |\n|---|---|--:|--:|--:|--:|')
  await phase('there', cookies)
  await redis.kill()
  await phase('away', cookies)
  await redis.start({ keeps: true })
  await phase('back', cookies)
}

try {
  await main()
} finally {
  await stopChildren()
  removeFolders()
}
