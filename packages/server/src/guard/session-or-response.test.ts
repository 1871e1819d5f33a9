import { describe, expect, it } from 'vitest'
import { createSessions } from '../session/create-sessions'
import { mintSessionCookie } from '../testing/mint-session-cookie'
import { sessionOrResponse } from './session-or-response'

const appUrl = 'http://localhost:3000'
const options = { appUrl, secrets: 'k'.repeat(32) }
const sessions = createSessions(options)

async function cookieOf() {
  const { name, value } = await mintSessionCookie(sessions, { email: 'ada@example.com' })
  return `${name}=${value}`
}

/** What a request without a session, or with another one, is answered. */
async function refused(request: Request, more: Parameters<typeof sessionOrResponse>[2] = {}, from = sessions) {
  const answer = await sessionOrResponse(from, request, more)
  if (!(answer instanceof Response)) throw new Error('there is a session')
  return answer
}

describe('sessionOrResponse', () => {
  it('is the session of who has one', async () => {
    const request = new Request(`${appUrl}/dashboard`, { headers: { cookie: await cookieOf() } })
    expect(await sessionOrResponse(sessions, request)).toMatchObject({ email: 'ada@example.com' })
  })

  it('sends everyone else to the sign-in page, on the app’s own address, and back', async () => {
    const answer = await refused(new Request('http://10.0.0.7:3000/dashboard?tab=a%20b'))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${appUrl}/login?next=%2Fdashboard%3Ftab%3Da%2520b`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('answers a script with a status', async () => {
    const answer = await refused(new Request(`${appUrl}/api/me`), { api: true })
    expect([answer.status, await answer.json()]).toEqual([401, { error: { code: 'no_session' } }])
  })

  it('asks for a new code where the sign-in was too long ago', async () => {
    const headers = { cookie: await cookieOf() }
    const request = new Request(`${appUrl}/account`, { headers })
    const answer = await refused(request, { maxAgeSeconds: -1 })
    expect(answer.headers.get('location')).toBe(`${appUrl}/login?next=%2Faccount&again=1`)
    const api = await refused(request, { maxAgeSeconds: -1, api: true })
    expect([api.status, await api.json()]).toEqual([403, { error: { code: 'sign_in_too_old' } }])
  })

  it('says that asking again helps while the store is away', async () => {
    const away = () => Promise.reject(new Error('away'))
    const store = { put: away, get: away, delete: away, add: away }
    const without = createSessions({ ...options, store, whenStoreFails: 'refuse', log: () => {} })
    const request = new Request(`${appUrl}/dashboard`, { headers: { cookie: await cookieOf() } })
    const [page, script] = [await refused(request, {}, without), await refused(request, { api: true }, without)]
    expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
    expect([script.status, script.headers.get('retry-after')]).toEqual([503, '5'])
  })
})
