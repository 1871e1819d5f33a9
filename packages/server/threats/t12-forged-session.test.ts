import {
  base64url,
  CompactEncrypt,
  type CompactJWEHeaderParameters,
  EncryptJWT,
  type JWTHeaderParameters,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import { describe, expect, it } from 'vitest'
import type { KeyLabel } from '../src/config/keys'
import { coreOf } from '../src/session/sessions'
import { pendingCookie, startedSignIn, VISITOR } from '../src/testing/started-sign-in'
import { TEST_SECRET, testAuth } from '../src/testing/test-auth'

const ORIGIN = 'http://localhost:3000'
const NOW = Date.UTC(2026, 0, 1) / 1000

const CLAIMS = {
  sub: 'mallory',
  sid: 'made-up',
  email: VISITOR,
  auth_time: NOW,
  flw: 'x',
  str: ['session', 'subject'],
  iss: ORIGIN,
  aud: ORIGIN,
  iat: NOW,
  nbf: NOW,
  exp: NOW + 600,
}
const { sessions } = testAuth()
const keyOf = async (label: KeyLabel) => (await coreOf(sessions).app().keys(label))[0]
const ownHeader = async () => ({ alg: 'dir', enc: 'A256GCM', typ: 'dp-session', kid: (await keyOf('session')).kid })
const read = (token: string) => sessions.read({ headers: new Headers({ cookie: `session=${token}` }) })

interface Change {
  readonly claims?: Record<string, unknown>
  readonly header?: Partial<CompactJWEHeaderParameters>
  readonly key?: Uint8Array | CryptoKey
}

const without = (claims: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))

async function forge({ claims = {}, header = {}, key }: Change = {}): Promise<string> {
  const own = await keyOf('session')
  return new EncryptJWT(without({ ...CLAIMS, ...claims }))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'dp-session', kid: own.kid, ...header })
    .encrypt(key ?? own.key, header.crit ? { crit: { doorpost: true } } : {})
}

/** A signed token, as the cookie of earlier versions was. */
async function sign(key: CryptoKey | Uint8Array, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
  const { kid } = await keyOf('session')
  return new SignJWT(CLAIMS).setProtectedHeader({ alg: 'HS256', typ: 'dp-session', kid, ...header }).sign(key)
}

/** One of ours under another header. */
async function header(value: object): Promise<string> {
  const [, ...rest] = (await forge()).split('.')
  return [base64url.encode(JSON.stringify(value)), ...rest].join('.')
}

/** One bit of one part is another. */
async function flip(part: number): Promise<string> {
  const parts = (await forge()).split('.')
  const bytes = base64url.decode(parts[part] ?? '')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return parts.with(part, base64url.encode(bytes)).join('.')
}

/** The bytes of the app's own session key, as only the app can derive them. */
async function sessionKeyBytes(): Promise<Uint8Array> {
  const text = new TextEncoder()
  const secret = await crypto.subtle.importKey('raw', text.encode(TEST_SECRET), 'HKDF', false, ['deriveBits'])
  const info = text.encode(`session ${ORIGIN}`)
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: text.encode('doorpost'), info }
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf, secret, 256))
}

