import type { AppLog } from './app-log'
import type { AppMap } from './app-map'
import { CannotTell } from './attack-case'
import { type Browser, createBrowser } from './browser'
import { type CaughtMail, type Mailbox, newestMail } from './mailbox'
import { findConfirmForm, visibleTexts } from './page-text'
import { readPath } from './read-path'
import type { RealBrowser } from './real-browser'
import type { Answer, Target } from './target'

/** A sign-in that waits for its code or link. */
export interface StartedSignIn {
  readonly browser: Browser
  readonly email: string
  /** What names it, where the app says so. */
  readonly flow: string | undefined
  readonly mail: CaughtMail
  /** The answer to asking for the email. */
  readonly sent: Answer
}

/** How a sign-in is started. */
export interface StartOptions {
  readonly browser?: Browser
  readonly email?: string
  readonly next?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly extra?: Readonly<Record<string, unknown>>
}

/** What a case works with. */
export interface Attack {
  readonly map: AppMap
  readonly target: Target
  readonly mailbox: Mailbox
  /** A real browser; null where there is none. */
  readonly real: RealBrowser | null
  /** What the app logged; null where the run was not told. */
  readonly log: AppLog | null
  /** Lines of the protected page that only a signed-in visitor reads; empty before the rehearsal. */
  readonly markers: Set<string>
  browser(): Browser
  /** An address that nobody used before. */
  newEmail(): string
  /** What names a sign-in, as the answer to asking for its email says. */
  flowOf(sent: Answer): string | undefined
  isSessionCookie(name: string): boolean
  /** The token that forms of the app carry; undefined where it has none. */
  csrf(browser: Browser): Promise<unknown>
  /** Asks for an email as the app's own page does. */
  ask(browser: Browser, email: string, options?: StartOptions): Promise<Answer>
  /** Starts a sign-in and reads its email. @throws CannotTell if none comes */
  start(options?: StartOptions): Promise<StartedSignIn>
  enterCode(started: Pick<StartedSignIn, 'browser' | 'email' | 'flow'>, code: unknown): Promise<Answer>
  /** Clicks the link in the email, and the button of a page that asks. */
  openLink(browser: Browser, link: string): Promise<Answer>
  /** A whole sign-in, by code or else by link. @throws CannotTell if it doesn't work */
  signIn(options?: StartOptions): Promise<StartedSignIn>
  /** Who the app says is signed in; null for nobody. */
  whoIs(browser: Browser, headers?: Readonly<Record<string, string>>): Promise<string | null>
  /** Ends the session as the app's own page does. */
  signOut(browser: Browser): Promise<Answer>
  /** Whether an answer shows what only a signed-in visitor may see. */
  showsProtected(answer: Answer): boolean
  /** Every code, token, cookie and address that the run came across, so that no report holds one. */
  readonly secrets: Set<string>
  /** Those of them that sign somebody in, and the addresses: what no log may hold. */
  readonly proofs: Set<string>
}

const ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/

/** The first address that a page shows. */
const addressIn = (html: string) => visibleTexts(html).flatMap((text) => ADDRESS.exec(text) ?? [])[0]

/** A code of the same form that is wrong. */
export function wrongCodes(code: string, count: number): string[] {
  const alphabet = /^\d+$/.test(code) ? '0123456789' : 'ABCDEFGHJKMNPQRSTUVWXYZ'
  return Array.from({ length: count }, (_, index) => {
    const tail = [...String(index).padStart(2, '0')].map((digit) => alphabet[Number(digit)]).join('')
    const wrong = code.slice(0, -2) + tail
    return wrong === code ? `${alphabet[1]}${alphabet[2]}${alphabet[3]}${code.slice(3)}` : wrong
  })
}

/** Parts of a link that may be its token: long, and no address or target. */
export function linkSecrets(link: string): string[] {
  const url = new URL(link)
  const parts = [...url.searchParams.values(), ...url.pathname.split('/'), url.hash.slice(1)]
  return parts.filter((part) => part.length >= 12 && !/^https?:|^\/|@/.test(part))
}

/** What proves a sign-in by link: what its query has, or else its path. What the path has beside a query names the sign-in. */
export function linkProofs(link: string): string[] {
  const all = linkSecrets(link)
  const query = [...new URL(link).searchParams.values()].filter((part) => all.includes(part))
  return query.length > 0 ? query : all
}

/** The app sends no email for what it was asked with. */
export class SendRefused extends CannotTell {}

/** Passes an answer on. @throws CannotTell if a limit stood in the way of what was tried */
export function unlimited(answer: Answer): Answer {
  if (answer.status !== 429) return answer
  throw new CannotTell('The app sends no more emails for now: raise its limits for this run, or restart it.')
}

