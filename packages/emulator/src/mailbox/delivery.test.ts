import { expect, test } from 'vitest'
import { createTestMailbox, NOWHERE } from './test-app'

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

test('overdue: when its code has expired, which lasts an hour at most', () => {
  const { core, send } = createTestMailbox(['overdue', 'late'])
  core.changeSettings({ expiresInSeconds: 3_600 })
  const { code, id } = send(NOWHERE)
  core.advanceClock(3_600)
  expect(sentCodes(core)).toEqual([code])
  expect(core.verify({ credential: { kind: 'code', value: code }, authRequestId: id })).toMatchObject({ ok: false })
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
