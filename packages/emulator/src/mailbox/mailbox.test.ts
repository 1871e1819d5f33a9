import { describe, expect, test } from 'vitest'
import type { MailboxAnimal } from './animals'
import { createTestMailbox, NOWHERE } from './test-app'

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

  const APP = 'http://localhost:3000/api/auth'

  test.each([
    ['stripped', (link) => link.slice(0, link.indexOf('?'))],
    ['cut', (link) => link.slice(0, 76)],
    ['quoted-printable', (link) => link.replace('link_token=', 'link_token=3D')],
    ['re-encoded', (link) => link.replace('?link_token=', '%3Flink_token%3D')],
    ['lower-cased', (link) => link.toLowerCase()],
    ['punctuated', (link) => `${link}.`],
    ['tracked', (link) => `${link}&utm_source=mail&utm_medium=email#utm_term=1`],
  ] satisfies [MailboxAnimal, (link: string) => string][])('%s: in the body, too', (animal, change) => {
    const { core, send } = createTestMailbox([animal])
    const { link } = send(`${APP}/With-Capitals`)
    const [mail] = core.messages()
    expect(mail?.link).toBe(change(link))
    expect(mail?.text.split(/\s/)).toContain(change(link))
    expect(mail?.mailbox.map(({ by }) => by)).toEqual([animal])
  })

  test('escaped: with a parameter of the app’s own, the token’s name is another', () => {
    const { core } = createTestMailbox(['escaped'])
    const magiclinkAuthUri = `${APP}?a=1`
    core.send({ email: 'ada@example.com', template: 1, magiclinkAuthUri, templateVariables: {} })
    const { searchParams } = new URL(core.messages()[0]?.link ?? '')
    expect([...searchParams.keys()]).toEqual(['a', 'amp;link_token'])
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
    const { core } = createTestMailbox(['wrapped', 'cut', 'escaped', 'rewriter'])
    core.changeSettings({ type: 'LINK' })
    core.send({ email: 'ada@example.com', template: 1, magiclinkAuthUri: 'http://app.example/', templateVariables: {} })
    expect(core.messages()[0]?.mailbox).toEqual([])
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
