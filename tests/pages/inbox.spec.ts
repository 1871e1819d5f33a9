import { createServer, type Server } from 'node:http'
import { type Emulator, startEmulator } from '@doorpost/emulator'
import { expect, type Page, test } from '@playwright/test'
import { ScalekitClient } from '@scalekit-sdk/node'
import axe from 'axe-core'

let app: Server
let appUrl: string
let emulator: Emulator
let passwordless: ScalekitClient['passwordless']

test.beforeAll(async () => {
  app = createServer((_request, response) => response.end('<h1>The app</h1>'))
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  const address = app.address()
  appUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
test.afterAll(() => new Promise((resolve) => app.close(resolve)))

test.beforeEach(async ({ page, context }) => {
  emulator = await startEmulator({ inboxLimit: 3 })
  passwordless = new ScalekitClient(emulator.url, 'skc_emulator', 'emulator-secret').passwordless
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: emulator.url })
  await page.goto(emulator.url)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
})
test.afterEach(() => emulator.stop())

async function send(email: string, templateVariables: Record<string, string> = {}) {
  await passwordless.sendPasswordlessEmail(email, { magiclinkAuthUri: `${appUrl}/verify`, templateVariables })
  const [mail] = emulator.messages(email)
  return { code: mail?.code ?? '', link: mail?.link ?? '' }
}

// The email's frame forbids scripts, so axe looks at the page around it.
async function violations(page: Page) {
  await page.evaluate(axe.source)
  const result = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run({ iframes: false }))
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const mails = (page: Page) => page.getByRole('list').getByRole('listitem')

test('an empty inbox says what to do', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'No email yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Copy the variables' }).click()
  expect(await clipboard(page)).toContain(`SCALEKIT_ENVIRONMENT_URL=${emulator.url}`)
})

test('a mail appears without a reload, as people see it', async ({ page }) => {
  const { code, link } = await send('ada@example.com')
  await expect(mails(page)).toHaveCount(1)
  await expect(page.getByRole('heading', { name: `${code} is your sign-in code` })).toBeVisible()
  const frame = page.frameLocator('iframe[title="Email to ada@example.com"]')
  await expect(frame.getByText(code, { exact: true })).toBeVisible()
  await expect(frame.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', link)
  await expect(page.getByRole('status')).toHaveText(`New email to ada@example.com: ${code} is your sign-in code`)
})

test('what stood in the mailbox is switched on here, and said under the email', async ({ page }) => {
  await page.getByRole('button', { name: 'Settings and faults' }).click()
  await page.getByRole('switch', { name: /^gateway opens/ }).check()
  await page.getByRole('switch', { name: /^late / }).check()
  await expect.poll(() => emulator.mailbox()).toEqual(['gateway', 'late'])
  await page.getByRole('button', { name: 'Close' }).click()
  const sent = await passwordless.sendPasswordlessEmail('ada@example.com', { magiclinkAuthUri: `${appUrl}/verify` })
  const empty = page.getByRole('region', { name: 'No email yet' })
  await expect(empty.getByText('1 email is still on the way.')).toBeVisible()
  emulator.advanceClock(120)
  const history = page.getByRole('list', { name: 'What happened to it' })
  const lines = history.getByRole('listitem')
  await expect(lines).toHaveText([
    'late held it back for two minutes',
    'gateway opened the link with GET and with HEAD 200 200',
  ])
  const [mail] = emulator.messages()
  await passwordless.verifyPasswordlessEmail({ code: mail?.code ?? '' }, sent.authRequestId)
  await expect(lines.last()).toHaveText('person used the code up')
  expect(await violations(page)).toEqual([])
})

test('code and link are one click to copy, and the link opens in this window', async ({ page }) => {
  const { code, link } = await send('ada@example.com')
  await page.getByRole('button', { name: 'Copy the code' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied the code.')
  expect(await clipboard(page)).toBe(code)
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect(page.getByRole('status')).toHaveText('Copied the link.')
  expect(await clipboard(page)).toBe(link)
  await page.getByRole('link', { name: 'Open here' }).click()
  await expect(page.getByRole('heading', { name: 'The app' })).toBeVisible()
  expect(page.url()).toBe(link)
})

test('text, headers and the saved mail hold the same', async ({ page }) => {
  const { code } = await send('ada@example.com')
  await page.getByRole('tab', { name: 'Email' }).press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Text' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Text' })).toContainText(`Your sign-in code: ${code}`)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('region', { name: 'Headers' })).toContainText('To: ada@example.com')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save .eml' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^mail-[\w-]+\.eml$/)
})

