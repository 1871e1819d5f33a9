import { expect, test } from './consumer-test'

// Right answers of the proxy itself, to a visitor without a session. What else happens to such addresses: t15.
const answers: readonly (readonly [path: string, answer: string])[] = [
  ['/dashboard', '307 /login?next=%2Fdashboard'],
  ['/dashboard?tab=1', '307 /login?next=%2Fdashboard%3Ftab%3D1'],
  // Next.js itself folds the slashes, before any proxy.
  ['//dashboard', '308 /dashboard'],
  ['/%64ashboard', '307 /login?next=%2F%2564ashboard'],
  // Other addresses, segment by segment: no page of the app, so neither page nor proxy is reached.
  ['/dashboard%2f..', '404'],
  ['/dashboardx', '404'],
]

for (const [path, answer] of answers) {
  test(`${path} is answered ${answer}`, async ({ request, app }) => {
    const response = await request.get(`${app.url}${path}`, { maxRedirects: 0 })
    const { location } = response.headers()
    const target = location === undefined ? '' : ` ${new URL(location, app.url).href.slice(app.url.length)}`
    expect(`${response.status()}${target}`).toBe(answer)
  })
}

test('a post is sent to sign-in as a new request', async ({ request }) => {
  const response = await request.post('/dashboard/note', { form: { note: 'milk' }, maxRedirects: 0 })
  expect(response.status()).toBe(303)
})

test('what a client sends under our names never reaches a page', async ({ page, signInAs }) => {
  await signInAs(page)
  const headers = { 'x-doorpost-path': '/evil', 'x-doorpost-subject': 'root' }
  const response = await page.context().request.get('/dashboard/headers?a=1', { headers })
  const [, shown = ''] = /<pre>(.*?)<\/pre>/.exec(await response.text()) ?? []
  expect(JSON.parse(shown.replaceAll('&quot;', '"'))).toEqual({ 'x-doorpost-path': '/dashboard/headers?a=1' })
})
