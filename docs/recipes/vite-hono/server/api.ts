import { type Session, sessionOrResponse } from '@doorpost/server/session'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { auth, sessions } from './auth'

const noStore = { 'cache-control': 'no-store' }

/** Everything behind it is for signed-in visitors only; what changes something is refused from other sites. */
const signedIn = createMiddleware<{ Variables: { session: Session } }>(async (c, next) => {
  const session = await sessionOrResponse(sessions, c.req.raw, { api: true })
  if (session instanceof Response) return session
  c.set('session', session)
  await next()
})

const api = new Hono()
api.all('/api/auth/*', (c) => auth.handler(c.req.raw, { clientIp: getConnInfo(c).remote.address }))
// What a page rendered on a server would know from its own request.
api.get('/api/sign-in-start', async (c) => {
  const start = await auth.signInStart(c.req.raw.headers, new URL(c.req.url).searchParams)
  return c.json(start, 200, noStore)
})
api.get('/api/me', signedIn, (c) => c.json({ email: c.get('session').email }, 200, noStore))

export default api
