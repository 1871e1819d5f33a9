// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { answersArrive } from '../stage/create-stage'
import { createFlow } from './flow'
import { formatPath, parsePath } from './flow-path'
import { replay } from './replay'

/** Plays a path as the player does, without a page: pages that are open listen. */
async function played(path: string) {
  const flow = createFlow()
  const connected = new Set<object>()
  const connect = () => {
    for (const name of ['one', 'two'] as const) {
      const device = flow.device(name)
      const store = device?.getView().store
      if (device && store && !connected.has(store)) {
        connected.add(store)
        device.connect()
      }
    }
  }
  connect()
  flow.subscribe(connect)
  await replay(flow, parsePath(path))
  await answersArrive()
  return flow
}

describe('a path that is played', () => {
  test.each([
    ['send-right', 'code.empty'],
    ['send-right_verify-wrong', 'code.wrong'],
    ['send-right_verify-wrong_verify-wrong', 'code.wrong-again'],
    ['send-right_verify-wrong_verify-wrong_verify-wrong_verify-wrong_verify-wrong', 'code.locked'],
    ['send-right_wait600', 'code.expired'],
    ['send-right_wait30_resend-right_verify-old', 'code.wrong'],
    ['send-right_wait30_resend-right_verify-right', 'done.redirecting'],
    ['send-right_verify-slow_arrive', 'done.redirecting'],
    ['send-right_verify-slowwrong_arrive', 'code.wrong'],
    ['send-limited', 'email.rate-limited'],
    ['send-right_verify-limited', 'code.rate-limited'],
    ['send-offline_send-right', 'code.empty'],
    ['offline_send-offline_online_send-right', 'code.empty'],
    ['send-right_offline_verify-offline', 'code.offline'],
    ['send-right_othertab', 'link.opened-in-other-tab'],
    ['send-right_otherbrowser', 'link.different-browser'],
    ['send-right_otherbrowser_send-right', 'code.empty'],
    ['send-right_link', 'done.redirecting'],
    ['send-right_wait30_resend-right_oldlink', 'link.invalid'],
    ['send-right_wait600_link', 'link.invalid'],
    ['send-right_wait600_othertab', 'code.expired'],
    ['send-right_wait600_send-right_link', 'done.redirecting'],
    ['send-right_phone', 'link.different-browser'],
    ['send-right_phone_two-send-right_two-verify-right', 'done.redirecting'],
    ['send-right_phone_verify-right', 'done.redirecting'],
    ['send-right_verify-wrong_back', 'code.empty'],
    ['send-right_verify-right_back', 'link.already-signed-in'],
    ['send-right_change', 'email.idle'],
    ['send-denied', 'email.not-allowed'],
    ['send-right_verify-lost', 'code.no-pending'],
  ])('%s is noted as it was, and leads to %s', async (path, state) => {
    const { steps, states } = (await played(path)).getView()
    expect(formatPath(steps)).toBe(path)
    expect(states.at(-1)).toBe(state)
    expect(states).toHaveLength(steps.length)
  })
})

test('a step keeps the state that it led to', async () => {
  const { states } = (await played('send-right_verify-wrong_verify-right')).getView()
  expect(states).toEqual(['code.empty', 'code.wrong', 'done.redirecting'])
})

test('only the code of the newest email is right', async () => {
  const flow = await played('send-right_wait30_resend-right')
  const [first, second] = flow.getView().mails
  const { store } = flow.getView().one
  store.submitCode(first?.code ?? '')
  await answersArrive()
  expect(flow.getView().steps.at(-1)).toBe('verify-old')
  store.submitCode(second?.code ?? '')
  await answersArrive()
  expect(flow.getView().steps.at(-1)).toBe('verify-right')
  expect(flow.getView().one.visited).toBe('/dashboard')
})

test('an email comes when the server says yes, and no sooner', async () => {
  expect((await played('send-unavailable')).getView().mails).toEqual([])
  const flow = await played('send-slow')
  expect(flow.getView().mails).toEqual([])
  flow.happen('arrive')
  await answersArrive()
  expect(flow.getView().mails).toHaveLength(1)
})

test('the toolbar answers instead of the director, until it gives the choice back', async () => {
  const flow = createFlow()
  flow.force('limited')
  flow.getView().one.store.sendCode('ada@example.com')
  await answersArrive()
  expect(flow.getView()).toMatchObject({ steps: ['send-limited'], answer: 'limited' })
  flow.force(null)
  expect(flow.getView().answer).toBe('right')
})
