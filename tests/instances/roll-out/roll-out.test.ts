import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { changeSettings, mailsTo, newestMail, wrongCodes } from '../inbox'
import { type Place, readSuite } from '../suite'
import { errorOf, newVisitor, type Visitor } from '../visitor'

const { free } = readSuite()
let aheadMs = 0

function passSeconds(seconds: number): void {
  aheadMs += seconds * 1000
  writeFileSync(free.clockFile, String(aheadMs))
}

/** The old version is `a`, the new one `b`. */
const directions: readonly { readonly from: Place; readonly to: Place; readonly name: string }[] = [
  { from: 'a', to: 'b', name: 'from old to new' },
  { from: 'b', to: 'a', name: 'from new to old' },
]

beforeAll(() => changeSettings({ sendsPerMinute: 1000 }))

const copyOf = (visitor: Visitor) => newVisitor(free, { email: visitor.email, cookies: visitor.cookieHeader() })

async function sent(place: Place, email?: string): Promise<Visitor> {
  const visitor = newVisitor(free, email === undefined ? {} : { email })
  expect(errorOf(await visitor.post('/send', { email: visitor.email }, place))).toBe('200')
  return visitor
}

async function signedIn(place: Place, email?: string): Promise<Visitor> {
  const visitor = await sent(place, email)
  const { code } = await newestMail(visitor.email)
  expect(errorOf(await visitor.post('/verify', { code }, place))).toBe('200')
  return visitor
}

async function expectSignedIn(visitor: Visitor): Promise<void> {
  const sessions = await Promise.all([visitor.session('a'), visitor.session('b')])
  expect(sessions[0]?.email).toBe(visitor.email)
  expect(sessions[1]).toEqual(sessions[0])
  for (const place of ['a', 'b'] as const) expect((await visitor.get('/dashboard', place)).status).toBe(200)
}

describe.each(directions)('$name', ({ from, to }) => {
  it('a code', async () => {
    const visitor = await sent(from)
    const { code } = await newestMail(visitor.email)
    expect(errorOf(await visitor.post('/verify', { code }, to))).toBe('200')
    await expectSignedIn(visitor)
  })

  it('a link', async () => {
    const visitor = await sent(from)
    const { headers } = await visitor.open((await newestMail(visitor.email)).link, to)
    expect(headers.location).toBe(`${free.appUrl}/dashboard`)
    await expectSignedIn(visitor)
  })

  it('another email, and back again', async () => {
    const visitor = await sent(from)
    passSeconds(31)
    expect(errorOf(await visitor.post('/resend', {}, to))).toBe('200')
    const [newest, ...older] = await mailsTo(visitor.email)
    expect(older).toHaveLength(1)
    expect(errorOf(await visitor.post('/verify', { code: newest?.code }, from))).toBe('200')
    await expectSignedIn(visitor)
  })

  it('set aside and taken up again', async () => {
    const visitor = await sent(from)
    expect((await visitor.post('/cancel', {}, to)).status).toBe(200)
    expect(errorOf(await visitor.post('/send', { email: visitor.email }, from))).toBe('200')
    const { code } = await newestMail(visitor.email)
    expect(errorOf(await visitor.post('/verify', { code }, to))).toBe('200')
  })

  it('wrong codes are counted together', async () => {
    const visitor = await sent(from)
    const { code } = await newestMail(visitor.email)
    const left: unknown[] = []
    for (const [index, wrong] of wrongCodes(code, 5).entries()) {
      const { body } = await visitor.post('/verify', { code: wrong }, index % 2 === 0 ? from : to)
      left.push(JSON.parse(body).error.attemptsLeft)
    }
    expect(left).toEqual([4, 3, 2, 1, 0])
    expect(errorOf(await visitor.post('/verify', { code }, to))).toBe('too_many_attempts')
  })

  it('a double click has one session, at the same moment and one after the other', async () => {
    const visitor = await sent(from)
    const { code } = await newestMail(visitor.email)
    const late = copyOf(visitor)
    const clicks = [copyOf(visitor), visitor]
    const answers = await Promise.all(
      clicks.map((click, index) => click.post('/verify', { code }, index === 0 ? from : to)),
    )
    expect(answers.map(errorOf)).toEqual(['200', '200'])
    expect(errorOf(await late.post('/verify', { code }, to))).toBe('200')
    const ids = await Promise.all([...clicks, late].map(async (click) => (await click.session())?.id))
    expect(new Set(ids).size).toBe(1)
  })

  it('a sign-out, which ends the receipt too', async () => {
    const visitor = await sent(from)
    const pending = copyOf(visitor)
    const { code } = await newestMail(visitor.email)
    await visitor.post('/verify', { code }, from)
    const stolen = copyOf(visitor)
    expect((await visitor.post('/sign-out', {}, to)).status).toBe(200)
    expect(await stolen.session(from)).toBe(null)
    expect(errorOf(await pending.post('/verify', { code }, from))).not.toBe('200')
  })

  it('a sign-out everywhere', async () => {
    const first = await signedIn(from)
    const second = await signedIn(to, first.email)
    expect((await first.post('/sign-out', { everywhere: true }, to)).status).toBe(200)
    for (const place of ['a', 'b'] as const) expect(await second.session(place)).toBe(null)
    await expectSignedIn(await signedIn(from, first.email))
  })

  it('what a link opened elsewhere led to is told by the other version', async () => {
    const visitor = await sent(from)
    const stranger = newVisitor(free)
    const { headers } = await stranger.open((await newestMail(visitor.email)).link, from)
    const { pathname, search } = new URL(headers.location ?? '')
    expect((await stranger.get(`${pathname}${search}`, to)).body).toContain('Opened in another browser')
  })

  it('what a form post left is told by the other version', async () => {
    const visitor = newVisitor(free)
    const { headers } = await visitor.submit('/send', { email: 'nonsense' }, from)
    const { pathname, search } = new URL(headers.location ?? '')
    expect((await visitor.get(`${pathname}${search}`, to)).body).toContain('value="nonsense"')
  })

  it('a known browser stays known', async () => {
    const visitor = await signedIn(from)
    const known = () => visitor.cookieHeader().split('known=')[1]?.split(';')[0]?.split('.') ?? []
    const [name, ...before] = known()
    await visitor.post('/sign-out', {}, to)
    passSeconds(61)
    await visitor.post('/send', { email: visitor.email }, from)
    const { code } = await newestMail(visitor.email)
    expect(errorOf(await visitor.post('/verify', { code }, to))).toBe('200')
    const [sameName, ...after] = known()
    expect(sameName).toBe(name)
    expect(after.filter((part) => part.length === 16)).toEqual(before.filter((part) => part.length === 16))
  })
})

it('whole sign-ins through the load balancer, wherever each request lands', async () => {
  for (let count = 0; count < 20; count += 1) {
    const visitor = await sent('any')
    const { code, link } = await newestMail(visitor.email)
    await visitor.get('/api/auth/pending')
    if (count % 2 === 0) await visitor.post('/verify', { code })
    else await visitor.open(link)
    await expectSignedIn(visitor)
  }
})
