import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MailRequest } from '../src/provider/provider'
import { memoryStore } from '../src/store/memory-store'
import { type TestAuthOptions, testAuth } from '../src/testing/test-auth'
import type { TestBrowser } from '../src/testing/test-browser'

const EMAIL = 'canary.ada@secret-domain.example'
const TYPED_CODE = '777333'
const FORM = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
const METHODS = ['send', 'resend', 'verify'] as const
const REASONS = ['rate_limited', 'unavailable', 'misconfigured', 'expired', 'rejected', 'other_browser'] as const

/** A text as it is and as it might be encoded. */
const spellings = (text: string) => [
  text,
  encodeURIComponent(text),
  Buffer.from(text).toString('base64').replace(/=+$/, ''),
  Buffer.from(text).toString('base64url'),
  Buffer.from(text).toString('hex'),
]

/** Everything that left the server, by the channel it left through. */
interface Captured {
  readonly log: string[]
  readonly events: string[]
  readonly headers: string[]
  readonly bodies: string[]
  readonly html: string[]
}

const console_: string[] = []

beforeEach(() => {
  console_.length = 0
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...values) => void console_.push(values.map(String).join(' ')))
  }
})
afterEach(() => void vi.restoreAllMocks())

function watch(browser: TestBrowser, captured: Captured): TestBrowser {
  const keep = async (answer: Response) => {
    captured.headers.push(...[...answer.headers].map(([name, value]) => `${name}: ${value}`))
    const isPage = answer.headers.get('content-type')?.startsWith('text/html')
    captured[isPage ? 'html' : 'bodies'].push(await answer.clone().text())
    return answer
  }
  return {
    cookies: browser.cookies,
    fetch: async (path, request) => keep(await browser.fetch(path, request)),
    post: async (path, json) => keep(await browser.post(path, json)),
    visit: async (url) => keep(await browser.visit(url)),
  }
}

/** Every flow and every failure, with all that comes out. */
async function runAll(
  options: TestAuthOptions,
): Promise<Captured & { mails: readonly MailRequest[]; secrets: string[] }> {
  const captured: Captured = { log: [], events: [], headers: [], bodies: [], html: [] }
  let isStoreBroken = false
  const inner = memoryStore()
  const guard = <T>(work: () => Promise<T>): Promise<T> =>
    isStoreBroken ? Promise.reject(new Error(`store: ${EMAIL} ${TYPED_CODE}`)) : work()
  const server = testAuth({
    limits: {
      strangerMailsPerMinute: 1_000,
      strangerMailsPerDay: 1_000,
      knownMailsPerMinute: 1_000,
      knownMailsPerDay: 1_000,
    },
    trustedProxyHops: 1,
    store: {
      put: (key, value, life) => guard(() => inner.put(key, value, life)),
      get: (key) => guard(() => inner.get(key)),
      delete: (key) => guard(() => inner.delete(key)),
      add: (key, amount, life) => guard(() => inner.add(key, amount, life)),
    },
    log: (line) => captured.log.push(line),
    onEvent: (event) => {
      captured.events.push(JSON.stringify(event))
      throw new Error(`event: ${EMAIL}`)
    },
    ...options,
  })
  const open = () => watch(server.newBrowser(), captured)
  const newest = () => server.provider.mailTo(EMAIL)
  const form = (fields: Record<string, string>) => ({ method: 'POST', form: fields, headers: FORM })

  const browser = open()
  await browser.post('/send', { email: ` ${EMAIL.toUpperCase()} `, next: '/account' })
  await browser.post('/verify', { code: TYPED_CODE })
  await browser.fetch('/pending')
  server.advance(61)
  await browser.post('/resend')
  for (const headers of [{}, { purpose: 'prefetch' }]) await open().fetch(newest().link, { headers })
  await browser.fetch(newest().link, { method: 'HEAD' })
  await browser.visit(`${newest().linkUri}?link_token=wrong`)
  const other = open()
  const page = await (await other.visit(newest().link)).text()
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? 'none'
  await other.fetch(`/ticket/${ticket}`)
  await other.post('/verify', { ticket, link_token: newest().linkToken })
  await browser.post('/verify', { code: newest().code })
  await browser.fetch('/session')
  await browser.post('/sign-out', { everywhere: true })

  for (const method of METHODS) {
    for (const reason of REASONS) {
      const visitor = open()
      server.advance(61)
      if (method === 'send') server.provider.failNext({ method, reason })
      await visitor.post('/send', { email: EMAIL })
      server.advance(61)
      if (method !== 'send') server.provider.failNext({ method, reason })
      await visitor.post('/resend')
      await visitor.post('/verify', { code: newest().code })
    }
  }

  const scriptless = open()
  await scriptless.fetch('/send', form({ email: `${EMAIL}@` }))
  await scriptless.fetch('/send', form({ email: EMAIL }))
  await scriptless.fetch('/verify', form({ code: TYPED_CODE }))
  await scriptless.fetch('/cancel', form({}))
  await scriptless.fetch('/send', form({ email: EMAIL }))
  await scriptless.visit(newest().link)
  await scriptless.fetch('/sign-out', form({}))

  const unlucky = open()
  await unlucky.post('/send', { email: EMAIL })
  isStoreBroken = true
  await unlucky.post('/verify', { code: newest().code })
  await unlucky.visit(newest().link)
  await unlucky.fetch('/session')
  captured.log.push(...console_)

  const { mails } = server.provider
  const secrets = mails.flatMap(({ code, linkToken, requestId, state }) => [code, linkToken, requestId, state])
  return { ...captured, mails, secrets: [TYPED_CODE, ...secrets] }
}