test('the list filters, moves by keyboard, says what it dropped, and clears', async ({ page }) => {
  for (const name of ['ada', 'grace', 'linus', 'barbara']) await send(`${name}@example.com`)
  await expect(mails(page)).toHaveCount(3)
  await expect(page.getByText('The inbox keeps the 3 newest emails. 1 older one was deleted.')).toBeVisible()
  await page.getByRole('link', { name: /barbara/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: /linus/ })).toBeFocused()
  await expect(page.getByText('To linus@example.com')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Filter by address' }).fill('GRACE')
  await expect(mails(page)).toHaveCount(1)
  await page.getByRole('searchbox').fill('nobody')
  await expect(page.getByText('No email to “nobody”.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(page.getByRole('heading', { name: 'No email yet' })).toBeVisible()
})

test('a long address keeps its end, and an email of another day has a date', async ({ page }) => {
  await send('a.rather.long.name.for.a.narrow.list-12345@mail.example.com')
  await send('a.rather.long.name.for.a.narrow.list-67890@mail.example.com')
  for (const end of ['-12345@mail.example.com', '-67890@mail.example.com']) {
    await expect(page.getByText(end, { exact: true })).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('link', { name: `a.rather.long.name.for.a.narrow.list${end}` })).toBeVisible()
  }
  const time = mails(page).first().getByRole('time')
  await expect(time).toHaveText(/^\d\d:\d\d:\d\d [AP]M$/)
  await page.clock.setFixedTime(Date.now() + 48 * 60 * 60 * 1000)
  await page.reload()
  await expect(time).toHaveText(/^[A-Z][a-z]{2} \d{1,2}, \d\d:\d\d [AP]M$/)
})

test('an email in Arabic says who sent it, and reads from right to left', async ({ page }) => {
  await send('layla@example.com', { locale: 'ar', app_name: 'Acme' })
  await expect(page.getByText('From Acme · To layla@example.com')).toBeVisible()
  const frame = page.frameLocator('iframe[title="Email to layla@example.com"]')
  await expect(frame.getByRole('heading', { name: 'تسجيل الدخول إلى' })).toHaveCSS('direction', 'rtl')
})

test('an email that was refused is in the list, with the reason for it', async ({ page }) => {
  const templateVariables = { note: 'x'.repeat(257) }
  await expect(
    passwordless.sendPasswordlessEmail('ada@example.com', { magiclinkAuthUri: appUrl, templateVariables }),
  ).rejects.toThrow()
  const reason = 'validation error: template_variables["note"]: value length must be at most 256 characters'
  await expect(page.getByRole('heading', { name: 'No email was sent' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Reason' })).toContainText(
    `Your app asked to send it, and was answered INVALID_ARGUMENT:${reason}`,
  )
  await expect(page.getByRole('status')).toHaveText(`No email was sent: ${reason}`)
  expect(await violations(page)).toEqual([])
  await send('grace@example.com')
  await expect(mails(page)).toHaveText([/grace@example\.com/, /ada@example\.com.*No email was sent.*Refused/])
  await page.getByRole('link', { name: /ada@example/ }).click()
  await expect(page.getByRole('group', { name: 'Reason' })).toContainText(reason)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(page.getByRole('heading', { name: 'No email yet' })).toBeVisible()
})

test('settings and faults are switches', async ({ page }) => {
  await page.getByRole('button', { name: 'Settings' }).click()
  const enforce = page.getByRole('switch', { name: 'Enforce same browser' })
  await enforce.click()
  await expect.poll(() => emulator.settings().enforceSameBrowserOrigin).toBe(true)
  await page.getByLabel('Characters in a code').fill('99')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert').filter({ hasText: 'codeLength must be' })).toBeVisible()
  await page.getByLabel('Verify: what it does').selectOption('is unavailable')
  await expect.poll(() => emulator.faults()).toEqual([{ method: 'verify', kind: 'unavailable' }])
  await page.getByLabel('Verify: how often').selectOption('once')
  await expect(page.getByText('is unavailable 1 more time')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: 'Settings and faults 1 fault' })).toBeFocused()
  emulator.reset()
  await expect(page.getByRole('button', { name: 'Settings and faults', exact: true })).toBeVisible()
})

test('a hostile template variable is inert', async ({ page }) => {
  let isRun = false
  await page.exposeFunction('pwned', () => {
    isRun = true
  })
  await send('eve@example.com', { team: '<img src=x onerror="top.pwned()"><script>top.pwned()</script>' })
  const frame = page.frameLocator('iframe[title="Email to eve@example.com"]')
  await expect(frame.getByText('<img src=x onerror="top.pwned()">')).toBeVisible()
  await expect(frame.locator('img, script')).toHaveCount(0)
  await page.getByRole('tab', { name: 'Text' }).click()
  await expect(page.getByRole('region', { name: 'Text' })).toContainText('<img src=x onerror="top.pwned()">')
  expect(isRun).toBe(false)
})

test('a page that stays open follows an emulator that comes back', async ({ page }) => {
  await send('ada@example.com')
  await expect(mails(page)).toHaveCount(1)
  await emulator.stop()
  await expect(page.getByText('Reconnecting…')).toBeVisible()
  emulator = await startEmulator({ port: emulator.port })
  await send('grace@example.com')
  await expect(page.getByRole('link', { name: /grace/ })).toBeVisible()
  await expect(mails(page)).toHaveCount(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, and nothing is wider than ${width} px (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      expect(await violations(page)).toEqual([])
      await send('ada@example.com')
      await page.getByRole('link', { name: /ada@example/ }).click()
      await expect(page.getByRole('heading', { level: 2, name: /sign-in code/ })).toBeVisible()
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.getByRole('button', { name: 'Settings' }).click()
      expect(await violations(page)).toEqual([])
    })
  }
}

test('a narrow screen shows the list or a mail, and leads back', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const { code } = await send('ada@example.com')
  await expect(mails(page)).toHaveCount(1)
  await expect(page.getByRole('group', { name: 'Code' })).toBeHidden()
  await page.getByRole('link', { name: /ada@example/ }).click()
  await expect(page.getByRole('group', { name: 'Code' })).toContainText(code)
  await page.getByRole('link', { name: 'All emails' }).click()
  await expect(mails(page)).toHaveCount(1)
})
