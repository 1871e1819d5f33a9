import { describe, expect, test } from 'vitest'
import type { Animal } from './animal'
import { ANIMAL_NAMES, ANIMALS, type MailboxAnimal } from './animals'
import { createTestMailbox, NOWHERE, startPage, startTestApp } from './test-app'

function arrivesAtOnce(name: MailboxAnimal): boolean {
  const { delivery }: Animal = ANIMALS[name]
  return delivery?.delaySeconds === undefined
}

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

describe('only this machine', () => {
  test('a link to another one is left alone, by everybody', async () => {
    const { core, send } = createTestMailbox(ANIMAL_NAMES.filter(arrivesAtOnce))
    send('http://app.example')
    await core.mailboxSettled()
    const [mail] = core.messages()
    const visits = mail?.mailbox.filter(({ did }) => did.startsWith('left the link alone')).map(({ by }) => by)
    expect(visits).toEqual(['gateway', 'gateway-with-scripts', 'first-button', 'prefetch', 'preview-bot'])
    expect(new URL(mail?.link ?? '').host).toBe('app.example')
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
