import { expect, it } from 'vitest'
import { createMailPace } from './mail-pace'
import type { Answer, Sent } from './service'

const SENT: Answer<Sent> = { ok: true, value: { id: 'id', expiresInSeconds: 300, expiresAtSeconds: 0, type: 'OTP' } }
const LIMITED: Answer<Sent> = { ok: false, reason: 'rate_limited', grpcStatus: 8 }

function world() {
  let nowMs = 0
  const waits: number[] = []
  const pass = (seconds: number) => {
    nowMs += seconds * 1000
  }
  const pace = createMailPace({
    now: () => nowMs,
    wait: async (seconds) => {
      waits.push(seconds)
      pass(seconds)
    },
  })
  return { pace, waits, pass }
}

/** A call with these answers, one after the other. */
const answering =
  (...answers: Answer<Sent>[]) =>
  async () =>
    answers.shift() ?? SENT

it('sends two at once, and waits for the minute of the first before the third', async () => {
  const { pace, waits, pass } = world()
  await pace.send(answering(SENT))
  pass(20)
  await pace.send(answering(SENT))
  await pace.send(answering(SENT))
  expect(waits).toEqual([41])
  expect(pace.count()).toBe(3)
})

it('waits a minute when it is refused for its rate, and tries once more', async () => {
  const { pace, waits } = world()
  expect(await pace.send(answering(LIMITED, SENT))).toBe(SENT)
  expect(await pace.send(answering(LIMITED, LIMITED, SENT))).toBe(LIMITED)
  expect(waits).toEqual([61, 61])
})

it('counts no email that was refused, and waits for none', async () => {
  const { pace, waits } = world()
  const refused: Answer<Sent> = { ok: false, reason: 'rejected', grpcStatus: 3 }
  for (let time = 0; time < 5; time += 1) await pace.send(answering(refused))
  await pace.untilQuiet('nothing')
  expect([waits, pace.count()]).toEqual([[], 0])
})
