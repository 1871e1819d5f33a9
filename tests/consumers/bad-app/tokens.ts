import { createHmac, timingSafeEqual } from 'node:crypto'

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const mac = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('base64url')

/** What a session's token says. */
export interface Claims {
  readonly sid: string
  readonly email: string
}

/** How a token is checked; a sound app checks everything. */
export interface TokenChecks {
  readonly takesAlgNone: boolean
  readonly skipsSignature: boolean
}

export const keyedHash = (text: string, secret: string) => mac(`known:${text}`, secret)

export function signToken(claims: Claims, secret: string): string {
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ ...claims, exp: Math.floor(Date.now() / 1000) + 604_800 })}`
  return `${text}.${mac(text, secret)}`
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export function readToken(token: string, secret: string, checks: TokenChecks): Claims | null {
  const [header = '', payload = '', signature = ''] = token.split('.')
  try {
    const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString())
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const isUnsigned = checks.takesAlgNone && String(alg).toLowerCase() === 'none'
    const isSigned = alg === 'HS256' && isEqual(signature, mac(`${header}.${payload}`, secret))
    if (!isUnsigned && !isSigned && !checks.skipsSignature) return null
    return typeof claims.email === 'string' && claims.exp > Date.now() / 1000 ? { sid: '', ...claims } : null
  } catch {
    return null
  }
}
