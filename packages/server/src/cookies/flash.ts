import type { AppContext } from '../config/app-context'
import type { AuthError } from '../contract'
import { MAX_FLASH_BYTES } from './budget'
import { type Cookie, cookieName, dropCookie, makeCookie, readCookies } from './cookie'
import { open, seal } from './sealed-token'

/** What a form post or an opened link leaves for the page that it redirects to. */
export interface Flash {
  readonly error?: AuthError
  /** The address to prefill. */
  readonly email?: string
}

/** Another shape is another version. */
const TYPE = 'dp-flash-1'
const LIFE_SECONDS = 60

interface SealedFlash extends Flash {
  /** Seconds since 1970. */
  readonly until: number
}

/** Carries it for one minute; an address that is too long for the cookie has to be typed again. */
export async function sealFlash(flash: Flash, app: AppContext, nowSeconds: number): Promise<Cookie> {
  const sealed: SealedFlash = { ...flash, until: nowSeconds + LIFE_SECONDS }
  const token = await seal(sealed, await app.keys('flash'), TYPE)
  if (token.length > MAX_FLASH_BYTES && flash.email !== undefined) {
    const { email: _tooLong, ...rest } = flash
    return sealFlash(rest, app, nowSeconds)
  }
  return makeCookie(app, 'flash', token, { lifeSeconds: LIFE_SECONDS })
}

/** Takes an earlier outcome away, where the browser holds one. */
export function dropFlash(cookieHeader: string | null, app: AppContext): readonly Cookie[] {
  const isHeld = readCookies(cookieHeader, cookieName('flash', app)).length > 0
  return isHeld ? [dropCookie(app, 'flash')] : []
}

/** What the last form post or link visit left, or nothing. */
export async function openFlash(cookieHeader: string | null, app: AppContext, nowSeconds: number): Promise<Flash> {
  for (const token of readCookies(cookieHeader, cookieName('flash', app))) {
    const sealed = await open<SealedFlash>(token, await app.keys('flash'), TYPE)
    if (sealed && sealed.until >= nowSeconds) return sealed
  }
  return {}
}
