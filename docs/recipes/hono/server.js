import { createAuth } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions } from '@doorpost/server/session'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { html } from 'hono/html'

const sessions = createSessions()
const auth = createAuth({ sessions, provider: scalekit() })
const app = new Hono()

app.all(`${sessions.basePath}/*`, (c) => auth.handler(c.req.raw, { clientIp: getConnInfo(c).remote.address }))

/** Every protected page asks for itself. */
const signedIn = createMiddleware(async (c, next) => {
  const session = await sessions.read(c.req.raw)
  if (!session) return c.redirect(`/login?${new URLSearchParams({ next: c.req.path })}`, 303)
  c.set('session', session)
  c.header('cache-control', 'no-store')
  await next()
})

const page = (content) => html`<!doctype html><html lang="en"><title>Doorpost</title>${content}</html>`
const field = (name, value) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`

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

app.get('/login', async (c) => {
  const state = await auth.signInStart(c.req.raw.headers, new URL(c.req.url).searchParams)
  return c.html(signInPage(state), 200, { 'cache-control': 'no-store' })
})

app.get('/dashboard', signedIn, (c) => {
  const leave = html`<form method="post" action="/api/auth/sign-out"><button>Sign out</button></form>`
  return c.html(page(html`<p>Signed in as ${c.get('session').email}</p>${leave}`))
})
app.get('/', (c) => c.redirect('/dashboard'))

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: '127.0.0.1' })
