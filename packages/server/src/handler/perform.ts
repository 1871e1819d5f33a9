import { isLoopback, parseUrl } from '../config/app-url'
import type { AuthError } from '../contract'
import type { Cookie } from '../cookies/cookie'
import { sealFlash } from '../cookies/flash'
import type { Method } from '../events/events'
import { tracedEndpoint } from '../telemetry/traced-endpoint'
import type { Answer, Endpoint, Fields } from './answer'
import type { AuthContext } from './auth-context'
import { AuthFailure, unexpected } from './errors'
import { isOwnRequest } from './http/origin-guard'
import { safeNext } from './http/safe-redirect'
import { findPending, type Visit } from './visit'
import { aboutOf, emitVisit } from './visit-events'

/** It was not done, and why. */
export interface Failed {
  readonly kind: 'failed'
  readonly error: AuthError
  /** The address of a resend that has to be asked for anew, next to a challenge. */
  readonly email?: string
}

/** Runs an endpoint. Tells the app of a failure, and the operator of an unexpected one. */
export function perform(name: string, endpoint: Endpoint, visit: Visit, fields: Fields): Promise<Answer | Failed> {
  return tracedEndpoint(visit.context.sessions.telemetry, name, () => attempt(name, endpoint, visit, fields))
}

async function attempt(name: string, endpoint: Endpoint, visit: Visit, fields: Fields): Promise<Answer | Failed> {
  try {
    return await endpoint(visit, fields)
  } catch (error) {
    return toFailed(visit, fields, name, unexpected(error, visit.context.say))
  }
}

/** Refuses what another site's page sends; the operator learns of an app that is open under another address. */
export async function refuseForeign(visit: Visit, action: string): Promise<Failed | null> {
  const { context, headers } = visit
  const { app, say } = context
  if (isOwnRequest(headers, app.origin)) return null
  const origin = originOf(headers.get('origin'))
  // A browser says that the page is ours, or cannot say it on plain http: then the address gives it away.
  const site = headers.get('sec-fetch-site')
  const isSelf = site === null ? origin && new URL(origin).host === headers.get('host') : site === 'same-origin'
  if (isSelf && origin && origin !== app.origin) {
    say('origin', `rejected a request from ${origin}, because APP_URL is ${app.origin}. ${fixFor(origin)}`)
  }
  // Nothing that it says is believed, the cookies that came along included.
  return toFailed({ ...visit, pending: [] }, {}, action, new AuthFailure('origin_not_allowed'))
}

/** An origin as a URL parser writes it, and never what else a client put there. */
const originOf = (value: string | null) => (value && parseUrl(value)?.origin) || null // T32c

function fixFor(origin: string): string {
  const isPlainHttp = origin.startsWith('http:') && !isLoopback(new URL(origin))
  return isPlainHttp
    ? 'To try a phone, serve the app over https, through a tunnel for one, and set APP_URL to that address.'
    : 'Open the app at APP_URL, or set APP_URL to the address that visitors use.'
}

/** A failure on its way out: told to the app. */
async function toFailed(visit: Visit, fields: Fields, action: string, { error }: AuthFailure): Promise<Failed> {
  const { code, retryAfterSeconds, attemptsLeft } = error
  if (visit.context.isListening) {
    const about = await aboutOf(visit, action, fields) // T38
    await emitVisit(visit, about, (who) => ({
      type: 'failed',
      code,
      action,
      ...methodOf(action, fields),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...(attemptsLeft !== undefined && { attemptsLeft }),
      ...who,
    }))
  }
  const isDoubted = action === 'resend' && code === 'challenge_required'
  const email = isDoubted ? findPending(visit, fields.flow)?.shownEmail : undefined
  return { kind: 'failed', error, ...(email && { email }) }
}

/** How the visitor tried to sign in, if that is what the request was. */
function methodOf(action: string, fields: Fields): { readonly method?: Method } {
  if (action === 'link') return { method: 'link' }
  if (action !== 'verify') return {}
  if (fields.link_token !== undefined) return { method: 'link' }
  return fields.code === undefined ? {} : { method: 'code' }
}

/** Where a document goes after a form post or an opened link, with the cookies to set. */
export interface Onward {
  readonly url: string
  readonly cookies: readonly Cookie[]
}

/** Back to the page with the form: the one that the form names, or else the sign-in page. */
export function backToForm(
  { app, rule, basePath, signInPath }: AuthContext,
  fields: Fields,
  error?: AuthError,
): Onward {
  const page = safeNext(fields.page, { ...rule, refusedPaths: [basePath] }) ?? signInPath
  const url = new URL(page, app.origin)
  const next = safeNext(fields.next, rule)
  if (next) url.searchParams.set('next', next)
  if (error) url.searchParams.set('error', error.code)
  return { url: url.href, cookies: [] }
}

/**
 * Where a form post or an opened link goes next: to the target, or back to the page with the form. That page finds the
 * error code in its query and the details in a one-minute cookie.
 */
export async function leadOn(
  { context, now }: Pick<Visit, 'context' | 'now'>,
  fields: Fields,
  answer: Extract<Answer, { kind: 'done' }> | Failed,
): Promise<Onward> {
  if (answer.kind === 'failed') {
    const { error, email = typeof fields.email === 'string' ? fields.email.slice(0, 320) : undefined } = answer
    const flash = await sealFlash({ error, ...(email && { email }) }, context.app, now)
    return { ...backToForm(context, fields, error), cookies: [flash] }
  }
  const { redirectTo, cookies } = answer
  if (redirectTo === null) return { ...backToForm(context, fields), cookies }
  return { url: `${context.app.origin}${redirectTo}`, cookies }
}
