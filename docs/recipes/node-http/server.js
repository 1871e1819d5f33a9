import { createServer } from 'node:http'
import { createAuth } from '@doorpost/server'
import { sendResponse, toNodeHandler, toRequest } from '@doorpost/server/node'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions, sessionOrResponse } from '@doorpost/server/session'

const sessions = createSessions()
const auth = createAuth({ sessions, provider: scalekit() })
const handle = toNodeHandler(auth, { clientIp: (incoming) => incoming.socket.remoteAddress })

const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
const page = (html) => new Response(`<!doctype html><html lang="en"><title>Doorpost</title>${html}</html>`, { headers })
const safe = (text = '') => String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** Plain forms: they post to the handlers, which answer with a redirect back to here or onward. */
function signInPage({ pending, next, error, email }) {
  const hidden = Object.entries({ next, ...(pending && { flow: pending.flow }) })
    .map(([name, value]) => value && `<input type="hidden" name="${name}" value="${safe(value)}">`)
    .join('')
  const form = (endpoint, content) => `<form method="post" action="/api/auth/${endpoint}">${hidden}${content}</form>`
  const address = `<input type="email" name="email" aria-label="Email" required value="${safe(email)}">`
  const alert = error ? `<p role="alert">${safe(error.code)}</p>` : ''
  if (!pending) return page(alert + form('send', `${address}<button>Continue</button>`))
  const code = '<input name="code" aria-label="Code" autocomplete="one-time-code"><button>Sign in</button>'
  const others = form('resend', '<button>Send again</button>') + form('cancel', '<button>Use another address</button>')
  return page(`<p>We sent a code and a link to ${safe(pending.email)}.</p>${alert}${form('verify', code)}${others}`)
}

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url)
  if (pathname === '/login') return signInPage(await auth.signInStart(request.headers, searchParams))
  // Every protected page asks for itself.
  const session = await sessionOrResponse(sessions, request)
  if (session instanceof Response) return session
  if (pathname !== '/dashboard') return new Response(null, { status: 303, headers: { location: '/dashboard' } })
  const leave = '<form method="post" action="/api/auth/sign-out"><button>Sign out</button></form>'
  return page(`<p>Signed in as ${safe(session.email)}</p>${leave}`)
}

const server = createServer(async (incoming, outgoing) => {
  try {
    if (incoming.url?.startsWith(`${sessions.basePath}/`)) await handle(incoming, outgoing)
    else await sendResponse(outgoing, await answer(toRequest(incoming)))
  } catch {
    outgoing.writeHead(400).end()
  }
})
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1')
