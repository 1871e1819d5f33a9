import { sessionOrResponse } from '@doorpost/server/session'
import { redirect } from '@tanstack/react-router'
import { createMiddleware, createServerFn } from '@tanstack/react-start'
import { getRequest, setResponseHeader } from '@tanstack/react-start/server'
import { auth, sessions } from './auth.server'

/** What the sign-in page needs to know before it renders. */
export const getSignInStart = createServerFn()
  .validator((query: string) => query)
  .handler(({ data: query }) => {
    setResponseHeader('cache-control', 'no-store')
    return auth.signInStart(getRequest().headers, new URLSearchParams(query))
  })

/** For the loader of a protected page: what it may show, or the way to the sign-in page and back. */
export const getMe = createServerFn()
  .validator((next: string) => next)
  .handler(async ({ data: next }) => {
    setResponseHeader('cache-control', 'no-store')
    const session = await sessions.read(getRequest())
    if (!session) throw redirect({ to: '/login', search: { next } })
    return { email: session.email }
  })

/** For every other server function: anyone who knows its address can call it, so each one asks, too. */
const signedIn = createMiddleware({ type: 'function' }).server(async ({ next }) => {
  const session = await sessionOrResponse(sessions, getRequest(), { api: true })
  if (session instanceof Response) throw session
  return next({ context: { session } })
})

export const keepNote = createServerFn({ method: 'POST' })
  .middleware([signedIn])
  .validator((note: string) => note)
  .handler(({ data: note, context }) => `${context.session.email} noted ${note}`)
