/**
 * `node bench/endurance.mjs [minutes] [visitsPerSecond]`, on the built demo (`pnpm build && pnpm build:demo`), on Linux: a
 * mixed load with mail gateways that open every link, and every minute some seconds in which the service fails. The kit's
 * limits let 600 emails pass in ten minutes: for more than one visit a second set `DEMO_LIMITS=off`. Prints memory, handles
 * and latency of every minute, and ends red if anybody was signed in wrongly or a visitor saw a 5xx outside of the faults.
 */
import { stopChildren } from '../scripts/children.mjs'
import { findFreePort } from '../scripts/find-free-port.mjs'
import { newFolder, removeFolders } from '../tests/instances/run/pair.mjs'
import { demoEnvironment, startDemo, startEmulator } from '../tests/support/demo-instances.mjs'
import { startPostgres } from '../tests/support/postgres-server.mjs'
import { newBrowser, PROGRAM } from './endurance/browser.mjs'
import { usageOf } from './endurance/process-usage.mjs'
import { visitOnce } from './endurance/visits.mjs'

const [minutes, visitsPerSecond] = [Number(process.argv[2] ?? 15), Number(process.argv[3] ?? 0.8)]
const MINUTE_MS = 60_000
/** In each minute the service fails from the fortieth second to the forty-fifth. */
const FAULTS = { fromMs: 40_000, toMs: 45_000 }
/** All that stands between email and person and needs neither a clock nor a browser. */
const MAILBOX = ['gateway', 'first-button', 'prefetch', 'preview-bot', 'rewriter', 'twice', 'wrapped']
/** What began in a fault may end a while after it. */
const AFTERWARDS_MS = 10_000

const startedAt = performance.now()
const intoMinute = () => (performance.now() - startedAt) % MINUTE_MS
const isDisturbed = () => intoMinute() >= FAULTS.fromMs && intoMinute() < FAULTS.toMs + AFTERWARDS_MS

let minute = newMinute()
const wrong = []
const serverErrors = new Map()

function newMinute() {
  return { took: [], outcomes: { in: 0, 'not in': 0, 'no email': 0 }, disturbed: 0 }
}

function watch(kind, status, tookMs) {
  minute.took.push(tookMs)
  if (status < 500 || kind === PROGRAM) return
  if (isDisturbed()) minute.disturbed += 1
  else serverErrors.set(`${kind} ${status}`, (serverErrors.get(`${kind} ${status}`) ?? 0) + 1)
}

let clients = 0
function nextClient() {
  clients += 1
  return `10.${(clients >> 16) & 255}.${(clients >> 8) & 255}.${clients & 255}`
}

const control = (emulatorUrl, path, method, body) =>
  fetch(`${emulatorUrl}/_emulator/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })

function tellMinute(index, { pid }) {
  minute.took.sort((a, b) => a - b)
  const at = (share) => Math.round(minute.took[Math.floor(minute.took.length * share)] ?? 0)
  const { memoryMb, handles } = usageOf(pid)
  const { in: signedIn, 'not in': notIn, 'no email': noMail } = minute.outcomes
  const columns = [
    index,
    minute.took.length,
    signedIn,
    notIn,
    noMail,
    minute.disturbed,
    memoryMb,
    handles,
    at(0.5),
    at(0.99),
  ]
  console.log(`| ${columns.join(' | ')} |`)
  minute = newMinute()
}

async function main() {
  const { demo: databaseUrl } = await startPostgres(newFolder(), ['demo'])
  const emulatorUrl = await startEmulator()
  const port = await findFreePort()
  const appUrl = `http://localhost:${port}`
  const env = { ...demoEnvironment({ appUrl, emulatorUrl, databaseUrl }), DEMO_PROXY_HOPS: '1' }
  const demo = await startDemo('demo', env, undefined, port)
  const url = `http://127.0.0.1:${port}`
  await control(emulatorUrl, 'mailbox', 'PUT', { mailbox: MAILBOX })
  const browserOf = (client) => newBrowser({ appUrl, url, client, watch })

  async function newestMail(email) {
    const answer = await fetch(`${emulatorUrl}/_emulator/messages?to=${encodeURIComponent(email)}`)
    const [mail] = (await answer.json()).messages
    // A rewritten link leads there by way of the mail program's own address.
    const { headers } = await fetch(mail.link, { redirect: 'manual' })
    return { ...mail, link: headers.get('location') ?? mail.link }
  }

  async function visit(index) {
    const client = nextClient()
    const email = `visitor-${index}@example.com`
    try {
      const { outcome } = await visitOnce({
        browser: browserOf(client),
        newBrowser: () => browserOf(nextClient()),
        email,
        newestMail,
      })
      minute.outcomes[outcome] += 1
    } catch (error) {
      wrong.push(error.message)
    }
  }

  console.log(
    '| minute | requests | in | not in | no email | 5xx in faults | memory, MB | handles | p50, ms | p99, ms |',
  )
  console.log('|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|')
  const underWay = new Set()
  let isFailing = false
  const visits = minutes * 60 * visitsPerSecond
  for (let index = 0; index < visits; index += 1) {
    const shouldFail = intoMinute() >= FAULTS.fromMs && intoMinute() < FAULTS.toMs
    if (shouldFail !== isFailing) {
      isFailing = shouldFail
      for (const method of ['send', 'verify'])
        await control(emulatorUrl, 'faults', ...(isFailing ? ['POST', { method, kind: 'unavailable' }] : ['DELETE']))
    }
    const visiting = visit(index).finally(() => underWay.delete(visiting))
    underWay.add(visiting)
    await new Promise((resolve) => setTimeout(resolve, 1000 / visitsPerSecond))
    if ((index + 1) % (60 * visitsPerSecond) === 0) tellMinute((index + 1) / (60 * visitsPerSecond), demo)
  }
  await Promise.all(underWay)
  console.log(
    `${visits} visits, ${wrong.length} wrong, 5xx outside of faults: ${[...serverErrors.values()].reduce((a, b) => a + b, 0)}`,
  )
  for (const [what, count] of serverErrors) console.log(`  ${count} × ${what}`)
  for (const what of new Set(wrong)) console.log(`  ${what}`)
  if (wrong.length > 0 || serverErrors.size > 0) process.exitCode = 1
}

try {
  await main()
} finally {
  await stopChildren()
  removeFolders()
}
