/**
 * What reading a session costs, compared with jose's own verification of the same token with the key imported once.
 * Ratios within one run are worth more than microseconds. Build first: `node bench/sessions.mjs`.
 */
import { randomBytes, webcrypto } from 'node:crypto'
import { memoryStore } from '@doorpost/server'
import { createSessions } from '@doorpost/server/session'
import { jwtVerify, SignJWT } from 'jose'
import { measure, report } from './measure.mjs'

const APP_URL = 'https://app.example.com'
const EMAIL = 'a-person-with-name@example.com'
const secrets = randomBytes(32).toString('base64url')

const fresh = () => createSessions({ appUrl: APP_URL, secrets, store: memoryStore() })
const sessions = fresh()
const key = await webcrypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
  'sign',
  'verify',
])
const options = {
  algorithms: ['HS256'],
  typ: 'dp-session',
  issuer: APP_URL,
  audience: APP_URL,
  clockTolerance: 15,
  requiredClaims: ['sub', 'sid', 'iat', 'nbf', 'exp', 'auth_time', 'flw'],
}

const repeat = (value) => (runs) => Array.from({ length: runs }, () => value)
const issue = async (by) => {
  const { cookie } = await by.issue({ subject: EMAIL, email: EMAIL, claims: {}, flow: 'A'.repeat(22) })
  return cookie.split(';')[0]
}
const source = (cookie) => ({ headers: new Headers({ cookie }) })
const tokenOf = (cookie) => cookie.slice(cookie.indexOf('=') + 1)

const seen = source(await issue(sessions))
await sessions.read(seen)

/** The same claims under the floor's own key. */
async function floorToken() {
  const [header, payload] = tokenOf(await issue(sessions))
    .split('.')
    .map((part) => Buffer.from(part, 'base64url'))
  return new SignJWT(JSON.parse(payload)).setProtectedHeader(JSON.parse(header)).sign(key)
}
const forge = async () => {
  const cookie = await issue(sessions)
  return `${cookie.slice(0, -10)}AAAAAAAAA${cookie.slice(-1)}`
}

let reader = fresh()
const result = await measure(
  [
    {
      name: 'jose',
      prepare: async (runs) => Promise.all(Array.from({ length: runs }, floorToken)),
      run: (token) => jwtVerify(token, key, options),
    },
    {
      name: 'first',
      async prepare(runs) {
        reader = fresh()
        // Keys are derived at first use: not what is measured here.
        await reader.read(seen)
        return Promise.all(Array.from({ length: runs }, async () => source(await issue(sessions))))
      },
      run: (input) => reader.read(input),
    },
    { name: 'again', prepare: repeat(seen), run: (input) => sessions.read(input) },
    {
      name: 'forged',
      prepare: async (runs) => Promise.all(Array.from({ length: runs }, async () => source(await forge()))),
      run: (input) => sessions.read(input),
    },
  ],
  { runs: 1_000 },
)

for (const [name, { medianUs }] of result) console.log(`${name}: ${medianUs.toFixed(2)} µs`)
const of = (name) => result.get(name).medianUs
const isMet = report([
  { what: 'first sight of a cookie, of jose', value: of('first') / of('jose'), target: 1.15 },
  { what: 'the same cookie again', value: of('again'), target: 1.5, unit: 'µs' },
  { what: 'a forged cookie, of the first sight', value: of('forged') / of('first'), target: 1 },
  {
    what: 'cookie with an address of 30 characters',
    value: (await issue(sessions)).length,
    target: 520,
    unit: 'bytes',
  },
])
process.exitCode = isMet ? 0 : 1
