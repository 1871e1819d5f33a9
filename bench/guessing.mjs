/**
 * An attacker who guesses codes for a year, against the default limits and the real handlers, on a clock of its own.
 * Prints how many guesses were checked, what that is worth, and what the owner of the account noticed. Build first:
 * `node bench/guessing.mjs` (about two minutes).
 */
import { createAuth, memoryStore } from '@doorpost/server'
import { createSessions } from '@doorpost/server/session'
import { fakeProvider, testBrowser } from '@doorpost/server/testing'

const APP_URL = 'http://localhost:3000'
const VICTIM = 'ada@example.com'
const MINUTE = 60
const DAY = 86_400
const YEAR = 365 * DAY
const GUESSES_PER_CODE = 1_000_000
const OWNERS_CLIENT = '198.51.100.1'

/** A server on a clock that only the simulation moves. */
function serve({ hasChallenge }) {
  let time = Date.UTC(2026, 0, 1)
  const now = () => time
  const provider = fakeProvider({ now })
  const sessions = createSessions({
    appUrl: APP_URL,
    secrets: 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s',
    store: memoryStore({ now }),
    log: () => {},
    now,
  })
  const auth = createAuth({
    sessions,
    provider,
    trustedProxyHops: 1,
    // A challenge that no script answers.
    ...(hasChallenge && { onBeforeVerify: ({ challenge }) => (challenge === 'a person' ? 'allow' : 'challenge') }),
  })
  const newVisitor = (client) => {
    const browser = testBrowser(auth, APP_URL)
    const headers = {
      origin: APP_URL,
      'sec-fetch-site': 'same-origin',
      'doorpost-request': '1',
      'x-forwarded-for': client,
    }
    const post = async (path, json) => {
      const response = await browser.fetch(path, { method: 'POST', json, headers })
      return { status: response.status, ...(await response.json()) }
    }
    return { post, visit: browser.visit }
  }
  return { provider, newVisitor, advance: (seconds) => (time += seconds * 1_000) }
}

const machine = (index) => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`

/** One sign-in of a stranger: an email, then wrong codes until they are stopped. Returns how many were checked. */
async function guess({ newVisitor, provider }, email, client) {
  const stranger = newVisitor(client)
  if ((await stranger.post('/send', { email })).status !== 200) return null
  const { code: right } = provider.mailTo(email)
  let checked = 0
  for (let tried = 0; tried < 5; tried += 1) {
    // Chance is counted, not played: a guess that would be right is none of these.
    const code = String((Number(right) + 1 + tried) % GUESSES_PER_CODE).padStart(6, '0')
    const { error } = await stranger.post('/verify', { code })
    if (error?.code !== 'invalid_code') break
    checked += 1
  }
  return checked
}

/** The owner signs in; a challenge is answered as a person does. Returns how. */
async function signIn(visitor, { provider }, makesTypo) {
  const sent = await visitor.post('/send', { email: VICTIM })
  if (sent.status !== 200) return 'no email'
  const { code, link } = provider.mailTo(VICTIM)
  const typo = String((Number(code) + 7) % GUESSES_PER_CODE).padStart(6, '0')
  const verify = async (text) => {
    const first = await visitor.post('/verify', { code: text })
    if (first.error?.code !== 'challenge_required') return first
    return visitor.post('/verify', { code: text, challenge: 'a person' })
  }
  if (makesTypo) await verify(typo)
  if ((await verify(code)).status === 200) return 'code'
  const opened = await visitor.visit(link)
  return opened.status === 303 && !opened.headers.get('location').includes('error=') ? 'link' : 'refused'
}

/** One account, pressed as hard as the limits let, while its owner signs in daily, and monthly on a new device. */
async function pressOne({ hasChallenge, machines }) {
  const server = serve({ hasChallenge })
  const own = server.newVisitor(OWNERS_CLIENT)
  const daily = { code: 0, link: 0, refused: 0, 'no email': 0 }
  const onNewDevice = { code: 0, link: 0, refused: 0, 'no email': 0 }
  await signIn(own, server, false)
  let checked = 0
  let turn = 0
  for (let day = 0; day < 365; day += 1) {
    server.advance(DAY / 2)
    daily[await signIn(own, server, day % 10 === 0)] += 1
    if (day % 30 === 15) onNewDevice[await signIn(server.newVisitor(OWNERS_CLIENT), server, false)] += 1
    // Emails that lead to no guess are of no use to who guesses: refused once, they come back the next day.
    let minutes = 0
    for (let done; done !== 0 && minutes < 12; minutes += 1) {
      server.advance(MINUTE)
      done = await guess(server, VICTIM, machine(turn++ % machines))
      checked += done ?? 0
    }
    server.advance(DAY / 2 - minutes * MINUTE)
  }
  return { checked, daily, onNewDevice }
}

/** Two hours of guessing at a million accounts in turn, as fast as the limits let; the rest of the year is the same. */
async function spray({ hasChallenge, machines, accounts = 1_000_000 }) {
  const server = serve({ hasChallenge })
  const HOURS = 2
  let checked = 0
  let account = 0
  for (let minute = 0; minute < HOURS * 60; minute += 1) {
    for (let turn = 0; ; turn += 1) {
      const done = await guess(server, `person${account}@example.com`, machine((account + turn) % machines))
      if (done === null) break
      checked += done
      account += 1
    }
    server.advance(MINUTE)
  }
  return { perAccount: (checked * YEAR) / (HOURS * 3_600) / accounts, checked: (checked * YEAR) / (HOURS * 3_600) }
}

const odds = (guesses) => {
  const chance = 1 - (1 - 1 / GUESSES_PER_CODE) ** guesses
  return chance === 0 ? 'none' : `1 in ${Math.round(1 / chance).toLocaleString('en')}`
}
const round = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))

console.log('| attack | challenge | guesses per account and year | break-in per account and year |')
console.log('| --- | --- | --: | --: |')
const owners = []
for (const hasChallenge of [false, true]) {
  const label = hasChallenge ? 'yes' : 'no'
  for (const machines of [1, 10_000]) {
    const from = machines === 1 ? 'one machine' : `${machines.toLocaleString('en')} machines`
    const { checked, daily, onNewDevice } = await pressOne({ hasChallenge, machines })
    console.log(`| one account, ${from} | ${label} | ${round(checked)} | ${odds(checked)} |`)
    owners.push(`| ${from} | ${label} | ${waysIn(daily)} | ${waysIn(onNewDevice)} |`)
    const { perAccount } = await spray({ hasChallenge, machines })
    console.log(`| a million accounts, ${from} | ${label} | ${round(perAccount)} | ${odds(perAccount)} |`)
  }
}

function waysIn(ways) {
  const found = Object.entries(ways).filter(([, times]) => times > 0)
  return found.map(([way, times]) => `${times} ${way}`).join(', ')
}

console.log('\nThe owner of the pressed account, over the year:\n')
console.log('| attack from | challenge | daily, in a known browser | on a new device, monthly |')
console.log('| --- | --- | --- | --- |')
for (const line of owners) console.log(line)
