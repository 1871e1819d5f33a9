import { instant } from '@next/playwright'
import type { APIRequestContext } from '@playwright/test'
import { watchConsole } from '../support/page-watch'
import { expect, signOut, test, uniqueEmail } from './consumer-test'

// The new app while it is worked on: `next dev` checks every page that is opened for what would make a navigation wait,
// and for clocks that are read too early. These are also Next.js's own tests of instant navigation.

// Each page is compiled when it is asked for.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

/** What Next.js tells a coding agent of the pages that are open. */
async function nextErrors(request: APIRequestContext): Promise<unknown> {
  const response = await request.post('/_next/mcp', {
    headers: { accept: 'application/json, text/event-stream' },
    data: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'get_errors', arguments: {} } },
  })
  const line = /^data: (.*)$/m.exec(await response.text())?.[1] ?? ''
  return JSON.parse(JSON.parse(line).result.content[0].text)
}

const NONE = { configErrors: [], sessionErrors: [] }

test('no page makes Next.js complain, signed out or in', async ({ page, request, signIn, emulator }) => {
  const complaints = watchConsole(page)
  const told: Record<string, unknown> = {}
  async function look(name: string) {
    await page.waitForLoadState('networkidle')
    told[name] = await nextErrors(request)
  }
  for (const path of ['/ends', '/login', '/dashboard', '/private', '/cached', '/brief', '/slow']) {
    await page.goto(path)
    await look(`${path}, signed out`)
  }
  const email = uniqueEmail()
  await signIn.open('/dashboard')
  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  for (const path of ['/dashboard', '/private', '/cached', '/brief', '/slow', '/login']) {
    await page.goto(path)
    await look(path)
  }
  await page.goto('/dashboard')
  await signOut(page)
  await expect(page).toHaveURL('/login')
  await look('/login, after signing out')
  expect(Object.entries(told).filter(([, errors]) => JSON.stringify(errors) !== JSON.stringify(NONE))).toEqual([])
  expect(complaints).toEqual([])
})

test('a signed-in page is there at once, by its address and by a link', async ({ page, baseURL, signInAs }) => {
  const email = await signInAs(page)
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
  await instant(
    page,
    async () => {
      await page.goto('/dashboard')
      await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
      await expect(page.getByText('Signed in as')).toHaveCount(0)
    },
    baseURL === undefined ? {} : { baseURL },
  )
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()

  await page.goto('/ends')
  await page.waitForLoadState('networkidle')
  await instant(page, async () => {
    await page.getByRole('link', { name: 'Dashboard' }).click()
    await page.waitForURL('/dashboard')
    await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
    await expect(page.getByText('Signed in as')).toHaveCount(0)
  })
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible()
})

test('what is read inside "use cache: private" is there with it', async ({ page, signInAs }) => {
  const email = await signInAs(page)
  await page.goto('/ends')
  await page.waitForLoadState('networkidle')
  await instant(page, async () => {
    await page.getByRole('link', { name: 'Cached' }).click()
    await page.waitForURL('/cached')
    await expect(page.getByText(`Kept for ${email}`)).toBeVisible()
  })
})
