import { randomBytes, randomUUID } from 'node:crypto'
import { createAuth, memoryStore } from '@doorpost/server'
import { createSessions } from '@doorpost/server/session'
import { fakeProvider, mintSessionCookie } from '@doorpost/server/testing'
import { countingStore } from './counting-store.mjs'

const APP_URL = 'https://app.example.com'
const AT_ONCE = 50
const SAMPLES = 20
const MANY = 1_000_000_000
const secrets = randomBytes(32).toString('base64url')
/** All limits count, and none is reached. */
const limits = { sendsInAll: MANY, sendsPerClient: MANY, verifiesPerClient: MANY, wrongCodesInAll: MANY }

/** What the copies of the kit in one process share. Without it they know no more than another process. */
const forgetMemory = () => Reflect.deleteProperty(globalThis, Symbol.for('doorpost'))

function createServer(store) {
  const log = () => undefined
  const sessions = createSessions({ appUrl: APP_URL, secrets, store, log })
  const provider = fakeProvider()
  const auth = createAuth({ sessions, provider, limits, trustedProxyHops: 1, log })
  const headers = {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': '192.0.2.7',
  }
  const ask = async (path, cookie, body) => {
    const method = body ? 'POST' : 'GET'
    const sent = { ...headers, ...(cookie && { cookie }) }
    const answer = await auth.handler(
      new Request(`${APP_URL}/api/auth${path}`, { method, headers: sent, ...(body && { body: JSON.stringify(body) }) }),
    )
    return { status: answer.status, cookie: cookieOf(answer), body: await answer.json() }
  }
  return { ask, sessions, provider }
}

const cookieOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')

async function inParallel(count, work) {
  let next = 0
  const worker = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: Math.min(count, AT_ONCE) }, worker))
}

const newEmail = () => `${randomUUID()}@example.com`

/** Asks for an email; returns what the browser then holds. */
async function beginSignIn({ ask, provider }) {
  const email = newEmail()
  const { status, cookie } = await ask('/send', '', { email })
  if (status !== 200) throw new Error(`send: ${status}`)
  return { cookie, code: provider.mailTo(email).code }
}

async function newSession({ sessions }) {
  const { name, value } = await mintSessionCookie(sessions, { email: newEmail() })
  return `${name}=${value}`
}

/** A store in memory that knows for how long it keeps what. */
function recordingStore() {
  const inner = memoryStore({ maxEntries: MANY })
  const lives = new Map()
  const living = (write) => async (key, value, lifeSeconds) => {
    lives.set(key, lifeSeconds)
    return write(key, value, lifeSeconds)
  }
  const entries = () =>
    [...lives].flatMap(([key, life]) => (inner.peek(key) === null ? [] : [[key, inner.peek(key), life]]))
  return { store: { ...inner, put: living(inner.put), add: living(inner.add) }, entries }
}

/**
 * What an app keeps of so many visitors who asked for an email and typed one wrong code, and of so many sessions that were
 * signed out; and the cookies of a few of those.
 */
export async function makePopulation({ pending, revoked }) {
  const { store, entries } = recordingStore()
  const server = createServer(store)
  await inParallel(pending, async () => {
    const { cookie } = await beginSignIn(server)
    await server.ask('/verify', cookie, { code: '000000' })
  })
  const ended = []
  await inParallel(revoked, async (index) => {
    if (index >= SAMPLES) return server.sessions.revoke(randomUUID())
    const cookie = await newSession(server)
    ended.push(cookie)
    await server.ask('/sign-out', cookie, {})
  })
  return { pending, revoked, ended, entries: entries() }
}

/** Puts a population into a store, and opens another process's app on it. */
export async function serve({ entries, ...population }, { store: measured, filler }) {
  await inParallel(entries.length, (index) => filler.put(...entries[index]))
  forgetMemory()
  const { store, ...counting } = countingStore(measured)
  const server = createServer(store)
  const good = await Promise.all(Array.from({ length: SAMPLES }, () => newSession(server)))
  return { ...population, ...server, ...counting, good, beginSignIn, newSession }
}
