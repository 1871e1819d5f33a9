import { createServer } from 'node:http'
import { type Emulator, startEmulator } from '@doorpost/emulator'
import { chromium } from '@playwright/test'
import { ScalekitClient } from '@scalekit-sdk/node'
import { e2ePort, e2eUrl } from '../support/e2e-servers'
import { cookieValue, expect, test, uniqueEmail } from '../support/e2e-test'
import { loginPage } from '../support/login-page'

// The emulator is this file's own, in one process with the browser that it opens links in.
test.describe.configure({ mode: 'default' })
test.use({ baseURL: e2eUrl('mailboxApp') })

let emulator: Emulator
test.beforeAll(async ({ browser }) => {
  emulator = await startEmulator({ port: Number(e2ePort('mailboxEmulator')), mailboxBrowser: browser })
})
test.beforeEach(() => emulator.reset())
test.afterAll(() => emulator.stop())

function newest(email: string) {
  const [mail] = emulator.messages(email)
  if (!mail) throw new Error(`no mail to ${email}`)
  return mail
}

test('a gateway that runs scripts uses nothing up, and the person signs in elsewhere by the link', async ({
  page,
  browser,
}) => {
  const email = uniqueEmail()
  emulator.setMailbox(['gateway', 'gateway-with-scripts', 'prefetch', 'preview-bot'])
  await page.goto('/login')
  await loginPage(page).askForMail(email)
  await emulator.mailboxSettled()
  expect(newest(email).mailbox.map(({ by, did }) => [by, did])).toContainEqual([
    'gateway-with-scripts',
    'opened the link in a browser',
  ])
  expect(emulator.calls().verify).toBe(0)

  const elsewhere = await browser.newContext({ baseURL: e2eUrl('mailboxApp') })
  const other = await elsewhere.newPage()
  await other.goto(newest(email).link ?? '')
  expect(await cookieValue(elsewhere, 'session')).toBeUndefined()
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other).toHaveURL('/dashboard')
  expect(newest(email).usedUp).toEqual({ credential: 'link', by: 'person' })
  await elsewhere.close()
})

test('a code over two lines, late and twice, is pasted and signs in', async ({ page, context }) => {
  const email = uniqueEmail()
  emulator.setMailbox(['wrapped', 'late', 'twice'])
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/login')
  const login = loginPage(page)
  await login.askForMail(email)
  expect(emulator.messages(email)).toEqual([])
  emulator.advanceClock(120)
  const { code } = newest(email)
  expect(code).toContain('\n')
  await page.evaluate((text) => navigator.clipboard.writeText(text), code ?? '')
  await login.codeField.focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(page).toHaveURL('/dashboard')
  expect(emulator.messages(email).map(({ usedUp }) => usedUp?.by)).toEqual(['person', 'person'])
})

test('a page with scripts leads the gateway nowhere but to this machine', async ({ launchOptions }) => {
  const asked: string[] = []
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  const app = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    asked.push(pathname)
    const away = `http://app.example:${portOf(elsewhere)}`
    if (searchParams.get('to') === 'away') return response.writeHead(302, { location: `${away}/by-redirect` }).end()
    response.setHeader('content-type', 'text/html')
    if (pathname !== '/verify') return response.end()
    return response.end(`<img src="${away}/by-image"><iframe src="/frame?to=away"></iframe><script>
      new WebSocket('${away.replace('http', 'ws')}/by-socket')
      fetch('${away}/by-fetch', { mode: 'no-cors' }).catch(() => undefined).then(() => fetch('/ran'))</script>`)
  })
  await Promise.all([elsewhere, app].map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))))
  // So that what leaves would arrive, and be seen.
  const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP app.example 127.0.0.1']
  const browser = await chromium.launch({ ...launchOptions, args })
  const own = await startEmulator({ mailbox: ['gateway-with-scripts'], mailboxBrowser: browser })
  const { passwordless } = new ScalekitClient(own.url, 'skc_emulator', 'emulator-secret')
  await passwordless.sendPasswordlessEmail('ada@example.com', {
    magiclinkAuthUri: `http://127.0.0.1:${portOf(app)}/verify`,
  })
  await own.mailboxSettled()
  const [mail] = own.messages()
  expect(mail?.mailbox.map(({ by, did }) => [by, did])).toEqual([
    ['gateway-with-scripts', 'opened the link in a browser'],
  ])
  expect(asked).toContain('/ran')
  expect(asked.filter((path) => path.startsWith('/by-'))).toEqual([])
  await own.stop()
  await browser.close()
  for (const server of [elsewhere, app]) {
    server.closeAllConnections()
    server.close()
  }
})

function portOf(server: ReturnType<typeof createServer>): number | undefined {
  const address = server.address()
  return typeof address === 'object' ? address?.port : undefined
}
