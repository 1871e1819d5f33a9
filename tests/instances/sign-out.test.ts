import { expect, it } from 'vitest'
import { newestMail } from './inbox'
import { type Place, readSuite } from './suite'
import { newVisitor, type Visitor } from './visitor'

const { free } = readSuite()

async function signedIn(email?: string): Promise<Visitor> {
  const visitor = newVisitor(free, email === undefined ? {} : { email })
  await visitor.post('/send', { email: visitor.email })
  const { code } = await newestMail(visitor.email)
  await visitor.post('/verify', { code })
  expect(await isIn(visitor, 'a')).toBe(true)
  expect(await isIn(visitor, 'b')).toBe(true)
  return visitor
}

/** By the endpoint and by a guarded page, which have to agree. */
async function isIn(visitor: Visitor, place: Place): Promise<boolean> {
  const isRead = (await visitor.session(place)) !== null
  const { status } = await visitor.get('/dashboard', place)
  expect(status).toBe(isRead ? 200 : 307)
  return isRead
}

it('signed out at A, its cookie is refused at B at once', async () => {
  const visitor = await signedIn()
  const thief = newVisitor(free, { cookies: visitor.cookieHeader() })
  expect((await visitor.post('/sign-out', {}, 'a')).status).toBe(200)
  expect(await isIn(thief, 'b')).toBe(false)
  expect(await isIn(thief, 'a')).toBe(false)
})

it('signed out everywhere at A, every other browser is out at B at once', async () => {
  const first = await signedIn()
  const second = await signedIn(first.email)
  const someone = await signedIn()
  expect((await first.post('/sign-out', { everywhere: true }, 'a')).status).toBe(200)
  expect(await isIn(second, 'b')).toBe(false)
  expect(await isIn(second, 'a')).toBe(false)
  expect(await isIn(someone, 'b')).toBe(true)
})

it('a double click whose sign-in was signed out at the other instance brings no session back', async () => {
  const visitor = newVisitor(free)
  await visitor.post('/send', { email: visitor.email }, 'a')
  const pending = visitor.cookieHeader()
  const { code } = await newestMail(visitor.email)
  expect((await visitor.post('/verify', { code }, 'a')).status).toBe(200)
  expect((await visitor.post('/sign-out', {}, 'b')).status).toBe(200)
  const again = newVisitor(free, { cookies: pending })
  expect((await again.post('/verify', { code }, 'a')).status).not.toBe(200)
  expect(await again.session('b')).toBe(null)
})