describe('a session token', () => {
  it('made by the app’s own key is taken, so that the refusals below mean something', async () => {
    expect(await read(await forge())).toMatchObject({ id: 'made-up', subject: 'mallory', email: VISITOR })
  })

  it.each<[string, () => Promise<string>]>([
    ['alg none', async () => new UnsecuredJWT(CLAIMS).encode()],
    [
      'alg none with our header',
      async () =>
        `${base64url.encode('{"alg":"none","typ":"dp-session"}')}.${base64url.encode(JSON.stringify(CLAIMS))}.`,
    ],
    ['a signature by the bytes of our key', async () => sign(await sessionKeyBytes())],
    ['a signature by the secret itself', async () => sign(new TextEncoder().encode(TEST_SECRET))],
    ['a signature by the key of known addresses', async () => sign((await keyOf('known')).key)],
    ['HS512 by the secret', async () => sign(new TextEncoder().encode(TEST_SECRET.repeat(2)), { alg: 'HS512' })],
    ['alg swapped in the header', async () => header({ ...(await ownHeader()), alg: 'A256KW' })],
    ['enc swapped in the header', async () => header({ ...(await ownHeader()), enc: 'A128GCM' })],
    ['the key wrapped by ours', async () => forge({ header: { alg: 'A256GCMKW' } })],
    ['a password of ours', async () => forge({ header: { alg: 'PBES2-HS256+A128KW' }, key: new Uint8Array(32) })],
    [
      'another enc under the bytes of our key',
      async () => forge({ header: { enc: 'A128CBC-HS256' }, key: await sessionKeyBytes() }),
    ],
    ['zip', async () => forge({ header: { zip: 'DEF' } })],
    ['the secret itself as the key', async () => forge({ key: new TextEncoder().encode(TEST_SECRET) })],
    ['an empty key', async () => forge({ key: new Uint8Array(32) })],
    ['an unknown kid', async () => forge({ header: { kid: 'unknown' } })],
    ['no kid', async () => header({ alg: 'dir', enc: 'A256GCM', typ: 'dp-session' })],
    ['another typ', async () => forge({ header: { typ: 'JWT' } })],
    ['the typ of another kind of ours', async () => forge({ header: { typ: 'dp-pending-2' } })],
    ['crit', async () => forge({ header: { crit: ['doorpost'], doorpost: 1 } })],
    ['the key of pending sign-ins', async () => forge({ key: (await keyOf('pending')).key })],
    ['the key of link tickets', async () => forge({ key: (await keyOf('ticket')).key })],
    ['another issuer', async () => forge({ claims: { iss: 'https://evil.example' } })],
    ['another audience', async () => forge({ claims: { aud: 'https://evil.example' } })],
    ['no issuer', async () => forge({ claims: { iss: undefined } })],
    ['no audience', async () => forge({ claims: { aud: undefined } })],
    ['no subject', async () => forge({ claims: { sub: undefined } })],
    ['an empty subject', async () => forge({ claims: { sub: '' } })],
    ['no session id', async () => forge({ claims: { sid: undefined } })],
    ['a session id that is no text', async () => forge({ claims: { sid: 1 } })],
    ['no expiry', async () => forge({ claims: { exp: undefined } })],
    ['an address that is no text', async () => forge({ claims: { email: ['a'] } })],
    ['claims that are a list', async () => forge({ claims: { claims: ['admin'] } })],
    ['a time of sign-in that is no number', async () => forge({ claims: { auth_time: 'now' } })],
    ['no names for the store', async () => forge({ claims: { str: undefined } })],
    ['one name for the store', async () => forge({ claims: { str: ['session'] } })],
    ['an empty name for the store', async () => forge({ claims: { str: ['session', ''] } })],
    ['no flow', async () => forge({ claims: { flw: undefined } })],
    ['a flipped bit in its vector', async () => flip(2)],
    ['a flipped bit in its text', async () => flip(3)],
    ['a flipped bit in its tag', async () => flip(4)],
    ['no tag', async () => (await forge()).replace(/[^.]+$/, '')],
    ['half a tag', async () => (await forge()).slice(0, -10)],
    ['a key in it', async () => (await forge()).replace('..', '.AAAA.')],
    ['garbage', async () => 'garbage'],
    ['dots', async () => '....'],
    ['ten thousand characters', async () => 'a'.repeat(10_000)],
  ])('with %s is no session, however often it is shown', async (_name, make) => {
    const token = await make()
    expect(await read(token)).toBeNull()
    expect(await read(token)).toBeNull()
  })

  it('has one text only', async () => {
    const token = await forge()
    const tag = token.slice(token.lastIndexOf('.') + 1)
    const body = token.slice(0, -tag.length)
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const index = last.indexOf(tag.slice(-1))
    const aliases = [
      `${body}${tag.slice(0, -1)}${last[index ^ 1]}`,
      `${body}${tag}=`,
      `${body}${tag.replace(/[-_]/g, (sign) => (sign === '-' ? '+' : '/'))}+`.replace(/\+$/, '='),
      `${body}${tag.slice(0, 10)} ${tag.slice(10)}`,
      `${token}.`,
    ]
    expect(await read(token)).not.toBeNull()
    for (const alias of aliases) expect(await read(alias), alias.slice(-50)).toBeNull()
  })

  it('has no alias in the other alphabet', async () => {
    // Not every tag holds a "-" or "_": one that does is found by trying.
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const token = await forge({ claims: { sid: `made-up-${attempt}` } })
      const at = token.lastIndexOf('.')
      const alias = token.slice(0, at) + token.slice(at).replaceAll('-', '+').replaceAll('_', '/')
      if (alias === token) continue
      expect(await read(alias)).toBeNull()
      return
    }
    expect.fail('no tag held a "-" or "_"')
  })
})

