import { describe, expect, test } from 'vitest'
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
