import { NextRequest, NextResponse } from 'next/server.js'
import { describe, expect, it } from 'vitest'
import { createSessions } from '../session/create-sessions'
import { mintSessionCookie } from '../testing/mint-session-cookie'
import { createProxy, type OwnProxy } from './proxy'

const appUrl = 'http://localhost:3000'

function visit(path: string, { own, basePath }: { own?: OwnProxy; basePath?: string } = {}) {
  const sessions = createSessions({
    appUrl,
    secrets: 'k'.repeat(32),
    ...(basePath && { basePath: `${basePath}/api/auth`, signInPath: `${basePath}/login` }),
  })
  const proxy = createProxy({ sessions, protect: ['/dashboard'], ...(own && { own }) })
  const headers = { 'x-doorpost-path': '/evil', 'x-doorpost-subject': 'root', 'x-mine': 'kept' }
  return proxy(new NextRequest(`${appUrl}${path}`, { headers, ...(basePath && { nextConfig: { basePath } }) }))
}

/** The headers that Next.js would give to the page, by what the answer says. */
function passedOn({ headers }: Response) {
  const names = headers.get('x-middleware-override-headers')?.split(',') ?? []
  return Object.fromEntries(names.map((name) => [name, headers.get(`x-middleware-request-${name}`)]))
}

const asked = '/open?a=1'
const copied = (request: NextRequest) => ({ request: { headers: new Headers(request.headers) } })
const answers: Record<string, OwnProxy> = {
  'no answer': () => undefined,
  'next()': () => NextResponse.next(),
  'next() with the headers copied': (request) => NextResponse.next(copied(request)),
  'rewrite()': () => NextResponse.rewrite(`${appUrl}/other`),
  'rewrite() with the headers copied': (request) => NextResponse.rewrite(`${appUrl}/other`, copied(request)),
}

describe('what a client sends under our names', () => {
  it.each(Object.entries(answers))('is taken away when an own proxy gives %s', async (_name, own) => {
    expect(passedOn(await visit(asked, { own }))).toEqual({ 'x-doorpost-path': asked, 'x-mine': 'kept' })
  })

  it('leaves an own answer alone that ends the request', async () => {
    const answer = await visit(asked, { own: () => NextResponse.json({ mine: true }) })
    expect(passedOn(answer)).toEqual({})
    expect(await answer.json()).toEqual({ mine: true })
  })

  it('leaves to an own proxy which other headers a page gets', async () => {
    const own: OwnProxy = () => NextResponse.next({ request: { headers: new Headers({ 'x-nonce': 'abc' }) } })
    expect(passedOn(await visit(asked, { own }))).toEqual({ 'x-doorpost-path': asked, 'x-nonce': 'abc' })
  })
})

describe('under a base path', () => {
  it('sends to the whole path of the sign-in page, with the whole path of the page', async () => {
    const answer = await visit('/app/dashboard?a=1', { basePath: '/app' })
    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toBe(`${appUrl}/app/login?next=%2Fapp%2Fdashboard%3Fa%3D1`)
  })

  it('tells the page its whole path', async () => {
    expect(passedOn(await visit('/app/open', { basePath: '/app' }))).toMatchObject({ 'x-doorpost-path': '/app/open' })
  })
})

describe('which paths need a session', () => {
  const guard = (signInPath: string) => {
    const sessions = createSessions({ appUrl, secrets: 'k'.repeat(32), signInPath })
    const proxy = createProxy({ sessions, protect: ['/dashboard', '/api/private'] })
    return (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
      proxy(new NextRequest(`${appUrl}${path}`, init))
  }

  it.each([
    ['/dashboard', 307],
    ['/dashboard/a', 307],
    ['/%64ashboard', 307],
    ['//dashboard', 307],
    ['/open/..%2fdashboard', 307],
    ['/dashboardx', 200],
    ['/open', 200],
    ['/api/private', 401],
    ['/dashboard%', 400],
    ['/dashboard/100%25', 307],
    ['/dashboard/x%2f..%2f..%2flogin', 307],
    ['/dashboard/x%2F..%2F..%2Fpublic', 307],
    ['/dashboard/..%5clogin', 307],
    ['/dashboard/x%2f..%2f..%2fapi%2fauth%2fx', 401],
    ['/api/private/x%2f..%2f..%2f..%2flogin', 401],
    ['/login/..%2fdashboard', 307],
    ['/%2564ashboard', 200],
  ])('%s is answered with %i', async (path, status) => {
    expect((await guard('/login')(path)).status).toBe(status)
  })

  it('answers a form post with See Other', async () => {
    expect((await guard('/login')('/dashboard', { method: 'POST' })).status).toBe(303)
  })

  it('lets a Server Action pass, which checks for itself', async () => {
    const visit = guard('/login')
    const headers = { 'next-action': 'a' }
    expect((await visit('/dashboard', { method: 'POST', headers })).headers.get('x-middleware-next')).toBe('1')
    expect((await visit('/dashboard', { headers })).status).toBe(307)
  })

  it('leaves what belongs to every page alone where everything is protected', async () => {
    const sessions = createSessions({ appUrl, secrets: 'k'.repeat(32) })
    const proxy = createProxy({ sessions, protect: ['/'] })
    const statusOf = async (path: string) => (await proxy(new NextRequest(`${appUrl}${path}`))).status
    for (const path of [
      '/_next/static/a.js',
      '/_next/image',
      '/favicon.ico',
      '/robots.txt',
      '/.well-known/x',
      '/login',
    ])
      expect(await statusOf(path), path).toBe(200)
    for (const path of ['/', '/a', '/_nextpage', '/a/_next/b']) expect(await statusOf(path), path).toBe(307)
  })

  it('guards everything else where the sign-in page is the front page', async () => {
    const visit = guard('/')
    expect([(await visit('/')).status, (await visit('/dashboard')).status]).toEqual([200, 307])
  })
})

describe('a protected page while the store is away', () => {
  it('says so in the visitor’s language, and that asking again helps', async () => {
    const away = () => Promise.reject(new Error('away'))
    const store = { put: away, get: away, delete: away, add: away }
    const secrets = 'k'.repeat(32)
    const sessions = createSessions({ appUrl, secrets, store, whenStoreFails: 'refuse', log: () => {} })
    const { name, value } = await mintSessionCookie(sessions, { email: 'ada@example.com' })
    const proxy = createProxy({ sessions, protect: ['/dashboard'] })
    const headers = { cookie: `${name}=${value}`, 'accept-language': 'fr' }
    const answer = await proxy(new NextRequest(`${appUrl}/dashboard`, { headers }))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toContain('<html lang="fr"')
  })
})
