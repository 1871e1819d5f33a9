import postgres from 'postgres'
import { afterAll, expect, it } from 'vitest'
import { newestMail } from './inbox'
import { readSuite } from './suite'
import { newVisitor, type Visitor } from './visitor'
import type { WireAnswer } from './wire'

const { free } = readSuite()
const SIGN_INS = Number(process.env.SIGN_INS ?? 120)
const AT_ONCE = 40
const database = postgres(free.databaseUrl)

afterAll(() => database.end())

/** Signs in by code or link; twice means at both instances, at the same moment. */
async function signIn(visitor: Visitor, index: number): Promise<readonly WireAnswer[]> {
  const sent = await visitor.post('/send', { email: visitor.email })
  if (sent.status !== 200) throw new Error(`send answered ${sent.status}`)
  const { code, link } = await newestMail(visitor.email)
  const isByLink = index % 2 === 1
  const isTwice = index % 4 > 1
  const places = isTwice ? (['a', 'b'] as const) : (['any'] as const)
  return Promise.all(
    places.map((place) => (isByLink ? visitor.open(link, place) : visitor.post('/verify', { code }, place))),
  )
}

const isSignedIn = ({ status, headers }: WireAnswer) =>
  status === 200 || (status === 303 && new URL(headers.location ?? '', free.appUrl).pathname === '/dashboard')

it(`${SIGN_INS} sign-ins by code and link, ${AT_ONCE} at once, every second one clicked twice`, async () => {
  const visitors = Array.from({ length: SIGN_INS }, () => newVisitor(free))
  const failed: string[] = []
  const queue = visitors.entries()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, visitor] of queue) {
        const answers = await signIn(visitor, index)
        if (!answers.every(isSignedIn)) failed.push(`${index}: ${answers.map(({ status }) => status)}`)
      }
    }),
  )
  expect(failed).toEqual([])
  // One session each: as the app was told of them, and as both instances see them.
  const emails = visitors.map(({ email }) => email)
  const issued = await database`
    select count(*)::integer as count, count(distinct user_id)::integer as users
    from devices where user_id in (select id from users where email in ${database(emails)})`
  expect(issued).toEqual([{ count: SIGN_INS, users: SIGN_INS }])
  for (const visitor of visitors) {
    const [atA, atB] = [await visitor.session('a'), await visitor.session('b')]
    expect(atA?.email).toBe(visitor.email)
    expect(atB?.id).toBe(atA?.id)
  }
}, 300_000)
