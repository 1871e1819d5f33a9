import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { inboxAt } from './inbox-at'
import { readMail } from './read-mail'

/** A server with these answers, for one test. */
async function serving(answers: Readonly<Record<string, unknown>>): Promise<URL> {
  const server = createServer(({ url = '' }, response) => {
    const found = answers[url.split('?')[0] ?? '']
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(found ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const address = server.address()
  return new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
}

const LINK = 'https://app.example/verify?flow=a&token=0123456789abcdef'
const TEXT = `Hello, your code is 493 201.\nOr open ${LINK}\n© 2026 Acme, https://acme.example`

it('reads the emulator’s, and who used an email up', async () => {
  const mail = { id: '1', to: 'ada@example.com', code: '493201', link: LINK }
  const messages = [null, { by: 'person' }, { by: 'gateway' }].map((usedUp) => ({ ...mail, usedUp }))
  const inbox = await serving({ '/_emulator/messages': { messages } })
  expect(await inboxAt(inbox).mails('ada@example.com')).toEqual([mail, mail, { ...mail, usedUpBy: 'gateway' }])
})

it('reads Mailpit’s: each email once, and only those to the address', async () => {
  const answers = {
    '/api/v1/messages': {
      total: 2,
      messages: [
        { ID: 'b', To: [{ Name: '', Address: 'Ada@example.com' }], Subject: 'Your code', Snippet: '' },
        { ID: 'a', To: [{ Name: '', Address: 'grace@example.com' }], Subject: 'Your code', Snippet: '' },
      ],
    },
    '/api/v1/message/b': { ID: 'b', Subject: 'Your code', Text: TEXT, HTML: '' },
  }
  const mailbox = inboxAt(await serving(answers))
  const expected = [{ id: 'b', to: 'Ada@example.com', code: '493201', link: LINK }]
  expect(await mailbox.mails('ada@example.com')).toEqual(expected)
  Reflect.deleteProperty(answers, '/api/v1/message/b')
  expect(await mailbox.mails('ada@example.com')).toEqual(expected)
  await expect(mailbox.mails()).rejects.toThrow('could not be read')
})

it('reads MailHog’s: in parts and as it was sent', async () => {
  const [mailbox, domain] = ['ada', 'example.com']
  const quoted = TEXT.replaceAll('=', '=3D').replace('0123', '01=\r\n23').replace('©', '=C2=A9')
  const html = Buffer.from(`<a href="${LINK.replaceAll('&', '&amp;')}">Sign in</a> 493201`).toString('base64')
  const encoded = (type: string, encoding: string) => ({
    'Content-Type': [`${type}; charset=utf-8`],
    'Content-Transfer-Encoding': [encoding],
  })
  const message = (id: string, content: object, mime: object | null) => ({
    ID: id,
    To: [{ Relays: null, Mailbox: mailbox, Domain: domain, Params: '' }],
    Content: content,
    MIME: mime,
  })
  const inbox = await serving({
    '/api/v2/messages': {
      total: 3,
      items: [
        message(
          'c',
          { Headers: { Subject: ['Hi'] }, Body: '' },
          {
            Parts: [
              {
                Headers: { 'Content-Type': ['multipart/alternative'] },
                Body: '',
                MIME: { Parts: [{ Headers: encoded('text/html', 'base64'), Body: html }] },
              },
            ],
          },
        ),
        message('b', { Headers: encoded('text/plain', 'quoted-printable'), Body: quoted }, null),
        message('a', { Headers: { Subject: ['493201 is your code'] }, Body: LINK }, null),
      ],
    },
  })
  const expected = { to: 'ada@example.com', code: '493201', link: LINK }
  expect(await inboxAt(inbox).mails('ada@example.com')).toEqual(['c', 'b', 'a'].map((id) => ({ id, ...expected })))
  expect(await inboxAt(inbox).mails('grace@example.com')).toEqual([])
})

it('says so if it knows none of what is there', async () => {
  const inbox = await serving({ '/api/v1/messages': [{ ID: 'a' }] })
  await expect(inboxAt(inbox).mails()).rejects.toThrow('the emulator, Mailpit or MailHog')
})

it.each([
  [
    'a phone number, a year, a price and an address',
    'Call +1-202-555-0143, 2026-01-02, $1999.00, https://a.example/482913 © 2026',
  ],
  ['words', 'Open the link to sign in'],
])('takes %s for no code', (_what, text) => {
  expect(readMail({ subject: '', text, html: '' }).code).toBeNull()
})
