import { describe, expect, it } from 'vitest'
import { VISITOR } from '../testing/started-sign-in'
import { type TestAuthOptions, testAuth } from '../testing/test-auth'
import type { AuthEvent } from './events'

function watched(options: TestAuthOptions = {}) {
  const events: AuthEvent[] = []
  const server = testAuth({ onEvent: (event) => void events.push(event), ...options })
  const of = (type: AuthEvent['type']) => events.filter((event) => event.type === type)
  return { ...server, browser: server.newBrowser(), of, mail: () => server.provider.mailTo(VISITOR) }
}

describe('the event of a sign-in', () => {
  it('says that it was by code, and how long after the newest email', async () => {
    const { browser, advance, of, mail } = watched()
    await browser.post('/send', { email: VISITOR })
    advance(40)
    await browser.post('/resend')
    advance(12)
    await browser.post('/verify', { code: mail().code })
    expect(of('session_issued')).toMatchObject([{ method: 'code', secondsSinceMail: 12 }])
  })

  it('says that it was by link', async () => {
    const { browser, advance, of, mail } = watched()
    await browser.post('/send', { email: VISITOR })
    advance(7)
    await browser.visit(mail().link)
    expect(of('session_issued')).toMatchObject([{ method: 'link', secondsSinceMail: 7 }])
  })

  it.each([
    ['knows the time where the browser asked for the email', true, { method: 'link', secondsSinceMail: 9 }],
    ['knows no time in another browser', false, { method: 'link' }],
  ])('of a confirmed link %s', async (_, isSame, expected) => {
    const { browser, newBrowser, advance, of, mail } = watched({ link: { binding: 'any-browser' } })
    await browser.post('/send', { email: VISITOR })
    advance(9)
    const ticket = new URL(mail().link).pathname.split('/').at(-1)
    await (isSame ? browser : newBrowser()).post('/verify', { ticket, link_token: mail().linkToken })
    const [issued] = of('session_issued')
    expect(issued).toMatchObject(expected)
    expect(issued && 'secondsSinceMail' in issued).toBe(isSame)
  })
})

describe('the event of a failure', () => {
  it.each([
    ['a wrong code', '/verify', { code: '999999' }, 'code'],
    ['a wrong link', '/verify', { link_token: 'x', ticket: 'x' }, 'link'],
    ['neither', '/verify', {}, undefined],
    ['no sign-in at all', '/send', { email: 'nobody' }, undefined],
  ])('says how the visitor tried to sign in: %s', async (_, path, body, method) => {
    const { browser, of } = watched()
    await browser.post('/send', { email: VISITOR })
    await browser.post(path, body)
    expect(of('failed').map((event) => Reflect.get(event, 'method'))).toEqual([method])
  })

  it('says so of an opened link', async () => {
    const { browser, of } = watched()
    await browser.visit('http://localhost:3000/api/auth/verify/nobodys?link_token=x')
    expect(of('failed')).toMatchObject([{ action: 'link', method: 'link', code: 'different_browser' }])
  })
})
