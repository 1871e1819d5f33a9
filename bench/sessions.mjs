/**
 * What reading a session costs, compared with jose's own decryption of the same token with the key imported once, and
 * with a signature over the same claims. Ratios within one run are worth more than microseconds. Build first:
 * `node bench/sessions.mjs`.
 */
import { randomBytes, webcrypto } from 'node:crypto'
import { openTelemetry } from '@doorpost/server/opentelemetry'
import { createSessions } from '@doorpost/server/session'
import { context } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
import { EncryptJWT, jwtDecrypt, jwtVerify, SignJWT } from 'jose'
import { measure, report } from './measure.mjs'

const APP_URL = 'https://app.example.com'
const EMAIL = 'a-person-with-name@example.com'
const secrets = randomBytes(32).toString('base64url')

const fresh = (telemetry) => createSessions({ appUrl: APP_URL, secrets, ...(telemetry && { telemetry }) })
const coreOf = (sessions) => sessions[Symbol.for('doorpost.sessions')]
const sessions = fresh()
const { keys } = coreOf(sessions).app()
const [ownKey] = await keys('session')
const sealKey = await webcrypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
const signKey = await webcrypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
  'sign',
  'verify',
])
const options = {
  typ: 'dp-session',
  issuer: APP_URL,
  audience: APP_URL,
  clockTolerance: 15,
  requiredClaims: ['sub', 'sid', 'iat', 'nbf', 'exp', 'auth_time', 'flw'],
}
const sealOptions = { ...options, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }
const signOptions = { ...options, algorithms: ['HS256'] }

let count = 0
const repeat = (value) => (runs) => Array.from({ length: runs }, () => value)
const many = (make) => async (runs) => Promise.all(Array.from({ length: runs }, make))
const source = (cookie) => ({ headers: new Headers({ cookie }) })

/** Every session is another visitor's, with an address of 30 characters. */
async function issue() {
  count += 1
  const email = `${count}`.padStart(18, 'a') + EMAIL.slice(18)
  const { cookie } = await coreOf(sessions).issue({ subject: email, email, claims: {}, flow: 'A'.repeat(22) })
  return { name: cookie.name, token: cookie.value, text: `${cookie.name}=${cookie.value}` }
}

/** The same claims under the floor's own keys. */
async function claims() {
  const { payload, protectedHeader } = await jwtDecrypt((await issue()).token, ownKey.key)
  return { payload, header: protectedHeader }
}
async function sealed() {
  const { payload, header } = await claims()
  return new EncryptJWT(payload).setProtectedHeader(header).encrypt(sealKey)
}
async function signed() {
  const { payload, header } = await claims()
  return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', typ: header.typ, kid: header.kid }).sign(signKey)
}
async function forged() {
  const { text } = await issue()
  return source(`${text.slice(0, -10)}AAAAAAAAA${text.slice(-1)}`)
}

const seen = source((await issue()).text)
await sessions.read(seen)

// A span is made and ended, and no exporter gets it: that part is the app's choice.
const processor = { onStart() {}, onEnd() {}, forceFlush: async () => {}, shutdown: async () => {} }
const silent = fresh(openTelemetry())
const traced = fresh(openTelemetry({ tracerProvider: new BasicTracerProvider({ spanProcessors: [processor] }) }))
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
for (const one of [silent, traced]) await one.read(seen)

let reader = fresh()
const result = await measure(
  [
    { name: 'jose, signed', prepare: many(signed), run: (token) => jwtVerify(token, signKey, signOptions) },
    { name: 'jose, sealed', prepare: many(sealed), run: (token) => jwtDecrypt(token, sealKey, sealOptions) },
    {
      name: 'first sight',
      async prepare(runs) {
        reader = fresh()
        // Keys are derived at first use: not what is measured here.
        await reader.read(seen)
        return many(async () => source((await issue()).text))(runs)
      },
      run: (input) => reader.read(input),
    },
    { name: 'again', prepare: repeat(seen), run: (input) => sessions.read(input) },
    { name: 'again, telemetry without an SDK', prepare: repeat(seen), run: (input) => silent.read(input) },
    { name: 'again, traced', prepare: repeat(seen), run: (input) => traced.read(input) },
    { name: 'forged', prepare: many(forged), run: (input) => sessions.read(input) },
  ],
  { runs: 1_000 },
)

for (const [name, { medianUs }] of result) console.log(`${name}: ${medianUs.toFixed(2)} µs`)
const of = (name) => result.get(name).medianUs
const { name, token } = await issue()
console.log(`cookie: ${name.length + 1 + (await signed()).length} bytes if it were signed`)
const isMet = report([
  { what: 'first sight of a cookie, of jose', value: of('first sight') / of('jose, sealed'), target: 1.15 },
  { what: 'the same cookie again', value: of('again'), target: 1.5, unit: 'µs' },
  { what: 'the same again, with a span', value: of('again, traced'), target: 25, unit: 'µs' },
  { what: 'a forged cookie, of the first sight', value: of('forged') / of('first sight'), target: 1 },
  {
    what: 'cookie with an address of 30 characters',
    value: name.length + 1 + token.length,
    target: 620,
    unit: 'bytes',
  },
])
process.exitCode = isMet ? 0 : 1
