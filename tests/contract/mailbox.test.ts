import { describe, expect, it, onTestFinished } from 'vitest'
import { type Before, startMailboxApp } from './mailbox-app'

const EMAIL = 'ada@example.com'

type App = Awaited<ReturnType<typeof startMailboxApp>>
type Options = Parameters<typeof startMailboxApp>[0]

async function started(options?: Options, before?: Before) {
  const app = await startMailboxApp(options, before)
  onTestFinished(app.stop)
  return { ...app, browser: app.newBrowser() }
}

async function ask(app: App, browser: ReturnType<App['newBrowser']>) {
  expect((await browser.post('/send', { email: EMAIL })).status).toBe(200)
  await app.emulator.mailboxSettled()
}

function newest({ emulator }: App) {
  const [mail] = emulator.messages(EMAIL)
  if (!mail) throw new Error('no email has arrived')
  return mail
}

/** As a person's browser, which a link may lead to the app over the emulator. */
async function follow(app: App, browser: ReturnType<App['newBrowser']>, link: string): Promise<Response> {
  if (!link.startsWith(app.emulator.url)) return browser.visit(link)
  const answer = await fetch(link, { redirect: 'manual' })
  return browser.visit(answer.headers.get('location') ?? '')
}

const visitors = ['gateway', 'first-button', 'prefetch', 'preview-bot'] as const

/** What the kit answers to each, with its default: opening the link in another browser leads to the sign-in page. */
const ANSWERS = {
  gateway: [303, 200, 200],
  'first-button': [303, 200, 200],
  prefetch: [503],
  'preview-bot': [303, 200, 303, 200, 303, 200, 303, 200],
}

describe('same-browser', () => {
  it.each(visitors)('%s uses nothing up, and the person gets in by the link', async (animal) => {
    const app = await started()
    app.setMailbox([animal])
    await ask(app, app.browser)
    expect(newest(app)).toMatchObject({ mailbox: [{ by: animal, statuses: ANSWERS[animal] }], usedUp: null })
    expect(app.emulator.calls().verify).toBe(0)
    expect((await follow(app, app.browser, newest(app).link ?? '')).headers.get('location')).toMatch(/\/dashboard$/)
    expect(newest(app).usedUp).toEqual({ credential: 'link', by: 'person' })
  })

  it.each(visitors)('%s leaves the code to the person, too', async (animal) => {
    const app = await started()
    app.setMailbox([animal])
    await ask(app, app.browser)
    expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(200)
    expect(newest(app).usedUp).toEqual({ credential: 'code', by: 'person' })
  })

  it('a rewritten link signs in', async () => {
    const app = await started()
    app.setMailbox(['rewriter', 'gateway'])
    await ask(app, app.browser)
    expect(newest(app).mailbox.map(({ statuses }) => statuses)).toEqual([[], [302, 303, 200, 302, 200]])
    expect((await follow(app, app.browser, newest(app).link ?? '')).headers.get('location')).toMatch(/\/dashboard$/)
  })

  it.each([
    ['stripped', 'link_invalid'],
    ['cut', 'link_invalid'],
    ['quoted-printable', 'link_invalid'],
    ['punctuated', 'link_invalid'],
    // The link's path names no sign-in of this browser any more.
    ['lower-cased', 'different_browser'],
    ['re-encoded', 'different_browser'],
  ] as const)(
    'a link that is %s signs nobody in, the sign-in page says so, and the code works',
    async (animal, code) => {
      const app = await started()
      app.setMailbox([animal])
      await ask(app, app.browser)
      const answer = await follow(app, app.browser, newest(app).link ?? '')
      expect(answer.headers.get('location')).toBe(`${app.appUrl}/login?error=${code}`)
      expect(app.browser.cookies.has('session')).toBe(false)
      expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(200)
      expect(newest(app).usedUp).toEqual({ credential: 'code', by: 'person' })
    },
  )

  it.each(['tracked', 'escaped'] as const)('a link that is %s signs in', async (animal) => {
    const app = await started()
    app.setMailbox([animal])
    await ask(app, app.browser)
    expect((await follow(app, app.browser, newest(app).link ?? '')).headers.get('location')).toMatch(/\/dashboard$/)
  })

  it('an email that is overdue says that it has expired, and the next one signs in', async () => {
    const app = await started()
    app.setMailbox(['overdue'])
    await ask(app, app.browser)
    app.advance(3_600)
    const refused = await app.browser.post('/verify', { code: newest(app).code })
    expect((await refused.json()).error.code).toBe('code_expired')
    app.setMailbox([])
    expect((await app.browser.post('/resend')).status).toBe(200)
    expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(200)
  })

  it('a code over two lines signs in as it is copied', async () => {
    const app = await started()
    app.setMailbox(['wrapped'])
    await ask(app, app.browser)
    expect(newest(app).code).toContain('\n')
    expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(200)
  })

  it('an email that is late still signs in', async () => {
    const app = await started()
    app.setMailbox(['late'])
    await ask(app, app.browser)
    expect(app.emulator.messages(EMAIL)).toEqual([])
    app.advance(120)
    expect((await follow(app, app.browser, newest(app).link ?? '')).headers.get('location')).toMatch(/\/dashboard$/)
  })

  it('of two copies, either signs in, and only once', async () => {
    const app = await started()
    app.setMailbox(['twice'])
    await ask(app, app.browser)
    const [second, first] = app.emulator.messages(EMAIL)
    expect((await app.browser.post('/verify', { code: first?.code })).status).toBe(200)
    const other = app.newBrowser()
    expect((await other.visit(second?.link ?? '')).headers.get('location')).toContain('error=')
    expect(app.emulator.messages(EMAIL).map(({ usedUp }) => usedUp?.by)).toEqual(['person', 'person'])
  })

  it('of emails out of order the one that was sent last signs in, and the older one says so', async () => {
    const app = await started()
    app.setMailbox(['out-of-order'])
    await ask(app, app.browser)
    app.advance(61)
    expect((await app.browser.post('/resend')).status).toBe(200)
    const [older, newer] = app.emulator.messages(EMAIL)
    const refused = await app.browser.post('/verify', { code: older?.code })
    expect((await refused.json()).error.code).toBe('invalid_code')
    expect((await app.browser.post('/verify', { code: newer?.code })).status).toBe(200)
    expect([older, newer].map((mail) => app.emulator.messages().find(({ id }) => id === mail?.id)?.usedUp?.by)).toEqual(
      [undefined, 'person'],
    )
  })

  it('a mail app’s own browser uses nothing up, and the code signs in where it was asked for', async () => {
    const app = await started()
    await ask(app, app.browser)
    const event = await app.emulator.openInApp(newest(app).id)
    expect(event?.statuses).toEqual([303, 200, 200])
    expect(app.emulator.calls().verify).toBe(0)
    expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(200)
  })

  it('with everybody at once the person gets in with the code of the newest email', async () => {
    const app = await started()
    app.setMailbox([...visitors, 'rewriter', 'wrapped', 'late', 'twice'])
    await ask(app, app.browser)
    app.advance(120)
    await app.emulator.mailboxSettled()
    expect(app.emulator.calls().verify).toBe(0)
    expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(200)
    expect(app.emulator.messages(EMAIL).map(({ usedUp }) => usedUp?.by)).toEqual(['person', 'person'])
  })
})

