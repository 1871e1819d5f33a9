import { afterAll, expect, it } from 'vitest'
import { changeSettings, mailsTo, newestMail } from './inbox'
import { startReading } from './reading'
import { type Place, readSuite } from './suite'
import { errorOf, newVisitor, type Visitor } from './visitor'

const { limited, redisSwitch } = readSuite()
const both = ['a', 'b'] as const

const killRedis = () => fetch(`${redisSwitch}/kill`)
const startRedis = (keeps: boolean) => fetch(`${redisSwitch}/start?keeps=${keeps}`)

// Whatever went wrong, the next file finds a Redis.
afterAll(() => startRedis(false))

/** Signed in, and seen by both instances. */
async function signedIn(): Promise<Visitor> {
  const visitor = newVisitor(limited)
  await visitor.post('/send', { email: visitor.email })
  const { code } = await newestMail(visitor.email)
  expect((await visitor.post('/verify', { code })).status).toBe(200)
  for (const place of both) expect(await visitor.session(place)).not.toBe(null)
  return visitor
}

const copyOf = (visitor: Visitor) => newVisitor(limited, { cookies: visitor.cookieHeader() })

/** What comes of one more stranger who wants an email to this address. */
const sendTo = async (email: string, place: Place) =>
  errorOf(await newVisitor(limited, { email }).post('/send', { email }, place))

/** Addresses that A has sent to meanwhile: what it counted before is with the others no later than these. */
const countedAtA = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const { email } = newVisitor(limited)
      expect(await sendTo(email, 'a')).toBe('200')
      return email
    }),
  )

/** Until a count that was made at A is seen at B, and the other way round. */
async function untilShared(): Promise<void> {
  await expect
    .poll(
      async () => {
        const { email: first } = newVisitor(limited)
        const { email: second } = newVisitor(limited)
        return [
          await sendTo(first, 'a'),
          await sendTo(first, 'b'),
          await sendTo(second, 'b'),
          await sendTo(second, 'a'),
        ].join()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe('200,rate_limited,200,rate_limited')
}

it.each([
  { keeps: true, what: 'with what it held' },
  { keeps: false, what: 'empty' },
])(
  'Redis dies and comes back $what: sessions are read, emails limited, sign-outs kept',
  async ({ keeps }) => {
    await changeSettings({ sendsPerMinute: 1000 })
    const readers = await Promise.all(Array.from({ length: 10 }, signedIn))
    const [leaver, everywhere] = [await signedIn(), await signedIn()]
    const stolen = copyOf(leaver)
    const reading = startReading(readers)
    await reading.untilAnswered(400)

    await killRedis()
    await reading.untilAnswered(200)
    const { email } = newVisitor(limited)
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendTo(email, 'a')))
    expect(answers.filter((answer) => answer === '200')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'rate_limited')).toHaveLength(9)
    const countedLater = await countedAtA(30)
    expect((await leaver.post('/sign-out', {}, 'a')).status).toBe(200)
    expect(await stolen.session('a')).toBe(null)
    expect(errorOf(await everywhere.post('/sign-out', { everywhere: true }, 'b'))).toBe('store_unavailable')
    await reading.untilAnswered(400)

    await startRedis(keeps)
    await untilShared()
    await expect
      .poll(() => sendTo(countedLater.pop() ?? '', 'b'), { timeout: 60_000, interval: 500 })
      .toBe('rate_limited')
    // What A counted and ended meanwhile, B knows now.
    expect(await sendTo(email, 'b')).toBe('rate_limited')
    expect(await mailsTo(email)).toHaveLength(1)
    for (const place of both) await expect.poll(() => stolen.session(place), { timeout: 60_000 }).toBe(null)
    expect((await everywhere.post('/sign-out', { everywhere: true }, 'b')).status).toBe(200)
    await reading.untilAnswered(400)
    const { statuses, signedOut } = await reading.stop()
    expect(statuses).toEqual({ 200: expect.any(Number) })
    expect(signedOut).toBe(0)
  },
  180_000,
)
