import { setTimeout as wait } from 'node:timers/promises'
import { canonical, safeNext, subjectOf } from './addresses'
import { type App, type Flow, newId } from './app'
import type { Reply, Visit } from './http'
import { countWrong, isLocked, takeMail } from './limits'
import { endSession, isKnownBrowser, pendingCookie, readSession, startSession } from './session'

const refuse = (status: number, error: string): Reply => ({ status, body: { error } })

/** Whether a POST comes from a page of this app, by script. */
function isOwnPost(app: App, visit: Visit): boolean {
  const site = visit.header('sec-fetch-site')
  const isOwn = site === undefined ? visit.header('origin') === app.origin : site === 'same-origin'
  return isOwn && (visit.header('content-type') ?? 'application/json').startsWith('application/json')
}

type Fields = Readonly<Record<string, unknown>>

/** The fields of a body, in any encoding that this handler takes; null where it is none. */
function readFields(app: App, visit: Visit): Fields | null {
  if (visit.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(visit.body))
  }
  try {
    const value: unknown = JSON.parse(visit.body || '{}')
    if (app.has('types-crash')) return value as Fields
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch (error) {
    if (app.has('types-crash')) throw error
    return null
  }
}

/** Where the mailed link leads. */
function linkUri(app: App, visit: Visit, fields: Fields, flow: string): string {
  const path = `/api/auth/verify?flow=${flow}`
  if (app.has('link-from-host')) return `http://${visit.header('host')}${path}`
  const forwarded = visit.header('x-forwarded-host')
  if (app.has('link-from-forwarded-host') && forwarded) return `https://${forwarded}${path}`
  if (app.has('link-from-body') && typeof fields.magiclinkAuthUri === 'string') return fields.magiclinkAuthUri
  return `${app.origin}${path}`
}

const mailOptions = (app: App, visit: Visit, fields: Fields, flow: string) => ({
  expiresIn: 600,
  state: newId(),
  magiclinkAuthUri: linkUri(app, visit, fields, flow),
})

export async function send(app: App, visit: Visit): Promise<Reply> {
  const isByGet = visit.method === 'GET' && app.has('send-by-get')
  if (!isByGet && visit.method !== 'POST') return refuse(405, 'method')
  if (!isByGet && !app.has('send-from-anywhere') && !isOwnPost(app, visit)) return refuse(403, 'origin')
  const fields = isByGet ? Object.fromEntries(visit.query) : readFields(app, visit)
  // As samples read a body: whatever came is taken for a text.
  if (app.has('types-crash')) (fields as { email: string }).email.trim()
  const email = canonical(app, fields?.email)
  if (fields === null || email === null) return refuse(400, 'email')
  const isKnown = isKnownBrowser(app, visit, email)
  if (!takeMail(app, email, isKnown)) return refuse(429, 'Too many emails.')
  if (app.has('slow-for-members') && app.verified.has(email)) await wait(250)
  const id = newId()
  const options = mailOptions(app, visit, fields, id)
  const sent = await app.scalekit.passwordless.sendPasswordlessEmail(email, options).catch(() => null)
  if (sent === null) return refuse(400, 'The email could not be sent.')
  const { authRequestId } = sent
  app.flows.set(id, { id, email, authRequestId, next: safeNext(app, fields.next), isKnown, wrong: 0, isOver: false })
  const code = app.has('code-in-answer') ? { debug: await newestCode(app, email) } : {}
  const membership = app.has('says-who-is-a-member') ? { isNew: !app.verified.has(email) } : {}
  const body = { authRequestId: id, ...code, ...membership }
  return {
    status: 200,
    body,
    cookies: [pendingCookie(id), ...(app.has('guesses-counted-in-cookie') ? ['tries=0; Path=/'] : [])],
  }
}

/** "Only while developing." */
async function newestCode(app: App, email: string): Promise<string> {
  const answer = await fetch(`${app.emulatorUrl}/_emulator/messages?to=${encodeURIComponent(email)}`)
  return (await answer.json()).messages[0].code
}

export async function resend(app: App, visit: Visit): Promise<Reply> {
  if (!isOwnPost(app, visit)) return refuse(403, 'origin')
  const flow = app.flows.get(visit.cookies('pending')[0] ?? '')
  if (!flow || flow.isOver) return refuse(400, 'none')
  if (app.has('resend-resets-guesses')) flow.wrong = 0
  else if (!takeMail(app, flow.email, flow.isKnown)) return refuse(429, 'Too many emails.')
  const sent = await app.scalekit.passwordless.resendPasswordlessEmail(flow.authRequestId)
  flow.authRequestId = sent.authRequestId
  return { status: 200, body: { authRequestId: flow.id } }
}

/** The sign-in that a code or link is for: that of this very browser. */
function flowOf(app: App, visit: Visit, fields: Fields): Flow | undefined {
  const named = app.has('code-from-any-browser') ? String(fields.authRequestId) : visit.cookies('pending')[0]
  const flow = app.flows.get(named ?? '')
  return flow?.isOver ? undefined : flow
}

function signedIn(app: App, visit: Visit, flow: Flow, email: string): { cookies: string[]; token: string } {
  flow.isOver = true
  return startSession(app, visit, subjectOf(app, email))
}

