import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { ANIMAL_NAMES } from './animals'
import { launchOwnBrowser, type MailboxBrowser } from './mailbox-browser'
import { createTestMailbox, startTestApp } from './test-app'

const NOWHERE = 'http://localhost:9'

const startPage = (html = '<p>A page</p>') =>
  startTestApp((_asked, response) => response.setHeader('content-type', 'text/html').end(html))

describe('who opens links', () => {
  test('the gateway: with GET and with HEAD, without cookies', async () => {
    const app = await startTestApp(({ method }, response) =>
      response.writeHead(method === 'GET' ? 503 : 200, { 'set-cookie': 'a=1' }).end(),
    )
    const { core, send } = createTestMailbox(['gateway'])
    send(app.url)
    await core.mailboxSettled()
    expect(app.requests.map(({ method, headers }) => [method, headers.cookie])).toEqual([
      ['GET', undefined],
      ['HEAD', undefined],
    ])
    const [mail] = core.messages()
    expect(mail?.mailbox).toEqual([
      { by: 'gateway', did: 'opened the link with GET and with HEAD', statuses: [503, 200] },
    ])
    expect(mail?.usedUp).toBeNull()
  })

  test('the prefetch says that it is one', async () => {
    const app = await startPage()
    const { core, send } = createTestMailbox(['prefetch'])
    send(app.url)
    await core.mailboxSettled()
    expect(app.requests.map(({ headers }) => [headers['sec-purpose'], headers['sec-fetch-mode']])).toEqual([
      ['prefetch', 'navigate'],
    ])
  })

  test('the preview bots say who they are, and keep no cookies', async () => {
    const app = await startTestApp((_asked, response) => response.setHeader('set-cookie', 'a=1').end())
    const { core, send } = createTestMailbox(['preview-bot'])
    send(app.url)
    await core.mailboxSettled()
    const agents = app.requests.map(({ headers }) => headers['user-agent']?.split(/[/-]/, 1)[0])
    expect(agents).toEqual(['Slackbot', 'WhatsApp', 'facebookexternalhit', 'TelegramBot (like TwitterBot)'])
    expect(app.requests.filter(({ headers }) => headers.cookie !== undefined)).toEqual([])
  })

  test('the first button is pressed with the cookies of the page, as from the page', async () => {
    const page = '<form method="post" action="/yes"><input type="hidden" name="t" value="1"><button>Yes</button></form>'
    const app = await startTestApp(({ method, path }, response) => {
      if (method === 'POST') return response.writeHead(303, { location: '/done' }).end()
      if (path === '/done') return response.end()
      return response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=1; Path=/' }).end(page)
    })
    const { core, send } = createTestMailbox(['first-button'])
    send(app.url)
    await core.mailboxSettled()
    const [, pressed, done] = app.requests
    expect(pressed).toMatchObject({ method: 'POST', path: '/yes', body: 't=1' })
    expect(pressed?.headers).toMatchObject({ cookie: 'a=1', origin: app.url, 'sec-fetch-site': 'same-origin' })
    expect([done?.method, done?.path]).toEqual(['GET', '/done'])
    expect(core.messages()[0]?.mailbox).toEqual([
      { by: 'first-button', did: 'opened the link and pressed the first button', statuses: [200, 303, 200] },
    ])
  })

  test('a page without a button has none pressed', async () => {
    const app = await startPage()
    const { core, send } = createTestMailbox(['first-button'])
    send(app.url)
    await core.mailboxSettled()
    expect(core.messages()[0]?.mailbox[0]?.did).toBe('opened the link and found no button')
  })

  test('a mail app opens the link when it is asked to', async () => {
    const app = await startPage()
    const { core, send } = createTestMailbox([])
    send(app.url)
    const [mail] = core.messages()
    expect(app.requests).toEqual([])
    expect(await core.openInApp(mail?.id ?? '')).toMatchObject({ by: 'in-app-browser', statuses: [200] })
    expect(await core.openInApp('unknown')).toBeUndefined()
  })
})

describe('scripts', () => {
  test('run in the browser that was passed in, which goes nowhere but to this machine', async () => {
    const log: unknown[] = []
    let answer: Parameters<Awaited<ReturnType<MailboxBrowser['newContext']>>['on']>[1] = () => undefined
    const browser: MailboxBrowser = {
      newContext: async ({ proxy }) => {
        log.push(proxy)
        return {
          on: (_event, listener) => {
            answer = listener
          },
          newPage: async () => ({
            goto: async () => {
              answer({ status: () => 303, request: () => ({ isNavigationRequest: () => true }) })
              answer({ status: () => 404, request: () => ({ isNavigationRequest: () => false }) })
              answer({ status: () => 200, request: () => ({ isNavigationRequest: () => true }) })
            },
            waitForLoadState: async () => void log.push('at rest'),
          }),
          close: async () => void log.push('closed'),
        }
      },
    }
    const { core, send } = createTestMailbox(['gateway-with-scripts'], browser)
    send(NOWHERE)
    await core.mailboxSettled()
    expect(core.messages()[0]?.mailbox).toEqual([
      { by: 'gateway-with-scripts', did: 'opened the link in a browser', statuses: [303, 200] },
    ])
    expect(log).toEqual([{ server: 'http://127.0.0.1:1', bypass: 'localhost,127.0.0.1,[::1]' }, 'at rest', 'closed'])
  })

  test('need a Playwright of the app', async () => {
    expect(await launchOwnBrowser(tmpdir())).toBeUndefined()
  })
})