/** A name with `*` for anything. */
const toPattern = (name: string) =>
  new RegExp(
    `^${name
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  )

/** What an email has that no report may have, and that proves a sign-in. */
function secretsOf({ code, link }: CaughtMail): { secrets: string[]; proofs: string[] } {
  const known = [code, link].filter((value) => value !== null)
  if (link === null) return { secrets: known, proofs: known }
  return { secrets: [...known, ...linkSecrets(link)], proofs: [...known, ...linkProofs(link)] }
}

/** What a run is made of. */
export interface AttackParts extends Pick<Attack, 'map' | 'target' | 'mailbox' | 'real' | 'log'> {
  /** Tells the addresses of this run from those of others. */
  readonly run: string
}

export function createAttack({ map, target, mailbox, real, log, run }: AttackParts): Attack {
  const secrets = new Set<string>()
  const proofs = new Set<string>()
  const markers = new Set<string>()
  const sessionNames = map.sessionCookies.map(toPattern)
  let people = 0

  const attack: Attack = {
    map,
    target,
    mailbox,
    real,
    log,
    markers,
    secrets,
    proofs,
    browser: () => createBrowser(target, map),
    newEmail() {
      people += 1
      const email = `attack-${run}-${people}@${map.emailDomain ?? 'example.com'}`
      secrets.add(email)
      proofs.add(email)
      return email
    },
    flowOf(sent) {
      const flow = map.flow === undefined ? undefined : readPath(sent.json(), map.flow)
      return typeof flow === 'string' ? flow : undefined
    },
    isSessionCookie: (name) => sessionNames.some((pattern) => pattern.test(name)),
    async csrf(browser) {
      if (map.csrf === undefined) return undefined
      const answer = await browser.request(map.csrf.path, { from: 'own-page' })
      return readPath(answer.json(), map.csrf.token)
    },
    async ask(browser, email, { next, headers, extra } = {}) {
      const csrf = await attack.csrf(browser)
      return browser.submit(map.send, { email, next, csrf }, { ...(headers && { headers }), ...(extra && { extra }) })
    },
    async start(options = {}) {
      const { browser = attack.browser(), email = attack.newEmail() } = options
      const before = (await mailbox.mails(email)).length
      const sent = unlimited(await attack.ask(browser, email, options))
      if (sent.status >= 400) throw new SendRefused(`The app refused to send an email (${sent.status}).`)
      const mail = await newestMail(mailbox, email, before + 1)
      const found = secretsOf(mail)
      for (const secret of found.secrets) secrets.add(secret)
      for (const proof of found.proofs) proofs.add(proof)
      return { browser, email, mail, sent, flow: attack.flowOf(sent) }
    },
    async enterCode({ browser, email, flow }, code) {
      if (map.verify === undefined) throw new CannotTell('The app takes no code.')
      return browser.submit(map.verify, { email, code, flow, csrf: await attack.csrf(browser) })
    },
    async openLink(browser, link) {
      if (new URL(link).origin !== target.origin)
        throw new CannotTell('The link leads to another origin than the app’s.')
      const answer = await browser.visit(link)
      const form = answer.status === 200 ? findConfirmForm(answer.text) : null
      if (form === null || (await attack.whoIs(browser)) !== null) return answer
      const { pathname, search } = new URL(form.action || link, link)
      const route = { path: `${pathname}${search}`, encoding: 'form', fields: form.fields } as const
      return browser.submit(route, {}, { headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' } })
    },
    async signIn(options = {}) {
      const started = await attack.start(options)
      const { browser, mail } = started
      if (map.verify !== undefined && mail.code !== null) await attack.enterCode(started, mail.code)
      else if (mail.link !== null) await attack.openLink(browser, mail.link)
      if ((await attack.whoIs(browser)) === null)
        throw new CannotTell('A sign-in of its own, as any visitor’s, did not work.')
      for (const [name, { value }] of browser.jar.cookies) {
        if (value.length >= 12) secrets.add(value)
        if (value.length >= 12 && attack.isSessionCookie(name)) proofs.add(value)
      }
      return started
    },
    async whoIs(browser, headers = {}) {
      const answer = await browser.request(map.session.path, { from: 'own-page', headers })
      if (answer.status !== 200) return null
      const { email } = map.session
      const found = email === undefined ? addressIn(answer.text) : readPath(answer.json(), email)
      return typeof found === 'string' ? found : null
    },
    async signOut(browser) {
      if (map.signOut === undefined) throw new CannotTell('The app has no sign-out.')
      return browser.submit(map.signOut, { csrf: await attack.csrf(browser) })
    },
    showsProtected: ({ text }) => [...markers].some((marker) => text.includes(marker)),
  }

  return attack
}

/** Learns which lines of the protected page nobody else sees. */
export async function learnMarkers(attack: Attack, signedIn: Browser): Promise<void> {
  const { protectedPage, signInPage } = attack.map
  if (protectedPage === undefined) return
  if (protectedPage.marker !== undefined) {
    attack.markers.add(protectedPage.marker)
    return
  }
  const own = await signedIn.request(protectedPage.path, { from: 'click' })
  const others = [protectedPage.path, signInPage?.path ?? '/', '/this-page-does-not-exist']
  const seen = await Promise.all(others.map(async (path) => (await attack.browser().visit(path)).text))
  for (const text of visibleTexts(own.text)) if (!seen.some((page) => page.includes(text))) attack.markers.add(text)
}
