import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { countVerifyCalls, mailsTo, newestMail, wrongCodes } from './inbox'
import { readSuite } from './suite'
import { errorOf, newVisitor } from './visitor'

const { free } = readSuite()
let aheadMs = 0

/** Both instances believe that time has passed. */
function passSeconds(seconds: number): void {
  aheadMs += seconds * 1000
  writeFileSync(free.clockFile, String(aheadMs))
}

const statusOf = async (answer: Promise<{ readonly status: number }>) => (await answer).status

it('sent at A, sent again at B, opened at A, read at B', async () => {
  const visitor = newVisitor(free)
  expect(await statusOf(visitor.post('/send', { email: visitor.email }, 'a'))).toBe(200)
  expect(errorOf(await visitor.post('/resend', {}, 'b'))).toBe('rate_limited')
  passSeconds(31)
  expect(await statusOf(visitor.post('/resend', {}, 'b'))).toBe(200)
  const mails = await mailsTo(visitor.email)
  expect(mails).toHaveLength(2)
  const opened = await visitor.open(mails[0]?.link ?? '', 'a')
  expect(opened.headers.location).toBe(`${free.appUrl}/dashboard`)
  expect((await visitor.session('b'))?.email).toBe(visitor.email)
  expect(await statusOf(visitor.get('/dashboard', 'b'))).toBe(200)
})

it('set aside at A and asked for again at B, it is still the same sign-in', async () => {
  const visitor = newVisitor(free)
  await visitor.post('/send', { email: visitor.email }, 'b')
  const pendingAt = async (place: 'a' | 'b') => JSON.parse((await visitor.get('/api/auth/pending', place)).body).pending
  const { flow } = await pendingAt('a')
  expect(await statusOf(visitor.post('/cancel', { flow }, 'a'))).toBe(200)
  expect(await pendingAt('b')).toBe(null)
  const again = await visitor.post('/send', { email: visitor.email }, 'b')
  expect(JSON.parse(again.body).pending.flow).toBe(flow)
  expect(await mailsTo(visitor.email)).toHaveLength(1)
  const { code } = await newestMail(visitor.email)
  expect(await statusOf(visitor.post('/verify', { code }, 'a'))).toBe(200)
})

it('five wrong codes in all, now at A, now at B', async () => {
  const visitor = newVisitor(free)
  await visitor.post('/send', { email: visitor.email })
  const { code } = await newestMail(visitor.email)
  const before = await countVerifyCalls()
  const left: unknown[] = []
  for (const [index, wrong] of wrongCodes(code, 5).entries()) {
    const { body } = await visitor.post('/verify', { code: wrong }, index % 2 === 0 ? 'a' : 'b')
    left.push(JSON.parse(body).error.attemptsLeft)
  }
  expect(left).toEqual([4, 3, 2, 1, 0])
  for (const place of ['a', 'b'] as const) {
    expect(errorOf(await visitor.post('/verify', { code }, place))).toBe('too_many_attempts')
  }
  expect((await countVerifyCalls()) - before).toBe(5)
})

it('what a link that was opened at A led to is told by the sign-in page of B', async () => {
  const visitor = newVisitor(free)
  await visitor.post('/send', { email: visitor.email })
  const { link } = await newestMail(visitor.email)
  const stranger = newVisitor(free)
  const { headers } = await stranger.open(link, 'a')
  const { pathname, search } = new URL(headers.location ?? '')
  expect(pathname).toBe('/login')
  const { body } = await stranger.get(`${pathname}${search}`, 'b')
  expect(body).toContain('Opened in another browser')
})
