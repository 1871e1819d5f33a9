// test/mailbox.test.ts
import { startEmulator } from '@doorpost/emulator'
import { scalekit } from '@doorpost/server/scalekit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { post, testApp } from './app'

let emulator: Awaited<ReturnType<typeof startEmulator>>
let auth: ReturnType<typeof testApp>['auth']

beforeAll(async () => {
  emulator = await startEmulator({ mailbox: ['wrapped', 'late'] })
  const { url: environmentUrl, env } = emulator
  const { SCALEKIT_CLIENT_ID: clientId, SCALEKIT_CLIENT_SECRET: clientSecret } = env
  auth = testApp({ provider: scalekit({ environmentUrl, clientId, clientSecret }) }).auth
})

afterAll(() => emulator.stop())

it('signs in with a late email whose code is broken over two lines', async () => {
  const sent = await auth.handler(post('/send', { email: 'ada@example.com' }))
  expect(emulator.messages('ada@example.com')).toEqual([])

  emulator.advanceClock(120)
  await emulator.mailboxSettled()
  const [mail] = emulator.messages('ada@example.com')
  const verified = await auth.handler(post('/verify', { code: mail?.code }, sent.headers.getSetCookie()))
  expect(verified.status).toBe(200)

  const [read] = emulator.messages('ada@example.com')
  expect(read?.mailbox.map(({ by, did }) => `${by} ${did}`)).toEqual([
    'wrapped broke the code over two lines',
    'late held it back for two minutes',
  ])
  expect(read?.usedUp).toEqual({ credential: 'code', by: 'person' })
})
