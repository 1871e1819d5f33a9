// test/your-rules.test.ts
import { fakeProvider } from '@doorpost/server/testing'
import { expect, it } from 'vitest'
import { post, testApp } from './app'

it('signs a visitor in with the id from your user table', async () => {
  const provider = fakeProvider()
  const { auth, sessions } = testApp({ provider, onSignIn: () => ({ subject: 'user-42' }) })

  const sent = await auth.handler(post('/send', { email: 'ada@example.com' }))
  const { code } = provider.mailTo('ada@example.com')
  const verified = await auth.handler(post('/verify', { code }, sent.headers.getSetCookie()))

  expect(verified.status).toBe(200)
  const cookie = verified.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  const session = await sessions.read(new Request('http://localhost:3000/', { headers: { cookie } }))
  expect(session?.subject).toBe('user-42')
})

it('sends no email to an address that you deny', async () => {
  const provider = fakeProvider()
  const { auth } = testApp({
    provider,
    onBeforeSend: ({ email }) => (email.endsWith('@example.com') ? 'allow' : 'deny'),
  })

  const answer = await auth.handler(post('/send', { email: 'eve@example.net' }))
  expect(answer.status).toBe(403)
  expect(await answer.json()).toEqual({ error: { code: 'email_not_allowed' } })
  expect(provider.calls.send).toBe(0)
})
