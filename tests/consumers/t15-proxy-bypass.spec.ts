import type { APIRequestContext, Request } from '@playwright/test'
import { expect, test } from './consumer-test'

// Threat T15: a way around the proxy. Runs against apps with a proxy and against the same apps without one: whatever
// the proxy lets through, page, action and handler refuse by themselves.
const router = { rsc: '1', 'next-url': '/dashboard' }
const subrequest = (name: string) => ({ 'x-middleware-subrequest': Array(5).fill(name).join(':') })

const requests: readonly (readonly [name: string, path: string, headers?: Record<string, string>])[] = [
  ['the page', '/dashboard'],
  ['its router payload', '/dashboard?_rsc=1a2b3', router],
  ['its .rsc file', '/dashboard.rsc'],
  ['its .rsc file, for the router', '/dashboard.rsc', router],
  ['a prefetch', '/dashboard?_rsc=1a2b3', { ...router, 'next-router-prefetch': '1' }],
  ['a prefetch of its tree', '/dashboard', { ...router, 'next-router-segment-prefetch': '/_tree' }],
  ['a prefetch of its segment', '/dashboard', { ...router, 'next-router-segment-prefetch': '/dashboard/__PAGE__' }],
  ['its segment file', '/dashboard.segments/dashboard/__PAGE__.segment.rsc', router],
  ['a subrequest of middleware', '/dashboard', subrequest('middleware')],
  ['a subrequest of src/middleware', '/dashboard', subrequest('src/middleware')],
  ['a subrequest of proxy', '/dashboard', subrequest('proxy')],
  ['two slashes', '//dashboard'],
  ['an encoded letter', '/%64ashboard'],
  ['an encoded slash', '/dashboard%2f..'],
  ['an encoded slash, doubled', '/dashboard%252fnote'],
  ['dots', '/x/%2e%2e/dashboard'],
  ['a backslash', '/%5cdashboard'],
  ['another case', '/DASHBOARD'],
  ['a slash at the end', '/dashboard/'],
]

/** Follows the redirects by which Next.js tidies an address up, up to the first that leads to the sign-in page. */
async function ask(client: APIRequestContext, url: string, headers: Record<string, string>) {
  let target = url
  for (let hop = 0; hop < 4; hop += 1) {
    const response = await client.get(target, { headers, maxRedirects: 0 })
    const { location } = response.headers()
    if (location === undefined) return { status: response.status(), body: await response.text(), location: '' }
    target = new URL(location, target).href
    if (new URL(target).pathname === '/login') return { status: response.status(), body: '', location: target }
  }
  throw new Error(`${url} leads in a circle`)
}

test('the page is refused, however it is asked for', { tag: '@red' }, async ({
  playwright,
  request,
  page,
  app,
  signInAs,
}) => {
  const email = await signInAs(page)
  const [session] = await page.context().cookies()
  const cookie = `${session?.name}=${session?.value}`
  const outcomes: Record<string, string> = {}
  for (const [name, path, headers = {}] of requests) {
    const client = await playwright.request.newContext()
    const { status, body, location } = await ask(client, `${app.url}${path}`, headers)
    await client.dispose()
    expect(body, name).not.toContain('Signed in as')
    const isSentAway = location !== '' || /NEXT_REDIRECT;\w+;[^;]*\/login/.test(body)
    outcomes[name] = isSentAway ? 'sent to sign-in' : String(status)
    // A prefetch may answer with the shell around the page, which is the same for everyone.
    const isShell = headers['next-router-prefetch'] ?? headers['next-router-segment-prefetch']
    if (!isShell)
      expect(['sent to sign-in', '400', '404'], `${name}: ${status} ${body.slice(0, 200)}`).toContain(outcomes[name])
  }
  test.info().annotations.push({ type: 'outcomes', description: JSON.stringify(outcomes) })

  // The requests are real ones: with the session the page answers.
  for (const [name, path, headers] of requests.slice(0, 2)) {
    const { body } = await ask(request, `${app.url}${path}`, { ...headers, cookie })
    expect(body, name).toContain(email)
  }
})

test('a handler refuses', { tag: '@red' }, async ({ request }) => {
  const response = await request.get('/api/me')
  expect(response.status()).toBe(401)
  expect(await response.json()).toEqual({ error: { code: 'no_session' } })
})

test('an action refuses', { tag: '@red' }, async ({ page, playwright, app, signInAs }) => {
  const email = await signInAs(page)
  await page.goto('/dashboard/note')
  await page.getByLabel('Note').fill('milk')
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText(`${email} noted milk`)).toBeVisible()
  const call = await sent

  // The same call to every address that runs actions, by someone who is not signed in.
  for (const path of ['/dashboard/note', '/', '/login']) {
    const client = await playwright.request.newContext()
    const response = await client.post(`${app.url}${path}`, { headers: headersOf(call, app.url), data: bodyOf(call) })
    const text = await response.text()
    expect(text, path).not.toContain('noted milk')
    // Elsewhere Next.js may pass the call on to that page, or know no such action.
    if (path === '/dashboard/note') expect(text, path).toContain('no_session')
    await client.dispose()
  }
})

function headersOf(call: Request, origin: string) {
  const { accept = '', 'content-type': contentType = '', 'next-action': action = '' } = call.headers()
  return { accept, 'content-type': contentType, 'next-action': action, origin }
}

function bodyOf(call: Request) {
  const body = call.postDataBuffer()
  if (body === null) throw new Error('the action was called without a body')
  return body
}