describe('its times', () => {
  it.each([
    ['expired within the tolerance', { exp: NOW - 14 }, true],
    ['expired at the edge', { exp: NOW - 15 }, false],
    ['expired', { exp: NOW - 3_600 }, false],
    ['not begun within the tolerance', { nbf: NOW + 15 }, true],
    ['not begun', { nbf: NOW + 16 }, false],
  ])('%s', async (_name, claims, isTaken) => {
    const token = await forge({ claims })
    expect((await read(token)) !== null).toBe(isTaken)
    expect((await read(token)) !== null).toBe(isTaken)
  })

  it('end a session that was read before', async () => {
    const { browser, mail, advance } = await startedSignIn({ session: { absoluteLifeSeconds: 600 } })
    await browser.post('/verify', { code: mail.code })
    const isSignedIn = async () => (await (await browser.fetch('/session')).json()).session !== null
    advance(614)
    expect(await isSignedIn()).toBe(true)
    advance(1)
    expect(await isSignedIn()).toBe(false)
  })
})

describe('tokens of another kind', () => {
  it('are no session, and a session is none of them', async () => {
    const { browser, mail, sessions: own, auth } = await startedSignIn()
    const [, pending] = pendingCookie(browser)
    const form = { method: 'POST', form: { email: 'x' }, headers: { 'sec-fetch-site': 'same-origin' } }
    await browser.fetch('/send', form)
    const flash = browser.cookies.get('flash') ?? ''
    await browser.post('/verify', { code: mail.code })
    const session = browser.cookies.get('session') ?? ''

    for (const token of [pending, flash]) {
      expect(await own.read({ headers: new Headers({ cookie: `session=${token}` }) })).toBeNull()
    }
    for (const token of [session, flash]) {
      const answer = await auth.handler(
        new Request(`${ORIGIN}/api/auth/pending`, { headers: { cookie: `pending-x=${token}` } }),
      )
      expect((await answer.json()).pending).toBeNull()
    }
    for (const token of [session, pending]) {
      const state = await auth.signInStart(
        new Headers({ cookie: `flash=${token}` }),
        new URLSearchParams('error=invalid_code'),
      )
      expect(state).toEqual({ basePath: '/api/auth', error: { code: 'invalid_code' } })
    }
  })

  it('sealed under the key of sessions are no session either', async () => {
    const { kid, key } = await keyOf('session')
    const text = JSON.stringify(CLAIMS)
    const make = (typ: string) =>
      new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ, kid })
        .encrypt(key)
    expect(await read(await make('dp-session'))).toMatchObject({ id: 'made-up' })
    for (const typ of ['dp-pending-2', 'dp-flash-1', 'dp-ticket-2']) expect(await read(await make(typ))).toBeNull()
  })

  it('sealed under the right key but for another use are refused', async () => {
    const { kid, key } = await keyOf('pending')
    const row = ['flow', 'slot', 'request', VISITOR, '', 'state', null, 0, NOW, NOW + 600, NOW, 0, NOW * 1000]
    const make = (typ: string) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(row)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ, kid })
        .encrypt(key)
    const { auth } = testAuth()
    const pendingOf = async (token: string) => {
      const answer = await auth.handler(
        new Request(`${ORIGIN}/api/auth/pending`, { headers: { cookie: `pending-x=${token}` } }),
      )
      return (await answer.json()).pending
    }
    expect(await pendingOf(await make('dp-pending-2'))).toMatchObject({ flow: 'flow' })
    expect(await pendingOf(await make('dp-confirm'))).toBeNull()
    expect(await pendingOf(await make('dp-flash'))).toBeNull()
  })
})

describe('a session that is read', () => {
  it('cannot be changed for others that read it', async () => {
    const token = await forge({ claims: { claims: { roles: ['reader'] } } })
    const session = await read(token)
    expect(Object.isFrozen(session)).toBe(true)
    expect(Object.isFrozen(session?.claims)).toBe(true)
    expect(Object.isFrozen(session?.claims.roles)).toBe(true)
    expect(await read(token)).toBe(session)
  })
})
