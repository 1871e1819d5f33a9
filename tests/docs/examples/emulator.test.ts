// test/emulator.test.ts
import { startEmulator } from '@doorpost/emulator'
import { scalekit } from '@doorpost/server/scalekit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { post, testApp } from './app'

let emulator: Awaited<ReturnType<typeof startEmulator>>
let auth: ReturnType<typeof testApp>['auth']

beforeAll(async () => {
  emulator = await startEmulator()
  const { url: environmentUrl, env } = emulator
  const { SCALEKIT_CLIENT_ID: clientId, SCALEKIT_CLIENT_SECRET: clientSecret } = env
  auth = testApp({ provider: scalekit({ environmentUrl, clientId, clientSecret }) }).auth
})

afterAll(() => emulator.stop())

it('signs in with the code from the email', async () => {
  const sent = await auth.handler(post('/send', { email: 'ada@example.com' }))
  const [mail] = emulator.messages('ada@example.com')
  const verified = await auth.handler(post('/verify', { code: mail?.code }, sent.headers.getSetCookie()))
  expect(verified.status).toBe(200)
})

it('says so when the service is down', async () => {
  emulator.addFault({ method: 'send', kind: 'deadline', times: 1 })
  const answer = await auth.handler(post('/send', { email: 'grace@example.com' }))
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ error: { code: 'provider_unavailable' } })
})
