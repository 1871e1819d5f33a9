import { expect, test } from './consumer-test'

test('pages that are the same for everyone stay static', ({ app }) => {
  const routes = Object.fromEntries(
    [...(app.log ?? '').matchAll(/[├┌└] ([○ƒ●◐]) +(\/\S*)/g)].map(([, kind, path]) => [path, kind]),
  )
  expect(routes).toMatchObject({ '/': '○', '/account/help': '○', '/dashboard': 'ƒ', '/login': 'ƒ' })
})

test('no answer that a shared cache may keep sets a cookie', async ({ page, signInAs }) => {
  const cached: string[] = []
  const withCookie: string[] = []
  page.on('response', async (response) => {
    const headers = await response.allHeaders()
    if (!/s-maxage/.test(headers['cache-control'] ?? '')) return
    cached.push(new URL(response.url()).pathname)
    if (headers['set-cookie'] !== undefined) withCookie.push(response.url())
  })
  await page.goto('/')
  await signInAs(page)
  await page.goto('/')
  await page.getByRole('link', { name: 'Help' }).click()
  await expect(page).toHaveURL('/account/help')
  await page.reload()
  await expect.poll(() => cached).toEqual(expect.arrayContaining(['/', '/account/help']))
  expect(withCookie).toEqual([])
})
