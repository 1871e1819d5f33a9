// test/signed-in.test.ts
import { createSessions } from '@doorpost/server/session'
import { mintSessionCookie } from '@doorpost/server/testing'
import { expect, it } from 'vitest'

const sessions = createSessions({ appUrl: 'http://localhost:3000', secrets: 'a-key-for-tests-of-32-bytes-or-more' })

it('is signed in without an email', async () => {
  const { name, value } = await mintSessionCookie(sessions, { email: 'ada@example.com', subject: 'user-42' })
  const request = new Request('http://localhost:3000/api/orders', { headers: { cookie: `${name}=${value}` } })
  expect((await sessions.read(request))?.subject).toBe('user-42')
})
