/**
 * What a handler costs, Request in and Response out, with the provider stubbed, compared with the least that any handler of
 * its kind does: read the body or the cookie, one HMAC where a session is signed or checked, write the answer.
 * Build first: `node bench/handlers.mjs`.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { createAuth, memoryStore } from '@doorpost/server'
import { createSessions } from '@doorpost/server/session'
import { measure, report } from './measure.mjs'

const APP_URL = 'https://app.example.com'
const API = `${APP_URL}/api/auth`
const secret = randomBytes(32).toString('base64url')
const many = 1_000_000_000

const store = memoryStore()
const sessions = createSessions({ appUrl: APP_URL, secrets: secret, store })
let count = 0
const provider = {
  codeLength: 6,
  codeAlphabet: 'numeric',
  send: async () => ({
    ok: true,
    value: { requestId: `request-${++count}`.padEnd(50, 'x'), expiresInSeconds: 600, delivery: 'code_and_link' },
  }),
  resend: async () => ({ ok: false, reason: 'expired' }),
  verify: async () => ({ ok: true, value: { email: current } }),
}
let current = ''
const auth = createAuth({
  sessions,
  provider,
  store,
  trustedProxyHops: 0,
  limits: { sendsInAll: many },
  log: () => undefined,
})

const HEADERS = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', origin: APP_URL }
const post = (path, body, cookie) =>
  new Request(`${API}${path}`, {
    method: 'POST',
    headers: { ...HEADERS, ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  })
const get = (path, cookie) => new Request(`${API}${path}`, { headers: { ...(cookie && { cookie }) } })
const cookiesOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
const newEmail = () => `visitor-${++count}@example.com`
const ok = async (answering) => {
  const answer = await answering
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  await answer.text()
}

const HEAD = { 'content-type': 'application/json', 'cache-control': 'no-store' }
const respond = (body, cookie) =>
  new Response(JSON.stringify(body), { headers: { ...HEAD, ...(cookie && { 'set-cookie': cookie }) } })
const sign = (text) => createHmac('sha256', secret).update(text).digest('base64url')
const PENDING = {
  flow: 'x'.repeat(22),
  email: 'ada@example.com',
  delivery: 'code_and_link',
  codeLength: 6,
  codeAlphabet: 'numeric',
  expiresInSeconds: 600,
  resendAfterSeconds: 30,
  attemptsLeft: 5,
}
const SESSION = {
  id: 'x'.repeat(22),
  subject: 'ada@example.com',
  email: 'ada@example.com',
  signedInAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-08T00:00:00.000Z',
  claims: {},
}

const held = cookiesOf(await auth.handler(post('/send', { email: newEmail() })))
const { cookie } = await sessions[Symbol.for('doorpost.sessions')].issue({
  subject: 'ada',
  email: 'ada@example.com',
  claims: {},
  flow: '',
})
const signedIn = `${cookie.name}=${cookie.value}`
const times = (make) => async (runs) => Promise.all(Array.from({ length: runs }, make))

const result = await measure(
  [
    {
      name: 'floor of send',
      prepare: times(() => ({ email: newEmail() })),
      run: async (body) => {
        const { email } = await post('/send', body).json()
        await provider.send({ email })
        await respond({ pending: PENDING }, `pending=${'x'.repeat(300)}; Path=/; HttpOnly`).text()
      },
    },
    {
      name: 'send',
      prepare: times(() => ({ email: newEmail() })),
      run: (body) => ok(auth.handler(post('/send', body))),
    },
    {
      name: 'send with a pending cookie',
      prepare: times(() => ({ email: newEmail() })),
      run: (body) => ok(auth.handler(post('/send', body, held))),
    },
    {
      name: 'floor of verify',
      prepare: times(() => ({ code: '123456' })),
      run: async (body) => {
        await post('/verify', body, held).json()
        await provider.verify()
        const payload = Buffer.from(JSON.stringify(SESSION)).toString('base64url')
        await respond(
          { session: SESSION, redirectTo: '/dashboard' },
          `session=${payload}.${sign(payload)}; Path=/; HttpOnly`,
        ).text()
      },
    },
    {
      name: 'verify',
      prepare: times(async () => {
        const email = newEmail()
        return { email, cookie: cookiesOf(await auth.handler(post('/send', { email }))) }
      }),
      run: ({ email, cookie }) => {
        current = email
        return ok(auth.handler(post('/verify', { code: '123456' }, cookie)))
      },
    },
    {
      name: 'floor of session',
      prepare: times(() => signedIn),
      run: async (cookie) => {
        const value = get('/session', cookie).headers.get('cookie').slice('__Host-session='.length)
        sign(value)
        await respond({ session: SESSION }).text()
      },
    },
    { name: 'session', prepare: times(() => signedIn), run: (cookie) => ok(auth.handler(get('/session', cookie))) },
    {
      name: 'floor of a GET',
      prepare: times(() => held),
      run: async (cookie) => {
        get('/pending', cookie).headers.get('cookie')
        await respond({ pending: PENDING, session: false }).text()
      },
    },
    { name: 'pending', prepare: times(() => held), run: (cookie) => ok(auth.handler(get('/pending', cookie))) },
  ],
  { perCall: true },
)

for (const [name, { p50Us, p99Us }] of result)
  console.log(`${name}: p50 ${p50Us.toFixed(1)} µs, p99 ${p99Us.toFixed(1)} µs`)
const of = (name) => result.get(name).p50Us
const isMet = report([
  { what: 'send', value: of('send') / of('floor of send'), target: 4 },
  { what: 'send with a pending cookie', value: of('send with a pending cookie') / of('floor of send'), target: 6 },
  { what: 'verify', value: of('verify') / of('floor of verify'), target: 5 },
  { what: 'session', value: of('session') / of('floor of session'), target: 1.6 },
  { what: 'pending', value: of('pending') / of('floor of a GET'), target: 5 },
  ...['send', 'verify', 'session', 'pending'].map((name) => ({
    what: `p99 of ${name}, of its p50`,
    value: result.get(name).p99Us / of(name),
    target: 5,
  })),
])
process.exitCode = isMet ? 0 : 1
