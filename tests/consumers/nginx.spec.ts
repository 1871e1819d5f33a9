import { request as httpRequest } from 'node:http'
import { cookieValue, expect, test, uniqueEmail, wrongCode } from './consumer-test'

test('cookies are bound to the outer host', async ({ page, context, app, signIn, emulator }) => {
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(page).toHaveURL(`${app.url}/dashboard`)
  const cookies = (await context.cookies()).filter(({ name }) => !name.startsWith('__next'))
  expect(cookies.length).toBeGreaterThan(0)
  for (const { name, domain, path, secure, httpOnly } of cookies) {
    expect({ name, domain, path, secure, httpOnly }).toEqual({
      name: expect.stringMatching(/^__Host-(session|known|pending|flash)$/),
      domain: 'localhost',
      path: '/',
      secure: true,
      httpOnly: true,
    })
  }
  expect(await cookieValue(context, '__Host-session')).toBeDefined()
})

test('Server Actions run, with their redirects on the outer origin', async ({ page, app, signIn, emulator }) => {
  const email = uniqueEmail()
  await page.goto('/login-actions/plain')
  await signIn.askForMail(email)
  const { code } = await emulator.newestMail(email)
  await signIn.codeField.fill(wrongCode(code))
  await page.locator('[data-part=verify-button]').click()
  await expect(page).toHaveURL(`${app.url}/login-actions/plain?error=invalid_code`)
  await signIn.codeField.fill(code)
  await page.locator('[data-part=verify-button]').click()
  await expect(page).toHaveURL(`${app.url}/dashboard`)
})

const forged = {
  Host: 'evil.example',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'http',
  'X-Forwarded-Port': '81',
  Forwarded: 'host=evil.example;proto=http',
  'X-Original-Host': 'evil.example',
}

for (const [name, value] of Object.entries(forged)) {
  test(`a forged ${name} changes neither link nor redirect`, async ({ app, emulator, request }) => {
    const email = uniqueEmail()
    const headers = { [name]: value }
    const sent = await request.post('/api/auth/send', {
      data: { email },
      headers: { ...headers, 'doorpost-request': '1' },
    })
    expect(sent.status(), await sent.text()).toBe(200)
    const { link } = await emulator.newestMail(email)
    expect(new URL(link).origin).toBe(app.url)
    for (const path of ['/dashboard', '/dashboard/note', new URL(link).pathname]) {
      const response = await request.get(path, { headers, maxRedirects: 0 })
      expect(new URL(response.headers().location ?? '', app.url).origin, path).toBe(app.url)
    }
  })
}

test('the app itself, asked past the proxy, answers for the outer origin', async ({ app }) => {
  const location = await new Promise((resolve, reject) => {
    const options = { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } }
    httpRequest(`${app.innerUrl}/dashboard`, options, (response) => resolve(response.resume().headers.location))
      .on('error', reject)
      .end()
  })
  expect(location).toBe(`${app.url}/login?next=%2Fdashboard`)
})
