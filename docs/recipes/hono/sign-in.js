import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions, sessionOrResponse } from '@doorpost/server/session'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { html } from 'hono/html'

export const sessions = createSessions()
export const auth = createAuth({ sessions, provider: scalekit() })

/** Put it before every protected route: each asks for itself. */
export const signedIn = createMiddleware(async (c, next) => {
  const session = await sessionOrResponse(sessions, c.req.raw)
  if (session instanceof Response) return session
  c.set('session', session)
  c.header('cache-control', 'no-store')
  await next()
})

const style = 'min-height: 80dvh; display: grid; place-content: center; gap: 1rem; font: 16px system-ui'
const page = (content) =>
  html`<!doctype html><html lang="en"><title>Sign in</title><main style="${style}">${content}</main></html>`
function field(name, value) {
  return value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`
}

/** Plain forms: they post to the handlers, which answer with a redirect back to here or onward. */
function signInPage({ pending, next, error, email }) {
  const form = (endpoint, content) =>
    html`<form method="post" action="/api/auth/${endpoint}">
      ${field('next', next)}${field('flow', pending?.flow)}${content}
    </form>`
  const address = html`<input type="email" name="email" aria-label="Email" required value="${email ?? ''}">`
  const code = html`<input name="code" aria-label="Code" autocomplete="one-time-code">`
  const steps = pending
    ? html`<p>We sent a code and a link to ${pending.email}.</p>
        ${form('verify', html`${code}<button>Sign in</button>`)} ${form('resend', html`<button>Send again</button>`)}
        ${form('cancel', html`<button>Use another address</button>`)}`
    : form('send', html`${address}<button>Continue</button>`)
  return page(html`${error && html`<p role="alert">${error.code}</p>`}${steps}`)
}

export const signIn = new Hono()

signIn.all('/api/auth/*', (c) => auth.handler(c.req.raw, { clientIp: getConnInfo(c).remote.address }))

signIn.get('/login', async (c) => {
  const start = await auth.signInStart(c.req.raw.headers, new URL(c.req.url).searchParams)
  return c.html(signInPage(start), 200, { 'cache-control': 'no-store' })
})

signIn.get('/dashboard', signedIn, (c) => {
  const leave = html`<form method="post" action="/api/auth/sign-out"><button>Sign out</button></form>`
  return c.html(page(html`<p>Signed in as ${c.get('session').email}</p>${leave}`))
})
