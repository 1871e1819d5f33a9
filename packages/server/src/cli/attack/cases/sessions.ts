import { randomBytes } from 'node:crypto'
import { type AttackCase, broken, CannotTell, held, type Outcome } from '../attack-case'
import type { Attack, StartedSignIn } from '../attack-context'
import type { Browser } from '../browser'
import type { KeptCookie } from '../cookie-jar'
import { changedTokens, claimsFor, guessedTokens, readJwt, unsignedTokens } from '../forged-tokens'
import type { Answer } from '../target'

interface SignedIn extends StartedSignIn {
  /** The session's cookie. */
  readonly name: string
  readonly cookie: KeptCookie
}

/** Somebody who is signed in, with their cookie. */
async function signInWithCookie(attack: Attack): Promise<SignedIn> {
  const started = await attack.signIn()
  const found = [...started.browser.jar.cookies].find(([name]) => attack.isSessionCookie(name))
  if (found === undefined) throw new CannotTell('No cookie has the name that "sessionCookies" says.')
  const [name, cookie] = found
  return { ...started, name, cookie }
}

/** A browser that sends this value as its session. */
function browserWith(attack: Attack, name: string, value: string): Browser {
  const browser = attack.browser()
  browser.jar.cookies.set(name, { value, sameSite: 'lax', attributes: [] })
  return browser
}

/** Whether the protected page opens for a value of the session's cookie. */
async function opensPage(attack: Attack, name: string, value: string): Promise<boolean> {
  const { protectedPage } = attack.map
  if (protectedPage === undefined) return false
  return attack.showsProtected(await browserWith(attack, name, value).request(protectedPage.path, { from: 'click' }))
}

/** Whether the app takes a value for somebody's session. A page that opens for anything says nothing about the value. */
async function isTaken(attack: Attack, name: string, value: string): Promise<boolean> {
  if ((await attack.whoIs(browserWith(attack, name, value))) !== null) return true
  return (await opensPage(attack, name, value)) && !(await opensPage(attack, name, 'anything'))
}

async function tryTokens(attack: Attack, name: string, tokens: readonly string[], what: string): Promise<Outcome> {
  for (const token of tokens) if (await isTaken(attack, name, token)) return broken(`${what} was taken for a session.`)
  return held(`None of ${tokens.length} tokens was taken for a session.`)
}

const FORGE_MEANS = 'Anybody makes a session of any of your users.'

/** What shared caches may keep by what is said of it. */
function isShared(answer: Answer): boolean {
  const control = answer.headers['cache-control'] ?? ''
  if (/no-store|private/i.test(control)) return false
  return /public|s-maxage/i.test(control) || /max-age=[1-9]/i.test(control)
}

/** What is wrong with the cookie of a session; null where nothing is. */
function cookieProblem(name: string, { attributes, sameSite }: KeptCookie, isHttps: boolean): string | null {
  if (!attributes.includes('httponly')) return 'Scripts can read it: it lacks HttpOnly.'
  if (sameSite === '' || sameSite === 'none') return 'Posts of other sites carry it: it lacks SameSite=Lax.'
  if (attributes.some((part) => part.startsWith('domain=')))
    return 'It has a Domain: every subdomain gets it and can set it.'
  if (isHttps && !attributes.includes('secure')) return 'It goes over http too: it lacks Secure.'
  return isHttps && !name.startsWith('__Host-') ? 'Subdomains can set it: its name lacks __Host-.' : null
}

/** Values of "no code" that a check may take for a right one. */
const NO_CODES = [undefined, '', null, true, 0, [], {}, [''], { $ne: null }, { $gt: '' }, '000000', 'null', 'undefined']

