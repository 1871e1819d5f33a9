import { expect, test, uniqueEmail } from '../consumer-test'
import { emailAndCode } from '../stack-page'

test('a server function is refused without a session, and to another site', async ({
  page,
  app,
  emulator,
  signIn,
  playwright,
}) => {
  const email = uniqueEmail()
  const { enterEmail, enterCode } = emailAndCode(signIn, app)
  await page.goto('/dashboard')
  await enterEmail(email)
  await enterCode((await emulator.newestMail(email)).code)
  await page.getByLabel('Note').fill('milk')
  await page.waitForLoadState('networkidle')
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('_serverFn'))
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByText(`${email} noted milk`)).toBeVisible()

  const call = await asked
  const { cookie, ...headers } = await call.allHeaders()
  const own = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')))
  const stranger = await playwright.request.newContext()
  const send = async (more: Record<string, string>) => {
    const answer = await stranger.post(call.url(), { data: call.postDataBuffer() ?? '', headers: { ...own, ...more } })
    return { status: answer.status(), text: await answer.text() }
  }
  expect(await send({ cookie: cookie ?? '' })).toMatchObject({ status: 200, text: expect.stringContaining('noted') })
  const without = await send({})
  expect(without.status).toBe(401)
  expect(without.text).not.toContain('noted')
  const foreign = await send({ cookie: cookie ?? '', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
  expect(foreign.status).toBe(403)
  expect(foreign.text).not.toContain('noted')
  await stranger.dispose()
})