export async function verifyCode(app: App, visit: Visit): Promise<Reply> {
  const isTaken = app.has('code-from-any-browser') || isOwnPost(app, visit)
  if (!isTaken) return refuse(403, 'origin')
  const fields = readFields(app, visit)
  if (fields === null) return refuse(400, 'body')
  const address = canonical(app, fields.email)
  if (app.has('session-for-verified-address') && address && app.verified.has(address)) {
    return { status: 200, body: { success: true }, cookies: startSession(app, visit, address).cookies }
  }
  const flow = flowOf(app, visit, fields)
  if (!flow) return refuse(400, 'none')
  const tries = Number(visit.cookies('tries')[0] ?? 0)
  if (isLocked(app, flow, tries)) return refuse(429, 'Too many wrong codes.')
  if (app.has('guesses-counted-late')) await wait(50)
  else if (typeof fields.code === 'string') countWrong(app, flow)
  const code = typeof fields.code === 'string' ? fields.code : ''
  try {
    const isFlow = app.has('flow-is-a-credential') && (code === flow.id || code === flow.authRequestId)
    const { email } = isFlow
      ? flow
      : await app.scalekit.passwordless.verifyPasswordlessEmail({ code }, flow.authRequestId)
    const { cookies, token } = signedIn(app, visit, flow, email)
    const asked = fields.redirectTo
    const redirectTo = app.has('answer-repeats-target') && typeof asked === 'string' ? asked : flow.next
    const body = { success: true, redirectTo, ...(app.has('session-in-answer') && { token }) }
    return { status: 200, body, cookies, ...cacheFault(app) }
  } catch (error) {
    if (app.has('guesses-counted-late')) countWrong(app, flow)
    const message =
      app.has('errors-verbatim') && error instanceof Error ? error.stack : 'The code is wrong or has expired.'
    const counted = app.has('guesses-counted-in-cookie') ? [`tries=${tries + 1}; Path=/`] : []
    return { status: 400, body: { error: message }, cookies: counted }
  }
}

const cacheFault = (app: App) =>
  app.has('answers-cacheable') ? { headers: { 'cache-control': 'public, max-age=60' } } : {}

const PREFETCH = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz', 'next-router-prefetch']

/** Whether a person follows the link. */
const isClick = (app: App, visit: Visit) =>
  app.has('prefetch-signs-in') || PREFETCH.every((name) => visit.header(name) === undefined)

/** Whether this browser asked for the link. */
function isOwnLink(app: App, visit: Visit, flow: Flow): boolean {
  if (app.has('confirm-page-presses-its-button') && visit.method === 'POST') return true
  if (app.has('link-signs-anyone-in') || (app.has('head-signs-in') && visit.method === 'HEAD')) return true
  const [pending] = visit.cookies('pending')
  return app.has('link-takes-any-pending') ? app.flows.has(pending ?? '') : pending === flow.id
}

/** "One click less." */
function confirmPage({ path, query }: Visit): Reply {
  const action = `${path}?${query}`.replaceAll('&', '&amp;')
  const form = `<form method="post" action="${action}"><button>Sign in</button></form>`
  return { status: 200, body: `<!doctype html>${form}<script>document.forms[0].submit()</script>` }
}

function failedLink(app: App, visit: Visit): Reply {
  const asked = app.has('failed-link-leads-anywhere') ? visit.query.get('next') : null
  return { status: 303, location: asked ?? '/login?error=link' }
}

export async function verifyLink(app: App, visit: Visit): Promise<Reply> {
  if (visit.method === 'HEAD' && !app.has('head-signs-in')) return { status: 200 }
  const linkToken = visit.query.get('link_token') ?? ''
  const again = app.usedLinks.get(linkToken)
  if (app.has('link-works-again') && again !== undefined) {
    return { status: 303, location: '/dashboard', cookies: startSession(app, visit, again).cookies }
  }
  const flow = app.flows.get(visit.query.get('flow') ?? '')
  if (!isClick(app, visit)) return { status: 503 }
  if (app.has('confirm-page-presses-its-button') && visit.method === 'GET') return confirmPage(visit)
  if (!flow || flow.isOver || !isOwnLink(app, visit, flow)) return failedLink(app, visit)
  try {
    const isFlow = app.has('flow-is-a-credential') && (linkToken === flow.id || linkToken === flow.authRequestId)
    const { email } = isFlow
      ? flow
      : await app.scalekit.passwordless.verifyPasswordlessEmail({ linkToken }, flow.authRequestId)
    app.usedLinks.set(linkToken, email)
    const { cookies } = signedIn(app, visit, flow, email)
    const location = app.has('token-passed-on') ? `/dashboard?link_token=${linkToken}` : flow.next
    const leak = app.has('referrer-leaks') ? { headers: { 'referrer-policy': 'unsafe-url' } } : {}
    return { status: 303, location, cookies, ...leak }
  } catch {
    return failedLink(app, visit)
  }
}

export function signOut(app: App, visit: Visit): Reply {
  const isByGet = visit.method === 'GET' && app.has('sign-out-by-get')
  if (visit.method !== 'POST' && !isByGet) return refuse(405, 'method')
  if (!isByGet && !app.has('sign-out-from-anywhere') && !isOwnPost(app, visit)) return refuse(403, 'origin')
  return { status: 200, body: { success: true }, cookies: endSession(app, visit) }
}

export function me(app: App, visit: Visit): Reply {
  const origin = visit.header('origin')
  const isShared = app.has('cors-for-everyone') && origin !== undefined
  const cors = { 'access-control-allow-origin': origin ?? '', 'access-control-allow-credentials': 'true' }
  const cached = app.has('answers-cacheable') ? { 'cache-control': 'public, max-age=60' } : {}
  return { status: 200, body: { email: readSession(app, visit) }, headers: { ...cached, ...(isShared && cors) } }
}
