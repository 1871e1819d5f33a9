import { describe, expect, it } from 'vitest'
import { testAuth } from '../src/testing/test-auth'

const ACCOUNTS = new Set(['ada@example.com'])

/** What an outsider sees of a whole attempt, without what is random or the address itself. */
async function outside(email: string, options: Parameters<typeof testAuth>[0] = {}) {
  const asked: string[] = []
  const { newBrowser } = testAuth({
    limits: {},
    onSignIn: (visitor) => {
      asked.push(visitor.email)
      return ACCOUNTS.has(visitor.email) ? { subject: 'user-1' } : 'deny'
    },
    ...options,
  })
  const browser = newBrowser()
  const answers = [
    await browser.post('/send', { email }),
    await browser.post('/send', { email }),
    await browser.post('/resend'),
    await browser.post('/verify', { code: '999999' }),
    await newBrowser().post('/send', { email }),
    await browser.fetch('/pending'),
    await browser.post('/cancel'),
  ]
  const seen = await Promise.all(
    answers.map(async (answer) => ({
      status: answer.status,
      headers: [...answer.headers].filter(([name]) => name !== 'set-cookie'),
      cookieNames: answer.headers.getSetCookie().map((line) => line.replace(/(-[\w-]{6})?=[^;]*/, '')),
      body: (await answer.text()).replaceAll(email, '').replace(/"flow":"[\w-]{22}"/, '"flow"'),
    })),
  )
  return { seen, asked }
}

describe('an address with an account and one without', () => {
  it('look the same until a code was right', async () => {
    const [withAccount, without] = await Promise.all([outside('ada@example.com'), outside('bob@example.com')])
    expect(without.seen).toEqual(withAccount.seen)
    expect([...withAccount.asked, ...without.asked]).toEqual([])
  })

  it('look the same where limits are off', async () => {
    const [withAccount, without] = [
      await outside('ada@example.com', { limits: false }),
      await outside('bob@example.com', { limits: false }),
    ]
    expect(without.seen).toEqual(withAccount.seen)
  })
})
