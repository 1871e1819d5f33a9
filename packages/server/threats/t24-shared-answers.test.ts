import { describe, expect, it } from 'vitest'
import { errorCode, pendingCookie, startedSignIn } from '../src/testing/started-sign-in'

const ANY_BROWSER = { link: { binding: 'any-browser' } } as const

/** What a request in another process would not find. */
const forgetProcess = () => Reflect.deleteProperty(globalThis, Symbol.for('doorpost'))

/** A gate that the provider's answer waits at. */
function gate() {
  let open = () => {}
  const until = new Promise<void>((resolve) => {
    open = resolve
  })
  return { until, open: () => open() }
}

/** Lets what is in progress come to its next wait: keys are made in a queue, and this comes after them. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await crypto.subtle.digest('SHA-256', new Uint8Array(1))
}

describe('a click on a confirm page, in two browsers at once', () => {
  it('signs one of them in, and they share no session', async () => {
    const { newBrowser, mail, provider } = await startedSignIn(ANY_BROWSER)
    const { until, open } = gate()
    provider.failNext({ method: 'verify', until })
    const clicks = [newBrowser(), newBrowser()].map(async (browser) => {
      const page = await (await browser.visit(mail.link)).text()
      const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1]
      return browser.post('/verify', { ticket, link_token: mail.linkToken })
    })
    await settle()
    open()
    const answers = await Promise.all(clicks)
    const codes = await Promise.all(answers.map(errorCode))
    expect(codes.toSorted()).toEqual(['link_invalid', undefined])
  })

  it('does so for browsers without the cookie of the page too', async () => {
    const { newBrowser, mail, provider } = await startedSignIn(ANY_BROWSER)
    const page = await (await newBrowser().visit(mail.link)).text()
    const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1]
    const { until, open } = gate()
    provider.failNext({ method: 'verify', until })
    const clicks = [1, 2].map(() => newBrowser().post('/verify', { ticket, link_token: mail.linkToken }))
    await settle()
    open()
    expect((await Promise.all((await Promise.all(clicks)).map(errorCode))).filter(Boolean)).toEqual(['link_invalid'])
  })
})

describe('one right code or link, in two processes at once', () => {
  it.each(['code', 'link'] as const)('(%s) is right in both, and one session', async (kind) => {
    const { browser, newBrowser, mail, provider, sessions } = await startedSignIn()
    const tab = newBrowser()
    tab.cookies.set(...pendingCookie(browser))
    const { until, open } = gate()
    const { verify } = provider
    // The provider has accepted it, and the answer is on its way.
    Object.assign(provider, {
      verify: async (check: Parameters<typeof verify>[0]) => {
        const result = await verify(check)
        if (result.ok) await until
        return result
      },
    })
    const prove = (asked: typeof browser) =>
      kind === 'code' ? asked.post('/verify', { code: mail.code }) : asked.visit(mail.link)
    const first = prove(browser)
    await settle()
    forgetProcess()
    const second = prove(tab)
    await settle()
    open()
    await Promise.all([first, second])
    const ids = await Promise.all(
      [browser, tab].map(async ({ cookies }) => {
        const headers = new Headers({ cookie: `session=${cookies.get('session')}` })
        return (await sessions.read({ headers }))?.id
      }),
    )
    expect(ids[0]).toBeTruthy()
    expect(ids[1]).toBe(ids[0])
  })

  it.each(['is still at it', 'is done'])(
    'is right for the one who came first when the other %s, whose call overtook it',
    async (state) => {
      const { browser, newBrowser, mail, provider } = await startedSignIn()
      const tab = newBrowser()
      tab.cookies.set(...pendingCookie(browser))
      const [slow, hook] = [gate(), gate()]
      const { verify } = provider
      let calls = 0
      Object.assign(provider, {
        verify: async (check: Parameters<typeof verify>[0]) => {
          calls += 1
          if (calls === 1) await slow.until
          const result = await verify(check)
          if (calls > 1 && result.ok && state === 'is still at it') await hook.until
          return result
        },
      })
      const first = browser.post('/verify', { code: mail.code })
      await settle()
      forgetProcess()
      const second = tab.post('/verify', { code: mail.code })
      await (state === 'is done' ? second : settle())
      slow.open()
      await settle()
      hook.open()
      const answers = await Promise.all([first, second])
      const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).session?.id))
      expect(ids[0]).toBeTruthy()
      expect(ids[1]).toBe(ids[0])
    },
  )

  it('leaves an expired code expired when nobody else asks', async () => {
    const { browser, provider, mail } = await startedSignIn()
    provider.failNext({ method: 'verify', reason: 'expired' })
    expect(await errorCode(await browser.post('/verify', { code: mail.code }))).toBe('code_expired')
  })
})