describe('only this machine', () => {
  test('a link to another one is left alone, by everybody', async () => {
    const { core, send } = createTestMailbox(ANIMAL_NAMES.filter((name) => name !== 'late' && name !== 'out-of-order'))
    const { link } = send('http://app.example')
    await core.mailboxSettled()
    const [mail] = core.messages()
    const visits = mail?.mailbox.filter(({ did }) => did.startsWith('left the link alone')).map(({ by }) => by)
    expect(visits).toEqual(['gateway', 'gateway-with-scripts', 'first-button', 'prefetch', 'preview-bot'])
    expect(mail?.link).toBe(link.split('?')[0])
    expect(await core.openInApp(mail?.id ?? '')).toMatchObject({ statuses: [] })
  })

  test('a redirect to another one is not followed', async () => {
    const app = await startTestApp((_asked, response) =>
      response.writeHead(302, { location: 'http://app.example/' }).end(),
    )
    const { core, send } = createTestMailbox(['gateway'])
    send(app.url)
    await core.mailboxSettled()
    expect(core.messages()[0]?.mailbox[0]?.statuses).toEqual([302, 302])
  })

  test('an app that does not answer is said, without the link', async () => {
    const { core, send } = createTestMailbox(['gateway'])
    send(NOWHERE)
    await core.mailboxSettled()
    expect(core.messages()[0]?.mailbox).toEqual([
      { by: 'gateway', did: 'opened the link and got no answer', statuses: [] },
    ])
  })
})

describe('what changes an email', () => {
  test('the rewriter: the link leads over the emulator, and no token is in it', async () => {
    const { core, send } = createTestMailbox(['rewriter'])
    const { link } = send(NOWHERE)
    const [mail] = core.messages()
    expect(mail?.link).toBe(`http://localhost:8788/_emulator/safe-link/${mail?.id}`)
    expect([mail?.text, mail?.html].join()).not.toContain('link_token')
    expect(core.linkBehind(mail?.id ?? '')).toBe(link)
    expect(mail?.mailbox).toEqual([{ by: 'rewriter', did: 'replaced the link', statuses: [] }])
  })

  test('stripped: the link has no query, here and in the body', async () => {
    const { core, send } = createTestMailbox(['stripped'])
    send(NOWHERE)
    const [mail] = core.messages()
    expect(mail?.link).toBe(`${NOWHERE}/verify/flow`)
    expect([mail?.text, mail?.html].join()).not.toContain('link_token')
    expect(mail?.mailbox.map(({ by }) => by)).toEqual(['stripped'])
  })

  test('wrapped: the code is two lines, and the subject one', () => {
    const { core, send } = createTestMailbox(['wrapped'])
    const { code } = send(NOWHERE)
    const [mail] = core.messages()
    const wrapped = `${code.slice(0, 3)}\n${code.slice(3)}`
    expect(mail?.code).toBe(wrapped)
    expect(mail?.text).toContain(wrapped)
    expect(mail?.subject).toBe(`${code} is your sign-in code`)
  })

  test('what has nothing to change does nothing', () => {
    const { core } = createTestMailbox(['wrapped', 'stripped', 'rewriter'])
    core.changeSettings({ type: 'LINK' })
    core.send({ email: 'ada@example.com', template: 1, magiclinkAuthUri: 'http://app.example/', templateVariables: {} })
    expect(core.messages()[0]?.mailbox.map(({ by }) => by)).toEqual(['stripped'])
  })
})

