import { describe, expect, it } from 'vitest'
import { cookiesSet, errorCode, startedSignIn, VISITOR } from '../src/testing/started-sign-in'

const link = { binding: 'any-browser' } as const
const pages = { confirmLink: '/login/confirm' } as const
const ATTACKER = 'mallory@example.com'

/** A link that was opened in another browser, and what the app's own confirm page finds in its address. */
async function opened() {
  const started = await startedSignIn({ link, pages })
  const other = started.newBrowser()
  const read = async (url: string) => {
    const { hash } = new URL((await other.visit(url)).headers.get('location') ?? '')
    return new URLSearchParams(hash.slice(1))
  }
  const fragment = await read(started.mail.link)
  return { ...started, other, read, fragment, ticket: fragment.get('ticket') ?? '' }
}

describe('what a confirm page of the app’s own asks about', () => {
  it('does not stand in its address, which anybody can write', async () => {
    const { fragment } = await opened()
    expect([...fragment.keys()]).toEqual(['ticket', 'link_token'])
  })

  it('is the address that the mail went to, whole, whatever the link says', async () => {
    const { other, ticket, read, newBrowser, provider } = await opened()
    expect(await (await other.fetch(`/ticket/${ticket}`)).json()).toEqual({ email: VISITOR })
    await newBrowser().post('/send', { email: ATTACKER })
    const forged = (await read(`${provider.mailTo(ATTACKER).link}&email=${VISITOR}`)).get('ticket')
    const answer = await other.fetch(`/ticket/${forged}?email=${VISITOR}`)
    expect(await answer.json()).toEqual({ email: ATTACKER })
  })

  it('tells two accounts apart that begin alike', async () => {
    const { other, read, newBrowser, provider } = await opened()
    const asked = []
    for (const email of ['victoria.smith@gmail.com', 'v83hfk2@gmail.com']) {
      await newBrowser().post('/send', { email })
      const ticket = (await read(provider.mailTo(email).link)).get('ticket')
      asked.push((await (await other.fetch(`/ticket/${ticket}`)).json()).email)
    }
    expect(asked).toEqual(['victoria.smith@gmail.com', 'v83hfk2@gmail.com'])
  })

  it.each([
    ['changed', (ticket: string) => `${ticket.slice(0, -2)}${ticket.endsWith('AA') ? 'BB' : 'AA'}`],
    ['a plain handle', () => 'AAAAAAAAAAAAAAAAAAAAAA'],
    ['missing', () => ''],
    ['a path', () => 'a%2F..%2Fsession'],
    ['no UTF-8', () => '%ff%00'],
    ['broken', () => '%zz'],
    ['endless', () => 'x'.repeat(100_000)],
    ['sealed with nothing', () => 'eyJhbGciOiJub25lIn0....'],
    ['in the query', () => '?ticket=x'],
  ])('is nothing where the ticket is %s', async (_name, change) => {
    const { other, ticket } = await opened()
    const answer = await other.fetch(`/ticket/${change(ticket)}`)
    expect([answer.status, await errorCode(answer)]).toEqual([400, 'link_invalid'])
  })

  it('is nothing once the mail is too old, and where links work in one browser only', async () => {
    const { other, ticket, advance } = await opened()
    advance(24 * 60 * 60)
    expect(await errorCode(await other.fetch(`/ticket/${ticket}`))).toBe('link_invalid')
    const strict = await startedSignIn()
    expect(await errorCode(await strict.browser.fetch(`/ticket/${strict.pending.flow}`))).toBe('link_invalid')
  })

  it('can be asked again and again, and nothing is used up', async () => {
    const { other, ticket, fragment, provider } = await opened()
    for (let turn = 0; turn < 20; turn += 1) {
      const answer = await other.fetch(`/ticket/${ticket}`)
      expect([answer.status, cookiesSet(answer)]).toEqual([200, []])
    }
    expect(provider.calls.verify).toBe(0)
    const confirmed = await other.post('/verify', { ticket, link_token: fragment.get('link_token') })
    expect(await confirmed.json()).toMatchObject({ session: { email: VISITOR } })
  })
})
