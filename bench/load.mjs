/**
 * `node bench/load.mjs [app] [inbox]`: whole sign-ins against a running demo (`DEMO_LIMITS=off npm start`), many at a
 * time; says how many failed, and how long a sign-in took. The demo's own machine is part of what is measured.
 */
const [app = 'http://localhost:3000', inbox = 'http://localhost:8788'] = process.argv.slice(2)
const SIGN_INS = 900
const AT_ONCE = 40

const own = { origin: app, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
const pairs = (response) => response.headers.getSetCookie().map((line) => line.split(';', 1)[0])

async function post(path, body, cookies = []) {
  const headers = { ...own, ...(cookies.length > 0 && { cookie: cookies.join('; ') }) }
  const response = await fetch(`${app}/api/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (response.status !== 200) throw new Error(`${path} ${response.status}`)
  await response.arrayBuffer()
  return pairs(response)
}

async function signIn(index) {
  const email = `load-${process.pid}-${index}@example.com`
  const cookies = await post('send', { email })
  const { messages } = await (await fetch(`${inbox}/_emulator/messages?to=${encodeURIComponent(email)}`)).json()
  const session = await post('verify', { code: messages[0].code }, cookies)
  const headers = { cookie: session.join('; ') }
  const answer = await (await fetch(`${app}/api/auth/session`, { headers })).json()
  if (answer.session?.email !== email) throw new Error('session of nobody')
}

const took = []
const failures = []
let next = 0

async function worker() {
  while (next < SIGN_INS) {
    const index = next++
    const begun = performance.now()
    await signIn(index).catch((error) => failures.push(error.message))
    took.push(performance.now() - begun)
  }
}

const begun = performance.now()
await Promise.all(Array.from({ length: AT_ONCE }, worker))
took.sort((a, b) => a - b)
const at = (share) => Math.round(took[Math.floor(took.length * share)])
console.log(
  `${SIGN_INS} sign-ins, ${AT_ONCE} at once: ${failures.length} failed, ${Math.round((performance.now() - begun) / 1000)} s`,
)
console.log(`median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${Math.round(took.at(-1))} ms`)
if (failures.length > 0) {
  console.log([...new Set(failures)].join('\n'))
  process.exitCode = 1
}
