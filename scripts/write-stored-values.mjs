/**
 * `node scripts/write-stored-values.mjs <version>`, on built packages: writes the cookies and the store's entries of some
 * sign-ins, as this version makes them, for `packages/server/src/stored-values`. Run it once per change of a shape,
 * before the change; what is there is never written anew.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAuth } from '../packages/server/dist/index.js'
import { createSessions } from '../packages/server/dist/session/index.js'
import { fakeProvider, testBrowser } from '../packages/server/dist/testing/index.js'
import { root } from './root.mjs'

const [version] = process.argv.slice(2)
if (!/^[\w.-]+$/.test(version ?? '')) throw new Error('Name the version, such as 0.3.0.')

const secret = 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s'
let time = Date.UTC(2026, 0, 1)
const now = () => time

const entries = new Map()
const alive = (key) => (entries.get(key)?.endsAt > time ? entries.get(key) : undefined)
const store = {
  async put(key, value, lifeSeconds) {
    entries.set(key, { value, endsAt: time + lifeSeconds * 1000 })
  },
  get: async (key) => alive(key)?.value ?? null,
  delete: async (key) => void entries.delete(key),
  async add(key, amount, lifeSeconds) {
    const { value = '0', endsAt = time + lifeSeconds * 1000 } = alive(key) ?? {}
    const total = Number(value) + amount
    entries.set(key, { value: String(total), endsAt })
    return { value: total, expiresInSeconds: Math.ceil((endsAt - time) / 1000) }
  },
}

const provider = fakeProvider({ now })
const sessions = createSessions({ store, secrets: secret, appUrl: 'http://localhost:3000', now })
const onSignIn = async ({ email }) => ({ subject: `id of ${email}`, claims: { role: 'editor' } })
const auth = createAuth({ sessions, provider, onSignIn })
const anyBrowser = createAuth({ sessions, provider, onSignIn, link: { binding: 'any-browser' } })

const ok = (response) => {
  if (response.status >= 400) throw new Error(`${response.url} answered ${response.status}`)
}
const cookiesOf = ({ cookies }) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** A browser that asked for an email and then typed a wrong code. */
async function started(email, server = auth) {
  const browser = testBrowser(server)
  ok(await browser.post('/send', { email, next: '/reports?of=Jürgen' }))
  await browser.post('/verify', { code: '999999' })
  return browser
}

async function signedIn(email) {
  const browser = await started(email)
  const pending = cookiesOf(browser)
  ok(await browser.post('/verify', { code: provider.mailTo(email).code }))
  return { browser, pending }
}

const other = await signedIn('edith@example.com')
const cookies = { endedEverywhere: cookiesOf(other.browser) }
time += 61_000
const edith = await signedIn('edith@example.com')
ok(await edith.browser.post('/sign-out', { everywhere: true }))
const grace = await signedIn('grace@example.com')
cookies.signedOut = cookiesOf(grace.browser)
ok(await grace.browser.post('/sign-out'))

const ada = await signedIn('ada@example.com')
cookies.pendingOfReceipt = ada.pending
cookies.signedIn = cookiesOf(ada.browser)
cookies.pending = cookiesOf(await started('mary@example.com'))

const form = testBrowser(auth)
const own = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
await form.fetch('/send', { method: 'POST', headers: own, form: { email: 'nonsense' } })
cookies.flash = cookiesOf(form)

await started('joan@example.com', anyBrowser)
const { link, linkToken } = provider.mailTo('joan@example.com')
const elsewhere = testBrowser(anyBrowser)
ok(await elsewhere.visit(link))
cookies.asked = cookiesOf(elsewhere)

const values = {
  secret,
  nowMs: time,
  cookies,
  code: provider.mailTo('ada@example.com').code,
  link: { ticket: new URL(link).pathname.split('/').at(-1), token: linkToken },
  store: Object.fromEntries(
    [...entries]
      .filter(([, { endsAt }]) => endsAt > time)
      .map(([key, { value, endsAt }]) => [key, { value, lifeSeconds: (endsAt - time) / 1000 }]),
  ),
}
const file = join(root, `packages/server/src/stored-values/${version}.json`)
writeFileSync(file, `${JSON.stringify(values, null, 2)}\n`, { flag: 'wx' })
