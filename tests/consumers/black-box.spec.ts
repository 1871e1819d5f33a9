import type { APIRequestContext } from '@playwright/test'
import { expect, test, uniqueEmail, wrongCode } from './consumer-test'

// What every mount of the core has to answer, whatever server it is in. `request` keeps cookies as a browser does.
const script = { 'doorpost-request': '1' }
const click = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

function post(request: APIRequestContext, endpoint: string, data: object, headers: Record<string, string> = script) {
  return request.post(`/api/auth/${endpoint}`, { data, headers, maxRedirects: 0 })
}

async function sessionOf(request: APIRequestContext) {
  return (await (await request.get('/api/auth/session')).json()).session
}

test('the code, from the first request to signing out', { tag: '@api' }, async ({ request, emulator }) => {
  const email = uniqueEmail()
  const sent = await post(request, 'send', { email, next: '/dashboard/note' })
  expect(sent.status(), await sent.text()).toBe(200)
  expect(sent.headers()['set-cookie']).toMatch(/^(__Host-)?pending-[^=]+=[^;]+; .*HttpOnly/)
  expect(sent.headers()['cache-control']).toContain('no-store')
  const { pending } = await sent.json()
  expect(pending).toMatchObject({ email, delivery: 'code_and_link', codeLength: 6, attemptsLeft: 5 })
  const asked = await request.get(`/api/auth/pending?flow=${pending.flow}`)
  expect(await asked.json()).toMatchObject({ pending: { email }, session: false })

  const { code } = await emulator.newestMail(email)
  const refused = await post(request, 'verify', { code: wrongCode(code), flow: pending.flow })
  expect(refused.status()).toBe(400)
  expect(await refused.json()).toEqual({ error: { code: 'invalid_code', attemptsLeft: 4 } })

  const verified = await post(request, 'verify', { code: ` ${code.slice(0, 3)}-${code.slice(3)} `, flow: pending.flow })
  expect(await verified.json()).toMatchObject({ session: { email, subject: email }, redirectTo: '/dashboard/note' })
  expect(await sessionOf(request)).toMatchObject({ email })

  expect(await (await post(request, 'sign-out', {})).json()).toEqual({ redirectTo: '/login' })
  expect(await sessionOf(request)).toBeNull()
})

test('the link, which no scanner uses up', { tag: '@api' }, async ({ request, playwright, app, emulator }) => {
  const email = uniqueEmail()
  await post(request, 'send', { email, next: '/dashboard/note' })
  const { link } = await emulator.newestMail(email)
  expect(new URL(link).origin).toBe(app.url)

  const stranger = await playwright.request.newContext({ ignoreHTTPSErrors: true })
  const looked = await stranger.get(link, { headers: click, maxRedirects: 0 })
  expect(looked.headers().location).toContain(`${app.url}/login?error=different_browser`)
  expect((await request.head(link)).status()).toBe(200)
  await stranger.dispose()

  const opened = await request.get(link, { headers: click, maxRedirects: 0 })
  expect(opened.status()).toBe(303)
  expect(opened.headers().location).toBe(`${app.url}/dashboard/note`)
  expect(await sessionOf(request)).toMatchObject({ email })
})

test('plain forms', { tag: '@api' }, async ({ request, app, emulator }) => {
  const email = uniqueEmail()
  const submit = async (endpoint: string, form: Record<string, string>) => {
    const headers = { origin: app.url }
    const response = await request.post(`/api/auth/${endpoint}`, { form, headers, maxRedirects: 0 })
    return `${response.status()} ${response.headers().location}`
  }
  expect(await submit('send', { email: 'ada@localhost' })).toBe(`303 ${app.url}/login?error=invalid_email`)
  expect(await submit('send', { email, next: '/dashboard/note' })).toMatch(`303 ${app.url}/login`)
  const { code } = await emulator.newestMail(email)
  expect(await submit('verify', { code })).toBe(`303 ${app.url}/dashboard/note`)
  expect(await submit('sign-out', {})).toBe(`303 ${app.url}/login`)
})

test('what is no request of ours is refused', { tag: ['@api', '@refusals'] }, async ({ request }) => {
  const answer = async (path: string, options: Parameters<APIRequestContext['fetch']>[1]) => {
    const response = await request.fetch(`/api/auth/${path}`, { maxRedirects: 0, ...options })
    return `${response.status()} ${(await response.json()).error.code}`
  }
  const email = uniqueEmail()
  const json = { 'content-type': 'application/json' }
  const send = (headers: Record<string, string>, data = JSON.stringify({ email })) =>
    answer('send', { method: 'POST', headers, data })
  expect(await send({ ...json, origin: 'https://evil.example' })).toBe('403 origin_not_allowed')
  expect(await send(json)).toBe('403 origin_not_allowed')
  expect(await send({ ...script, 'content-type': 'text/plain' })).toBe('415 unsupported_media_type')
  expect(await send({ ...script, ...json }, `"${'x'.repeat(17_000)}"`)).toBe('413 payload_too_large')
  expect(await send({ ...script, ...json }, '{')).toBe('400 invalid_request')
  expect(await answer('sign-out', { method: 'GET' })).toBe('405 method_not_allowed')
  expect(await answer('nothing', { method: 'POST', headers: script, data: {} })).toBe('404 not_found')
})
