import { expect, test } from 'vitest'
import { createTestMailbox, NOWHERE, startPage, startTestApp } from './test-app'

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
