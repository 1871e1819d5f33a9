import type { Page } from '@playwright/test'
import { startedSignIn } from '../../packages/server/src/testing/started-sign-in'
import { e2eUrl } from '../support/e2e-servers'
import { expect, test, uniqueEmail } from '../support/e2e-test'
import { CLIENT_PATHS, hydrated, LOGIN_PATHS, loginPage } from '../support/login-page'
import { watchConsole } from '../support/page-watch'

const SIGN_IN_PATHS = [...LOGIN_PATHS, ...CLIENT_PATHS]
const PAGES = [
  '/',
  ...SIGN_IN_PATHS,
  ...CLIENT_PATHS.map((path) => `${path}/code`),
  '/login/confirm',
  '/account/settings',
  '/dashboard',
  '/no-such-page',
]

/** What the browser refused by a page's policy, and all else that it complains of. */
async function watchPolicy(page: Page): Promise<string[]> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`refused by ${effectiveDirective}: ${blockedURI} ${sample}`),
    )
  })
  return watchConsole(page)
}

/** Chromium's own note that a document answered 404. */
const withoutMissing = (complaints: readonly string[]) =>
  complaints.filter((text) => !(text.includes('/no-such-page') && text.includes('404')))

/** Opens every page as someone who is signed in. */
async function openAll(page: Page): Promise<void> {
  for (const path of PAGES) {
    await page.goto(path, hydrated)
    await expect(page.getByRole('main')).toBeVisible()
  }
}

for (const path of SIGN_IN_PATHS) {
  test(`${path}: a sign-in by code, and every page after it, breaks no policy`, async ({ page, emulator }) => {
    const complaints = await watchPolicy(page)
    const login = loginPage(page)
    const email = uniqueEmail()
    await page.goto('/', hydrated)
    await page.locator(`main a[href="${path}"]`).first().click()
    await page.waitForURL(path, hydrated)
    await login.askForMail(email)
    await login.codeField.pressSequentially((await emulator.newestMail(email)).code)
    await expect(page).toHaveURL('/dashboard')
    await openAll(page)
    expect(withoutMissing(complaints)).toEqual([])
  })

  test(`${path}: a sign-in by link breaks no policy`, async ({ page, emulator }) => {
    const complaints = await watchPolicy(page)
    const email = uniqueEmail()
    await page.goto(path, hydrated)
    await loginPage(page).askForMail(email)
    await page.goto((await emulator.newestMail(email)).link)
    await expect(page).toHaveURL('/dashboard')
    expect(complaints).toEqual([])
  })
}

test('a link in another browser asks and signs in under the policy', async ({ page, browser, emulator }) => {
  const app = e2eUrl('anyBrowserApp')
  const email = uniqueEmail()
  await page.goto(`${app}/login`, hydrated)
  await loginPage(page).askForMail(email)
  const { link } = await emulator.newestMail(email)
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  const complaints = await watchPolicy(other)
  await other.goto(link)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other).toHaveURL(`${app}/dashboard`)
  expect(complaints).toEqual([])
  await elsewhere.close()
})

test('the kit’s own confirm page keeps its style under its policy', async ({ page }) => {
  const { newBrowser, mail } = await startedSignIn({ link: { binding: 'any-browser' } })
  const answer = await newBrowser().visit(mail.link)
  const complaints = await watchPolicy(page)
  const [headers, body] = [Object.fromEntries(answer.headers), await answer.text()]
  await page.route('http://localhost/confirm', (route) => route.fulfill({ headers, body }))
  await page.goto('http://localhost/confirm')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-weight', '600')
  expect(complaints).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of SIGN_IN_PATHS) {
    test(`${path}: a sign-in, and every page after it, breaks no policy`, async ({ page, emulator }) => {
      const complaints = watchConsole(page)
      const login = loginPage(page)
      const email = uniqueEmail()
      await page.goto(path)
      await login.askForMail(email)
      await login.codeField.fill((await emulator.newestMail(email)).code)
      await login.verifyButton.click()
      await expect(page).toHaveURL('/dashboard')
      await openAll(page)
      expect(withoutMissing(complaints)).toEqual([])
    })
  }
})

test.describe('headers', () => {
  for (const path of PAGES) {
    test(`${path}: every script has the nonce of the policy, which is new each time`, async ({ request }) => {
      const nonces = []
      for (const _ of [1, 2]) {
        const response = await request.get(path)
        const headers = response.headers()
        const policy = headers['content-security-policy'] ?? ''
        const nonce = /script-src 'nonce-([\w-]{20,})' 'strict-dynamic';/.exec(policy)?.[1]
        const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? []
        expect(scripts.length).toBeGreaterThan(0)
        expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
        nonces.push(nonce)
        for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
          expect(policy).toContain(part)
        }
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'strict-origin-when-cross-origin',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'permissions-policy': expect.stringContaining('camera=()'),
        })
        // Nothing here is on https.
        expect(headers).not.toHaveProperty('strict-transport-security')
      }
      expect(new Set(nonces).size).toBe(2)
    })
  }

  test('static files are what their type says, and for this site only', async ({ request }) => {
    const html = await (await request.get('/login')).text()
    const files = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css))"/g)].map(
      ([, file]) => file ?? '',
    )
    expect(files.length).toBeGreaterThan(1)
    for (const file of ['/icon.svg', ...files]) {
      const { 'x-content-type-options': sniff, 'cross-origin-resource-policy': resource } = (
        await request.get(file)
      ).headers()
      expect({ file, sniff, resource }).toEqual({ file, sniff: 'nosniff', resource: 'same-origin' })
    }
  })

  test('the way to the sign-in page has them too', async ({ request }) => {
    const response = await request.get('/dashboard', { maxRedirects: 0 })
    expect(response.status()).toBe(307)
    expect(response.headers()).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    })
  })
})
