import { expect, test, uniqueEmail } from '../support/e2e-test'

const json = { 'content-type': 'application/json' }

const refused = [
  {
    name: 'fetch metadata of another site',
    headers: { ...json, 'sec-fetch-site': 'cross-site' },
    status: 403,
    code: 'origin_not_allowed',
  },
  {
    name: 'a foreign Origin',
    headers: { ...json, origin: 'https://evil.example' },
    status: 403,
    code: 'origin_not_allowed',
  },
  { name: 'Origin: null', headers: { ...json, origin: 'null' }, status: 403, code: 'origin_not_allowed' },
]

// A form can be of this type, so it is answered as one.
test('a send with text/plain from the same origin leads back to the sign-in page', async ({ request, emulator }) => {
  const email = uniqueEmail()
  const headers = { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' }
  const response = await request.post('/api/auth/send', { headers, data: `email=${email}`, maxRedirects: 0 })
  expect(response.status()).toBe(303)
  expect(response.headers().location).toContain('/login?error=unsupported_media_type')
  expect(await emulator.mails(email)).toEqual([])
})

for (const { name, headers, status, code } of refused) {
  test(`a send with ${name} is ${status}`, async ({ request, emulator }) => {
    const email = uniqueEmail()
    const response = await request.post('/api/auth/send', { headers, data: JSON.stringify({ email }) })
    expect(response.status()).toBe(status)
    expect(await response.json()).toEqual({ error: { code } })
    expect(response.headers()['cache-control']).toContain('no-store')
    expect(await emulator.mails(email)).toEqual([])
  })
}

for (const enctype of ['application/x-www-form-urlencoded', 'text/plain']) {
  test(`a ${enctype} form on another site sends no mail`, async ({ page, context, baseURL, emulator }) => {
    const email = uniqueEmail()
    const hostile = 'http://hostile.example/'
    const body = `<form method="post" action="${baseURL}/api/auth/send" enctype="${enctype}"><input name="email" value="${email}"><button>Win</button></form>`
    await context.route(hostile, (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto(hostile)
    const answer = page.waitForResponse((response) => response.url() === `${baseURL}/api/auth/send`)
    await page.getByRole('button').click()
    expect([303, 403, 415]).toContain((await answer).status())
    expect(await emulator.mails(email)).toEqual([])
    expect((await context.cookies()).filter(({ name }) => name.startsWith('pending'))).toEqual([])
  })
}
