import { beforeAll, expect, it } from 'vitest'
import { changeSettings, countVerifyCalls, mailsTo, newestMail, wrongCodes } from './inbox'
import { readSuite } from './suite'
import { errorOf, newVisitor } from './visitor'

const { limited } = readSuite()
const bothInTurn = (index: number) => (index % 2 === 0 ? 'a' : 'b')

/** Counts answers by what they say. */
function tally(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  return counts
}

// The service's own limits are tested elsewhere.
beforeAll(() => changeSettings({ sendsPerMinute: 1000, attemptsPer10Minutes: 1000 }))

it('one mail a minute to one address, however many strangers ask at once at both instances', async () => {
  const { email } = newVisitor(limited)
  const strangers = Array.from({ length: 30 }, () => newVisitor(limited, { email }))
  const answers = await Promise.all(
    strangers.map((stranger, index) => stranger.post('/send', { email }, bothInTurn(index))),
  )
  expect(tally(answers.map(errorOf))).toEqual({ 200: 1, rate_limited: 29 })
  expect(await mailsTo(email)).toHaveLength(1)
})

it('60 mails by one client, over both instances and many addresses', async () => {
  const client = '192.0.2.7'
  const visitors = Array.from({ length: 90 }, () => newVisitor(limited, { client }))
  const answers = await Promise.all(
    visitors.map((visitor, index) => visitor.post('/send', { email: visitor.email }, bothInTurn(index))),
  )
  expect(tally(answers.map(errorOf))).toEqual({ 200: 60, rate_limited: 30 })
  const mails = await Promise.all(visitors.map(({ email }) => mailsTo(email)))
  expect(mails.flat()).toHaveLength(60)
  // Somebody else is not the same client, whichever instance is asked.
  const other = newVisitor(limited)
  expect(errorOf(await other.post('/send', { email: other.email }))).toBe('200')
})

it('five wrong codes in all, of 30 at once at both instances', async () => {
  const visitor = newVisitor(limited)
  await visitor.post('/send', { email: visitor.email })
  const { code } = await newestMail(visitor.email)
  const before = await countVerifyCalls()
  const answers = await Promise.all(
    wrongCodes(code, 30).map((wrong, index) => visitor.post('/verify', { code: wrong }, bothInTurn(index))),
  )
  expect(tally(answers.map(errorOf))).toEqual({ invalid_code: 5, too_many_attempts: 25 })
  expect((await countVerifyCalls()) - before).toBe(5)
  expect(errorOf(await visitor.post('/verify', { code }, 'a'))).toBe('too_many_attempts')
})
