import { expect, it } from 'vitest'
import { createSessions } from '../session'
import type { MintedCookie } from './mint-session-cookie'
import { signedIn } from './signed-in'

const sessions = createSessions({ appUrl: 'http://localhost:3000', secrets: 'a-key-for-tests-of-32-bytes-or-more' })

it('hands a test the context with a session that the app reads', async () => {
  const cookies: MintedCookie[] = []
  const context = { addCookies: async (added: MintedCookie[]) => void cookies.push(...added) }
  let used: unknown
  await signedIn(sessions, { email: 'ada@example.com', subject: 'user-42' }).context({ context }, async (given) => {
    used = given
    expect(cookies).toHaveLength(1)
  })
  expect(used).toBe(context)
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const session = await sessions.read(new Request('http://localhost:3000/', { headers: { cookie } }))
  expect(session).toMatchObject({ email: 'ada@example.com', subject: 'user-42' })
})
