import type { AppContext } from '../config/app-context'
import { randomId } from '../config/keys'
import { type Cookie, cookieName, makeCookie, readCookies } from './cookie'

/*
 * The cookie `asked` names the browser that a confirm page was shown to. A click that is made twice, or whose answer got
 * lost, is then told from the click of another browser.
 */

const LIFE_SECONDS = 900
const NAME = /^[\w-]{22}$/

/** The name of a browser that was asked, or null. */
export const askedBrowser = (cookieHeader: string | null, app: AppContext): string | null =>
  readCookies(cookieHeader, cookieName('asked', app)).find((name) => NAME.test(name)) ?? null

/** Gives this browser a name, or keeps the one that it has. */
export const rememberAsked = (cookieHeader: string | null, app: AppContext): Cookie =>
  makeCookie(app, 'asked', askedBrowser(cookieHeader, app) ?? randomId(), { lifeSeconds: LIFE_SECONDS })