function expectNone(lines: readonly string[], words: readonly string[], channel: string): void {
  const wanted = words.flatMap(spellings)
  for (const line of lines) {
    const found = wanted.find((word) => line.toLowerCase().includes(word.toLowerCase()))
    if (found !== undefined) expect.fail(`${channel} holds "${found}": ${line.slice(0, 300)}`)
  }
}

const RUNS: readonly [string, TestAuthOptions][] = [
  ['by default', {}],
  ['with any-browser links', { link: { binding: 'any-browser' } }],
  [
    'with an app that fails',
    {
      onSignIn: ({ email }) => {
        throw new Error(email)
      },
    },
  ],
  ['with an app that denies', { onSignIn: () => 'deny' }],
  [
    'with claims that are too large',
    { onSignIn: ({ email }) => ({ subject: email, claims: { big: email.repeat(500) } }) },
  ],
]

describe.each(RUNS)('a run of all flows, %s', (_name, options) => {
  it('leaks no code, token, request id, state or address', async () => {
    const run = await runAll(options)
    const ownCookie = /^set-cookie: (session|pending|flash|known)=/
    const visible = run.headers.filter((line) => !ownCookie.test(line))
    const sealed = run.headers.filter((line) => /^set-cookie: (pending|flash|known)=/.test(line))
    for (const list of [run.log, run.events, run.bodies, visible, sealed]) expect(list.length).toBeGreaterThan(0)

    expectNone(run.log, [...run.secrets, EMAIL], 'the log')
    expectNone(run.events, [...run.secrets, EMAIL], 'an event')
    expectNone(visible, [...run.secrets, EMAIL], 'a header')
    expectNone(sealed, [...run.secrets, EMAIL], 'a sealed cookie')
    // The visitor's own address comes back to the visitor's own page, in `pending`, `session` and a link's `email`.
    expectNone(run.bodies, run.secrets, 'a body')
    // The confirm page asks whether to sign in as that address, in its question and nowhere else.
    const aroundTheQuestion = run.html.map((page) => page.replace(/<bdi translate="no">[^<]*<\/bdi>/, ''))
    expectNone(aroundTheQuestion, [EMAIL], 'a page')
    // It is there to post the token: in its form, and nowhere else.
    const aroundTheForm = run.html.map((page) => page.replace(/<input type="hidden"[^>]*>/g, ''))
    expectNone(aroundTheForm, run.secrets, 'a page')
  })

  it('names an address in events by a hash that stays the same', async () => {
    const { events } = await runAll(options)
    const hashes = events.map((event) => JSON.parse(event).address).filter((address) => address !== undefined)
    expect(new Set(hashes).size).toBe(1)
    expect(hashes[0]).toMatch(/^[\w-]{22}$/)
  })
})