describe('when an email arrives', () => {
  const sentCodes = (core: ReturnType<typeof createTestMailbox>['core'], to?: string) =>
    core.messages(to).map(({ code }) => code)

  test('late: after two minutes of the emulator’s clock', () => {
    const { core, send } = createTestMailbox(['late'])
    const { code } = send(NOWHERE)
    core.advanceClock(119)
    expect([sentCodes(core), core.heldMessages()]).toEqual([[], 1])
    core.advanceClock(1)
    expect([sentCodes(core), core.heldMessages()]).toEqual([[code], 0])
    expect(core.messages()[0]).toMatchObject({ sentAt: '2026-01-01T00:00:00.000Z', mailbox: [{ by: 'late' }] })
  })

  test('twice: two emails with one code, which is used up once', () => {
    const { core, send } = createTestMailbox(['twice'])
    const { code, id } = send(NOWHERE)
    expect(sentCodes(core)).toEqual([code, code])
    core.verify({ credential: { kind: 'code', value: code }, authRequestId: id })
    expect(core.messages().map(({ usedUp }) => usedUp)).toEqual(Array(2).fill({ credential: 'code', by: 'person' }))
    expect(new Set(core.messages().map((message) => message.id)).size).toBe(2)
  })

  test('out of order: the older one comes last, and other addresses do not wait for each other', () => {
    const { core, send } = createTestMailbox(['out-of-order'])
    const first = send(NOWHERE)
    send(NOWHERE, 'grace@example.com')
    expect(core.messages()).toEqual([])
    const second = send(NOWHERE, 'ADA@example.com')
    expect(sentCodes(core, 'ada@example.com')).toEqual([first.code, second.code])
    expect(core.messages().map(({ mailbox }) => mailbox.map(({ by }) => by))).toEqual([['out-of-order'], []])
    core.advanceClock(120)
    expect(core.messages('grace@example.com')).toHaveLength(1)
  })

  test('late counts for what is out of order, too', () => {
    const { core, send } = createTestMailbox(['late', 'out-of-order'])
    send(NOWHERE)
    send(NOWHERE)
    expect(core.heldMessages()).toBe(2)
  })

  test('what is cleared does not arrive any more', () => {
    const { core, send } = createTestMailbox(['late'])
    send(NOWHERE)
    core.clearMessages()
    core.advanceClock(120)
    expect(core.messages()).toEqual([])
  })
})

describe('who used what up', () => {
  /** An app that signs in whoever opens its link, as none should. */
  const startBadApp = (core: ReturnType<typeof createTestMailbox>['core']) =>
    startTestApp(({ path }, response) => {
      const value = new URL(path, NOWHERE).searchParams.get('link_token') ?? ''
      const outcome = core.verify({ credential: { kind: 'link_token', value }, authRequestId: undefined })
      response.writeHead(outcome.ok ? 303 : 400).end()
    })

  test.each(['gateway', 'first-button', 'prefetch', 'preview-bot'] as const)(
    '%s is named where an app signs in by GET',
    async (animal) => {
      const { core, send } = createTestMailbox([animal])
      const app = await startBadApp(core)
      const { code, id } = send(app.url)
      await core.mailboxSettled()
      expect(core.messages()[0]?.usedUp).toEqual({ credential: 'link', by: animal })
      expect(core.verify({ credential: { kind: 'code', value: code }, authRequestId: id }).ok).toBe(false)
    },
  )

  test('afterwards it is the person', async () => {
    const app = await startPage()
    const { core, send } = createTestMailbox(['gateway'])
    const { code, id } = send(app.url)
    await core.mailboxSettled()
    core.verify({ credential: { kind: 'code', value: code }, authRequestId: id })
    expect(core.messages()[0]?.usedUp).toEqual({ credential: 'code', by: 'person' })
  })

  test('with one code for all, an email is its own', () => {
    const { core, send } = createTestMailbox([])
    const older = send(NOWHERE, 'ada+sktest@example.com')
    const newer = send(NOWHERE, 'ada+sktest@example.com')
    send(NOWHERE, 'grace+sktest@example.com')
    const usedUp = () => core.messages().map((message) => message.usedUp?.by)
    core.verify({ credential: { kind: 'code', value: newer.code }, authRequestId: newer.id })
    expect(usedUp()).toEqual([undefined, 'person', undefined])
    core.verify({ credential: { kind: 'code', value: older.code }, authRequestId: older.id })
    expect(usedUp()).toEqual([undefined, 'person', 'person'])
  })

  test('no event names a code or a token', async () => {
    const app = await startPage()
    const { core, send } = createTestMailbox(['gateway', 'prefetch', 'wrapped', 'twice'])
    const { code, link } = send(app.url)
    await core.mailboxSettled()
    const events = JSON.stringify(core.messages().map(({ mailbox, usedUp }) => [mailbox, usedUp]))
    expect(events).not.toContain(code)
    expect(events).not.toContain(new URL(link).searchParams.get('link_token'))
  })
})

describe('the switches', () => {
  test('count for emails from then on, and a reset brings the first ones back', () => {
    const { core, send } = createTestMailbox(['late'])
    send(NOWHERE)
    core.setMailbox([])
    expect(core.messages()).toEqual([])
    send(NOWHERE)
    expect(core.messages()).toHaveLength(1)
    core.reset()
    expect([core.mailbox(), core.heldMessages()]).toEqual([['late'], 0])
  })
})
