import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { LoginForm } from '@doorpost/react'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'esbuild'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'

const root = fileURLToPath(new URL('../..', import.meta.url))
const origin = 'http://policies.test'

const pending = {
  flow: 'flow-1',
  email: 'ada@example.com',
  delivery: 'code_and_link',
  codeLength: 6,
  codeAlphabet: 'numeric',
  expiresInSeconds: 600,
  resendAfterSeconds: 30,
  attemptsLeft: 5,
} as const

const NONCE = 'bm9uY2U'

/** The page's own props: a nonce for a policy that has one. */
const propsFor = (policy: string) => ({ pending, ...(policy.includes('nonce-') && { nonce: NONCE }) })

/** A sandboxed page has no origin, so even its own files and answers are from another one. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' }

/** What a consumer's own bundler makes of a page with the form on it. */
async function bundlePage(policy: string) {
  const contents = `
    import { createElement } from 'react'
    import { hydrateRoot } from 'react-dom/client'
    import { LoginForm } from '@doorpost/react'
    hydrateRoot(document.querySelector('main'), createElement(LoginForm, ${JSON.stringify(propsFor(policy))}))
  `
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    // The package as it is published, not the sources that tsconfig.json leads types to.
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}

/** Opens the page under a policy; what the browser complained about comes back. */
async function open(browserPage: Page, policy: string) {
  const complaints: string[] = []
  browserPage.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  browserPage.on('pageerror', (error) => complaints.push(error.message))
  const files: Readonly<Record<string, { readonly body: string; readonly contentType: string }>> = {
    '/': {
      body: `<!doctype html><html lang="en"><title>Sign in</title>
        <link rel="stylesheet" href="/styles.css">
        <main>${renderToString(createElement(LoginForm, propsFor(policy)))}</main><script type="module" src="/page.js"></script>`,
      contentType: 'text/html; charset=utf-8',
    },
    '/styles.css': {
      body: await readFile(`${root}/packages/react/dist/styles.css`, 'utf8'),
      contentType: 'text/css',
    },
    '/page.js': { body: await bundlePage(policy), contentType: 'text/javascript' },
  }
  await browserPage.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = files[pathname]
    if (file) await route.fulfill({ ...file, headers: { ...OPEN, 'Content-Security-Policy': policy } })
    else if (pathname === '/api/auth/verify')
      await route.fulfill({ status: 400, headers: OPEN, json: { error: { code: 'invalid_code', attemptsLeft: 4 } } })
    else await route.fulfill({ headers: OPEN, json: { pending, session: false } })
  })
  await browserPage.goto(`${origin}/`)
  await expect(browserPage.locator('[data-ready]')).toBeVisible()
  return complaints
}

/** Type, be told, type again: with the input lying over its slots as it should. */
async function useTheField(browserPage: Page) {
  const field = browserPage.getByLabel('Code')
  const box = await field.boundingBox()
  const slots = await browserPage.locator('[data-part=code-slots]').boundingBox()
  expect(box?.width).toBeCloseTo(slots?.width ?? 0, 0)
  expect(box?.height).toBeCloseTo(slots?.height ?? 0, 0)
  await field.pressSequentially('123456')
  await expect(browserPage.getByRole('alert')).toHaveText("That code isn't right. 4 tries left.")
  await expect(field).toHaveValue('')
  await field.pressSequentially('12')
  await expect(browserPage.locator('[data-part=code-slot][data-state=filled]')).toHaveText(['1', '2'])
  await expect(field).toHaveCSS('color', 'rgba(0, 0, 0, 0)')
}

test.use({ bypassCSP: false })

/** Without the one of the wrong code, which is the server's answer. */
const ofThePolicy = (complaints: readonly string[]) => complaints.filter((text) => !text.includes('400'))

test('with a nonce and style attributes there is no complaint', async ({ page: browserPage }) => {
  const policy = `default-src 'self'; style-src 'self' 'nonce-${NONCE}'; style-src-attr 'unsafe-inline'`
  const complaints = await open(browserPage, policy)
  await useTheField(browserPage)
  expect(ofThePolicy(complaints)).toEqual([])
})

test('without a nonce the one complaint is about the style element of the field', async ({ page: browserPage }) => {
  const policy = "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'"
  const complaints = await open(browserPage, policy)
  await useTheField(browserPage)
  expect(ofThePolicy(complaints)).toEqual([expect.stringContaining('inline style')])
})

test('nothing but files of the site: the field works from the sheet alone', async ({ page: browserPage }) => {
  await open(browserPage, "default-src 'self'; style-src 'self'")
  await useTheField(browserPage)
})

test('a sandbox without an origin, where storage and cookies throw: the field works', async ({ page: browserPage }) => {
  await open(browserPage, 'sandbox allow-scripts allow-forms')
  expect(await browserPage.evaluate(() => origin)).toBe('null')
  await useTheField(browserPage)
})

test('form.submit() by a script, past every handler, posts the code to the right place', async ({
  page: browserPage,
}) => {
  await open(browserPage, "default-src 'self'; style-src 'self'")
  const field = browserPage.getByLabel('Code')
  await field.fill('12345')
  const posted = browserPage.waitForRequest((request) => request.isNavigationRequest() && request.method() === 'POST')
  await field.evaluate((input: HTMLInputElement) => input.form?.submit())
  const request = await posted
  expect(new URL(request.url()).pathname).toBe('/api/auth/verify')
  expect(Object.fromEntries(new URLSearchParams(request.postData() ?? ''))).toMatchObject({
    code: '12345',
    flow: 'flow-1',
  })
  // A page that closes on its way to another one may wait for it for ever.
  await browserPage.waitForURL('**/api/auth/verify')
})
