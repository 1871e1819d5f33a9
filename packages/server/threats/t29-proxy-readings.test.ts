import { NextRequest } from 'next/server.js'
import { describe, expect, it } from 'vitest'
import { createProxy } from '../src/next/proxy'
import { createSessions } from '../src/session/create-sessions'

const ORIGIN = 'http://localhost:3000'
const sessions = createSessions({ appUrl: ORIGIN, secrets: 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s' })
const proxy = createProxy({ sessions, protect: ['/dashboard', '/api/private'] })
const passes = async (path: string) =>
  (await proxy(new NextRequest(`${ORIGIN}${path}`))).headers.get('x-middleware-next') === '1'

describe('a path that two servers read differently', () => {
  it.each([
    '/dashboard/x%2f..%2f..%2flogin',
    '/dashboard/x%2F..%2F..%2Fpublic',
    '/dashboard/..%5clogin',
    '/dashboard/%2e%2e%2flogin',
    '/api/private/x%2f..%2f..%2f..%2flogin',
    '/open/..%2fdashboard',
    '/login/..%2f..%2fdashboard',
    '/api/auth/..%2f..%2fdashboard',
    '/open//..%2f/dashboard',
    '/%64ashboard/1',
    '/dashboard%2f1',
    '/dashboard%5c1',
  ])('%s needs a session, whichever reading is right', async (path) => {
    expect(await passes(path)).toBe(false)
  })

  it.each(['/login', '/open', '/open/%2f', '/dashboardx', '/%2564ashboard', '/open/100%25'])(
    '%s is open',
    async (path) => {
      expect(await passes(path)).toBe(true)
    },
  )
})
