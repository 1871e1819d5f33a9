import { createAuth } from '@doorpost/server'
import { sendResponse, toNodeHandler, toRequest } from '@doorpost/server/node'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions, sessionOrResponse } from '@doorpost/server/session'
import express from 'express'
import { safe, signInPage } from './sign-in-page.js'

const sessions = createSessions()
const auth = createAuth({ sessions, provider: scalekit() })
const app = express()

// No proxy stands in front of this server. Behind yours, set `trustedProxyHops` of `createAuth` instead.
app.use(sessions.basePath, toNodeHandler(auth, { clientIp: (req) => req.socket.remoteAddress }))
app.use(express.json())

/** Guards what is behind it, and says who is there. For what scripts call: `signedIn({ api: true })`. */
const signedIn = (options) => async (req, res, next) => {
  const session = await sessionOrResponse(sessions, toRequest(req), options)
  if (session instanceof Response) return sendResponse(res, session)
  res.locals.session = session
  res.set('cache-control', 'no-store')
  next()
}

app.get('/login', async (req, res) => {
  const { headers, url } = toRequest(req)
  const start = await auth.signInStart(headers, new URL(url).searchParams)
  res.set('cache-control', 'no-store').send(signInPage(start))
})

app.get('/dashboard', signedIn(), (_req, res) => {
  const leave = '<form method="post" action="/api/auth/sign-out"><button>Sign out</button></form>'
  res.send(`<!doctype html><html lang="en"><p>Signed in as ${safe(res.locals.session.email)}</p>${leave}</html>`)
})
app.get('/api/me', signedIn({ api: true }), (_req, res) => res.json({ email: res.locals.session.email }))
app.post('/api/note', signedIn({ api: true }), (req, res) => res.json({ noted: req.body.note }))
app.get('/', (_req, res) => res.redirect('/dashboard'))

app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1')