describe('any-browser', () => {
  const options = { link: { binding: 'any-browser' } } as const

  it.each(['gateway', 'prefetch', 'preview-bot'] as const)('%s uses nothing up', async (animal) => {
    const app = await started(options)
    app.setMailbox([animal])
    await ask(app, app.browser)
    expect(app.emulator.calls().verify).toBe(0)
    expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(200)
  })

  const TO_SIGN_IN_PAGE = [303, 200, 200]
  /** Whether the token is right shows only when somebody presses the button. */
  const AFTER_THE_BUTTON = [200, 303, 200]

  it.each([
    ['stripped', TO_SIGN_IN_PAGE],
    ['cut', TO_SIGN_IN_PAGE],
    ['lower-cased', TO_SIGN_IN_PAGE],
    ['re-encoded', TO_SIGN_IN_PAGE],
    ['quoted-printable', AFTER_THE_BUTTON],
    ['punctuated', AFTER_THE_BUTTON],
  ] as const)('a link that is %s signs nobody in elsewhere, and the code works', async (animal, statuses) => {
    const app = await started(options)
    app.setMailbox([animal])
    await ask(app, app.browser)
    expect((await app.emulator.openInApp(newest(app).id))?.statuses).toEqual(statuses)
    expect(newest(app).usedUp).toBeNull()
    expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(200)
  })

  it('who presses buttons does, as the documentation says, and a new email signs in', async () => {
    const app = await started(options)
    app.setMailbox(['first-button'])
    await ask(app, app.browser)
    expect(newest(app).usedUp).toEqual({ credential: 'link', by: 'first-button' })
    expect((await (await app.browser.post('/verify', { code: newest(app).code })).json()).error.code).toBe(
      'code_expired',
    )
    app.setMailbox([])
    app.advance(61)
    expect((await app.browser.post('/resend')).status).toBe(200)
    expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(200)
  })

  it('a mail app’s own browser is signed in, which is what it is for', async () => {
    const app = await started(options)
    await ask(app, app.browser)
    await app.emulator.openInApp(newest(app).id)
    expect(newest(app).usedUp).toEqual({ credential: 'link', by: 'in-app-browser' })
  })
})

describe('an app whose link signs in when it is opened', () => {
  it.each(visitors)('is found out by %s: the person stays outside', async (animal) => {
    let verify: (linkToken: string) => Promise<number> = async () => 500
    const app = await started({}, async (request) => {
      const linkToken = new URL(request.url).searchParams.get('link_token')
      return linkToken ? new Response(null, { status: await verify(linkToken) }) : undefined
    })
    const { url, env } = app.emulator
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: env.SCALEKIT_CLIENT_ID,
      client_secret: env.SCALEKIT_CLIENT_SECRET,
    })
    const { access_token } = await (await fetch(`${url}/oauth/token`, { method: 'POST', body })).json()
    verify = async (link_token) => {
      const headers = { authorization: `Bearer ${access_token}` }
      const verifyUrl = `${url}/api/v1/passwordless/email/verify`
      return (await fetch(verifyUrl, { method: 'POST', headers, body: JSON.stringify({ link_token }) })).status
    }
    app.setMailbox([animal])
    await ask(app, app.browser)
    expect(newest(app).mailbox[0]?.statuses[0]).toBe(200)
    expect(newest(app).usedUp).toEqual({ credential: 'link', by: animal })
    expect((await app.browser.post('/verify', { code: newest(app).code })).status).toBe(400)
  })
})
