import type { AuthError } from '../contract/index'
import { AUTH_ERROR_CODES } from '../contract/index'
import type { SessionContext } from '../session/session-context'
import { cookieName, readCookies, serializeCookie } from './cookies'
import { open, seal } from './sealed-token'

/** What a form post or a link visit leaves for the page that it leads to. */
export interface Flash {
  readonly error?: AuthError
  /** The address to fill in again. */
  readonly email?: string
  readonly next?: string
}

const TYPE = 'dp-flash'
const LIFE_SECONDS = 60

/** The `Set-Cookie` value that carries it for one minute. */
export async function sealFlash(flash: Flash, session: SessionContext, nowSeconds: number): Promise<string> {
  const value = await seal({ ...flash, until: nowSeconds + LIFE_SECONDS }, await session.keys('flash'), TYPE)
  return serializeCookie('flash', value, { secure: session.secure, lifeSeconds: LIFE_SECONDS })
}

/** The `Set-Cookie` values that take an earlier outcome away: none where the browser holds none. */
export function dropFlash(cookieHeader: string | null, { secure }: SessionContext): readonly string[] {
  const isHeld = readCookies(cookieHeader, cookieName('flash', secure)).length > 0
  return isHeld ? [serializeCookie('flash', '', { secure, lifeSeconds: 0 })] : []
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function readError(value: unknown): AuthError | null {
  if (!isRecord(value)) return null
  const code = AUTH_ERROR_CODES.find((known) => known === value.code)
  return code ? { ...value, code } : null
}

/** What the last form post or link visit left, or nothing. */
export async function openFlash(
  cookieHeader: string | null,
  session: SessionContext,
  nowSeconds: number,
): Promise<Flash> {
  for (const token of readCookies(cookieHeader, cookieName('flash', session.secure))) {
    const value = await open(token, await session.keys('flash'), TYPE)
    if (!isRecord(value) || typeof value.until !== 'number' || value.until < nowSeconds) continue
    const error = readError(value.error)
    return {
      ...(error && { error }),
      ...(typeof value.email === 'string' && { email: value.email }),
      ...(typeof value.next === 'string' && { next: value.next }),
    }
  }
  return {}
}
