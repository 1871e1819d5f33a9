/**
 * What a request costs with 10 to 10,000 sign-ins pending and with 1 to 100,000 sessions signed out, in memory, on Redis and
 * on Postgres: real handlers, real servers, one request at a time, all limits counted. The populations are timed in turn, so
 * that a busy machine slows them alike. Build first: `node bench/scaling.mjs [memory] [redis] [postgres]`.
 */
import { stopChildren } from '../scripts/children.mjs'
import { measure } from './measure.mjs'
import { engines, removeFolders } from './scaling/engines.mjs'
import { bytesPerEntry } from './scaling/entry-sizes.mjs'
import { makePopulation, serve } from './scaling/populations.mjs'
import { requests } from './scaling/requests.mjs'

const POPULATIONS = [
  { pending: 10, revoked: 1 },
  { pending: 100, revoked: 1 },
  { pending: 1_000, revoked: 1 },
  { pending: 10_000, revoked: 1 },
  { pending: 10, revoked: 1_000 },
  { pending: 10, revoked: 100_000 },
]
/** Flat: the median with the largest population is at most this many times the one with the smallest. */
const FLAT_FACTOR = 1.5
const ROUNDS = 40
const RUNS = 8

const nameOf = ({ pending, revoked }, request) => `${request} ${pending} ${revoked}`
const inMs = (us) => (us / 1_000).toFixed(us < 10_000 ? 2 : 1)
const label = ({ pending, revoked }) =>
  `${pending.toLocaleString('en')} pending, ${revoked.toLocaleString('en')} signed out`

async function fill(engine, populations) {
  const filled = []
  for (const [index, population] of populations.entries())
    filled.push(await serve(population, await engine.open(index)))
  console.error('  filled')
  return filled
}

/** Request by request, so that what is compared was timed within the same moment. */
const candidates = (filled) =>
  Object.entries(requests).flatMap(([request, { prepare, run }]) =>
    filled.map((population) => ({
      name: nameOf(population, request),
      async prepare(runs) {
        await population.restore()
        return prepare(population, runs)
      },
      run: (visitor) => run(population, visitor),
    })),
  )

async function callsOf(population, { prepare, run }) {
  const [visitor] = await prepare(population, 1)
  return population.callsOf(() => run(population, visitor))
}

/** A row per request; returns whether all are flat. */
async function reportTimes(filled, result) {
  console.log(`| median (p99), ms | store calls | ${filled.map(label).join(' | ')} | largest ÷ smallest | |`)
  console.log(`|---|--:|${'--:|'.repeat(filled.length)}--:|---|`)
  let isFlat = true
  for (const [request, how] of Object.entries(requests)) {
    const of = (population) => result.get(nameOf(population, request))
    const medians = filled.map((population) => of(population).p50Us)
    const [smallest] = medians
    const factor = Math.max(medians[3], medians[5]) / smallest
    isFlat &&= factor <= FLAT_FACTOR
    const cells = filled.map((population) => `${inMs(of(population).p50Us)} (${inMs(of(population).p99Us)})`)
    const verdict = factor <= FLAT_FACTOR ? 'flat' : 'NOT FLAT'
    const calls = await callsOf(filled.at(-1), how)
    console.log(`| ${request} | ${calls} | ${cells.join(' | ')} | ${factor.toFixed(2)} | ${verdict} |`)
  }
  return isFlat
}

async function runOn(name, populations) {
  console.error(name)
  const engine = await engines[name]()
  const sizes = await bytesPerEntry(engine)
  const filled = await fill(engine, populations)
  const result = await measure(candidates(filled), { rounds: ROUNDS, runs: RUNS, perCall: true })
  console.log(`\n## ${name}\n`)
  const isFlat = await reportTimes(filled, result)
  console.log(`\n| entry | bytes |\n|---|--:|`)
  for (const [entry, bytes] of Object.entries(sizes)) console.log(`| ${entry} | ${Math.round(bytes)} |`)
  await engine.close()
  return isFlat
}

const chosen = process.argv.slice(2)
try {
  const populations = []
  for (const population of POPULATIONS) {
    populations.push(await makePopulation(population))
    console.error(`${label(population)}: ${populations.at(-1).entries.length.toLocaleString('en')} entries`)
  }
  const verdicts = []
  for (const name of chosen.length > 0 ? chosen : Object.keys(engines)) verdicts.push(await runOn(name, populations))
  console.log(`\nFlat means: at most ${FLAT_FACTOR} times. ${verdicts.every(Boolean) ? 'All are.' : 'NOT ALL ARE.'}`)
  process.exitCode = verdicts.every(Boolean) ? 0 : 1
} finally {
  await stopChildren()
  removeFolders()
}