export const SESSION_CASES: readonly AttackCase[] = [
  {
    id: 'session-alg-none',
    threat: 'T12',
    title: 'a token that says it needs no signature is no session',
    tried: 'Made tokens whose algorithm is "none" in four spellings, with and without a signature.',
    means: FORGE_MEANS,
    fix: 'Name the one algorithm that you take when you verify, and refuse every other.',
    async run(attack) {
      const { name, cookie, email } = await signInWithCookie(attack)
      const claims = claimsFor(attack.newEmail(), { token: cookie.value, email })
      return tryTokens(
        attack,
        name,
        unsignedTokens(claims, readJwt(cookie.value)?.signature ?? ''),
        'An unsigned token',
      )
    },
  },
  {
    id: 'session-guessable-secret',
    threat: 'T20',
    title: 'sessions aren’t signed with a secret from a sample',
    tried: 'Signed tokens with 22 secrets that stand in samples and tutorials.',
    means: FORGE_MEANS,
    fix: 'Make a secret of 32 random bytes (npx doorpost secret), and refuse to start without one.',
    async run(attack) {
      const { name, cookie, email } = await signInWithCookie(attack)
      const claims = claimsFor(attack.newEmail(), { token: cookie.value, email })
      return tryTokens(attack, name, guessedTokens(claims), 'A token that was signed with a secret from a sample')
    },
  },
  {
    id: 'session-changed-payload',
    threat: 'T12',
    title: 'a changed token is no session',
    tried: 'Changed what a session’s token says, mixed two of them, and let tokens name their own key.',
    means: FORGE_MEANS,
    fix: 'Verify the signature with your own key before you read anything: decoding alone proves nothing.',
    async run(attack) {
      const [one, other] = [await signInWithCookie(attack), await signInWithCookie(attack)]
      const claims = claimsFor(attack.newEmail(), { token: one.cookie.value, email: one.email })
      return tryTokens(attack, one.name, changedTokens(claims, one.cookie.value, other.cookie.value), 'A changed token')
    },
  },
  {
    id: 'pending-as-session',
    threat: 'T12',
    title: 'the cookie of a sign-in in progress is no session',
    tried: 'Started a sign-in to somebody else’s address, and showed each cookie that came of it as a session.',
    means: 'Whoever knows an address is signed in as it, without its mail.',
    fix: 'Sign each kind of token with a key of its own, and check its type.',
    async run(attack) {
      const { name } = await signInWithCookie(attack)
      const { browser, flow } = await attack.start()
      const values = [...browser.jar.cookies.values()].map(({ value }) => value)
      return tryTokens(
        attack,
        name,
        [...values, ...(flow === undefined ? [] : [flow])],
        'The cookie of a sign-in in progress',
      )
    },
  },
  {
    id: 'session-after-sign-out',
    threat: 'T16',
    title: 'a session ends with the sign-out',
    needs: ['signOut'],
    tried: 'Kept a copy of the session’s cookie, signed out, and used the copy.',
    means: 'A cookie from a backup, a log or a stolen device works on, although its owner signed out.',
    fix: 'Keep on the server which sessions were signed out, and look there at each check.',
    async run(attack) {
      const { browser, name, cookie } = await signInWithCookie(attack)
      await attack.signOut(browser)
      if (await isTaken(attack, name, cookie.value)) return broken('The copy was still signed in.')
      return held('The copy was signed out too.')
    },
  },
  {
    id: 'session-fixation',
    threat: 'T13',
    title: 'a session cookie from before the sign-in is worth nothing after it',
    tried: 'Signed in with a session cookie of an attacker’s choice, and used that value in another browser.',
    means: 'Whoever plants a cookie in your browser is signed in as you, once you are.',
    fix: 'Make a new session id at every sign-in, whatever the browser sent.',
    async run(attack) {
      const { name } = await signInWithCookie(attack)
      const planted = randomBytes(16).toString('hex')
      await attack.signIn({ browser: browserWith(attack, name, planted) })
      if (await isTaken(attack, name, planted)) return broken('The planted value was signed in.')
      return held('The planted value was signed in nowhere.')
    },
  },
  {
    id: 'cookie-tossing',
    threat: 'T13',
    title: 'a second cookie of the same name signs nobody out',
    tried:
      'Sent another cookie of the session’s name before and after the real one, as a sibling subdomain can set it.',
    means: 'A forgotten subdomain signs your visitors out, or in as somebody else.',
    fix: 'Name the cookie __Host-… on https, and read every cookie of the name: the one that your server made counts.',
    async run(attack) {
      const { email, name, cookie } = await signInWithCookie(attack)
      for (const garbage of ['x', 'a.b.c', '', '%00']) {
        const pairs = [`${name}=${garbage}`, `${name}=${cookie.value}`]
        for (const header of [pairs, [...pairs].reverse()]) {
          const who = await attack.whoIs(attack.browser(), { cookie: header.join('; ') })
          if (who !== email) return broken('With another cookie of the name beside it, the session was not read.')
        }
      }
      return held('The real one was read.')
    },
  },
  {
    id: 'cookie-attributes',
    threat: 'T13',
    title: 'the session’s cookie is for this host, and not for scripts',
    tried: 'Read the attributes of the session’s cookie.',
    means: 'Scripts, other sites or subdomains get at the session.',
    fix: 'Set it HttpOnly, SameSite=Lax, Path=/, without Domain, and on https Secure and named __Host-….',
    async run(attack) {
      const { name, cookie } = await signInWithCookie(attack)
      const problem = cookieProblem(name, cookie, attack.target.origin.startsWith('https:'))
      return problem === null ? held('Nothing is missing.') : broken(problem)
    },
  },
  {
    id: 'cacheable-answers',
    threat: 'T14',
    title: 'no shared cache may keep an answer with a session',
    tried: 'Read Cache-Control of the sign-in, of who is signed in, and of the protected page.',
    means: 'A CDN hands one visitor’s session or page to the next.',
    fix: 'Send Cache-Control: no-store with every cookie and with everything that depends on who is signed in.',
    async run(attack) {
      const started = await attack.start()
      const { browser, mail } = started
      const signedIn =
        mail.code !== null && attack.map.verify
          ? await attack.enterCode(started, mail.code)
          : await browser.request('/')
      const { session, protectedPage } = attack.map
      const paths = [session.path, ...(protectedPage ? [protectedPage.path] : [])]
      const others = await Promise.all(paths.map((path) => browser.request(path, { from: 'click' })))
      const index = [signedIn, ...others].findIndex(isShared)
      if (index < 0) return held('None of them may be kept.')
      return broken(`${index === 0 ? 'The answer to the code' : paths[index - 1]} may be kept by shared caches.`)
    },
  },
  {
    id: 'verify-without-code',
    threat: 'T07',
    title: 'nobody is signed in without a code',
    needs: ['code'],
    tried:
      'Posted to "verify" for an address that had signed in before: without a code, and with values of other types.',
    means: 'Whoever knows an address signs in as it.',
    fix: 'Take a code only if it is a text of the right form, and a session only from what the service verified just now.',
    async run(attack) {
      const { email } = await attack.signIn()
      const { verify } = attack.map
      const { browser, flow } = await attack.start()
      for (const code of NO_CODES) {
        for (const other of [attack.browser(), browser]) {
          const values = { email, code, flow, csrf: await attack.csrf(other) }
          if (verify !== undefined) await other.submit(verify, values, { extra: { email } })
          if ((await attack.whoIs(other)) !== null)
            return broken(`The code ${JSON.stringify(code) ?? 'that was left out'} signed in.`)
        }
      }
      return held('None of them signed in.')
    },
  },
  {
    id: 'session-in-answer',
    threat: 'T19',
    title: 'no answer that scripts read has the session’s token',
    needs: ['code'],
    tried: 'Looked for the session’s cookie in the answers to the code and to who is signed in.',
    means: 'One injected script takes the session away, although its cookie is HttpOnly.',
    fix: 'Hand the token out as a cookie only.',
    async run(attack) {
      const started = await attack.start()
      const answer = await attack.enterCode(started, started.mail.code)
      const who = await started.browser.request(attack.map.session.path, { from: 'own-page' })
      const values = [...started.browser.jar.cookies].filter(([name]) => attack.isSessionCookie(name))
      const tokens = values
        .flatMap(([, { value }]) => decodeURIComponent(value).split('.'))
        .filter((part) => part.length >= 24)
      const secrets = tokens.filter((part) => !part.startsWith('eyJ'))
      if (secrets.length === 0) throw new CannotTell('The session’s cookie is too short to be looked for.')
      const isThere = [answer, who].some(({ text }) => secrets.some((part) => text.includes(part)))
      return isThere ? broken('The token is in the text of an answer.') : held('The token is in a cookie only.')
    },
  },
]
