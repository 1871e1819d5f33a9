import { type AttackCase, broken, held, type Outcome } from '../attack-case'
import { type Attack, linkSecrets } from '../attack-context'
import type { BrowserRequest } from '../browser'
import type { Answer } from '../target'

const PREFETCHES = [
  { 'sec-purpose': 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { purpose: 'prefetch' },
  { 'x-purpose': 'preview' },
  { 'x-moz': 'prefetch' },
  { 'next-router-prefetch': '1' },
]

function pathOf(link: string | null): string {
  const { pathname, search } = new URL(link ?? '')
  return `${pathname}${search}`
}

/** The link with another token in every parameter that may hold one. */
function withTokens(link: string, token: string): string {
  const url = new URL(link)
  const longest = [...url.searchParams].sort(([, one], [, other]) => other.length - one.length)[0]
  for (const name of ['link_token', 'token', longest?.[0] ?? 'token']) {
    if (url.searchParams.has(name)) url.searchParams.set(name, token)
  }
  return url.href
}

/** Every text in a JSON value that is long enough to be a secret. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 8 && !value.includes('@') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** An app without codes can still be asked by link. */
const ignoreMissing = () => {}

/** Requests that no person made, and then the person's own click. */
async function openBefore(attack: Attack, requests: readonly BrowserRequest[], withCookies = false): Promise<Outcome> {
  const { browser, mail, email } = await attack.start()
  const other = withCookies ? browser.copy() : attack.browser()
  for (const request of requests) await other.request(pathOf(mail.link), request)
  if ((await attack.whoIs(other)) !== null) return broken('What opened the link was signed in by it.')
  await attack.openLink(browser, mail.link ?? '')
  if ((await attack.whoIs(browser)) === email) return held('Nothing happened, and the person’s own click signed in.')
  return broken('The link was used up: the person who clicked it afterwards was not signed in.')
}

const SCAN_FIX =
  'Let a GET without the cookie of the browser that asked do nothing, and sign in only on a click there, or after a button.'

export const LINK_CASES: readonly AttackCase[] = [
  {
    id: 'link-scanner-get',
    threat: 'T01',
    title: 'a mail scanner that opens the link doesn’t use it up',
    needs: ['link'],
    tried: 'Opened the link twice without cookies, as the filter of a mail server does, and then clicked it.',
    means: 'At every company whose mail filter opens links, sign-in by link fails, or a machine is signed in.',
    fix: SCAN_FIX,
    run: (attack) => openBefore(attack, [{}, { headers: { 'user-agent': 'BarracudaCentral' } }]),
  },
  {
    id: 'link-scanner-head',
    threat: 'T01',
    title: 'a HEAD request doesn’t use the link up',
    needs: ['link'],
    tried: 'Sent HEAD to the link without cookies and with those of the browser that asked, and then clicked it.',
    means: 'Mail filters and chat apps ask with HEAD first: the link is used up before anybody sees it.',
    fix: 'Answer HEAD without doing anything. Frameworks may run the GET handler for it: export a HEAD of your own.',
    async run(attack) {
      const apart = await openBefore(attack, [{ method: 'HEAD' }])
      if (apart.verdict !== 'held') return apart
      return openBefore(attack, [{ method: 'HEAD', from: 'click' }], true)
    },
  },
  {
    id: 'link-preview',
    threat: 'T01',
    title: 'a preview in a browser of its own doesn’t use the link up',
    needs: ['link'],
    tried: 'Opened the link as a full browser without cookies, as link previews and sandboxes do, and then clicked it.',
    means: 'A chat’s preview or a filter’s sandbox signs in, and the person does not.',
    fix: SCAN_FIX,
    run: (attack) =>
      openBefore(attack, [
        { from: 'click' },
        { from: 'click', headers: { 'user-agent': 'Slackbot-LinkExpanding 1.0' } },
      ]),
  },
  {
    id: 'link-prefetch',
    threat: 'T01',
    title: 'a prefetch in the browser that asked doesn’t use the link up',
    needs: ['link'],
    tried:
      'Prefetched the link with the cookies of the browser that asked, in the words of four browsers and of Next.js.',
    means: 'A link under the pointer signs somebody in, and the click that follows meets a used link.',
    fix: 'Do nothing if Sec-Purpose, Purpose, X-Moz or Next-Router-Prefetch says that it is a prefetch: answer 503, no-store.',
    async run(attack) {
      const { browser, mail, email } = await attack.start()
      for (const headers of PREFETCHES) {
        await browser.request(pathOf(mail.link), { from: 'click', headers })
        if ((await attack.whoIs(browser)) !== null) {
          return broken(`A request with ${Object.keys(headers).join(', ')} signed in.`)
        }
      }
      await attack.openLink(browser, mail.link ?? '')
      if ((await attack.whoIs(browser)) === email) return held('No prefetch signed in, and the click did.')
      return broken('No prefetch signed in, but the click that came afterwards did not either.')
    },
  },
  {
    id: 'link-other-browser',
    threat: 'T02',
    title: 'a link doesn’t sign another browser in without asking',
    needs: ['link'],
    tried: 'Followed the link in a browser that did not ask for it, and pressed no button.',
    means: 'Somebody sends you the link of their own account; you follow it, and work in their account.',
    fix: 'Compare the sign-in of the link with the cookie of the browser that asked, or ask "Sign in as …?" first.',
    async run(attack) {
      const { mail } = await attack.start()
      const other = attack.browser()
      await other.visit(mail.link ?? '')
      if ((await attack.whoIs(other)) !== null) return broken('The other browser was signed in at once.')
      return held('The other browser was not signed in.')
    },
  },
  {
    id: 'link-for-another-account',
    threat: 'T02',
    title: 'a link of somebody else’s does nothing where a sign-in is in progress',
    needs: ['link'],
    tried: 'Started a sign-in, and followed a link there that was mailed to another address.',
    means: 'Whoever waits for their own email can be signed in to an attacker’s account.',
    fix: 'A cookie of any sign-in isn’t enough: the link has to belong to the very one that the cookie names.',
    async run(attack) {
      const attacker = await attack.start()
      const { browser, mail, email } = await attack.start()
      await browser.visit(attacker.mail.link ?? '')
      if ((await attack.whoIs(browser)) !== null) return broken('The attacker’s link signed the visitor in.')
      await attack.openLink(browser, mail.link ?? '')
      if ((await attack.whoIs(browser)) === email) return held('Nothing happened, and the visitor’s own link worked.')
      return broken('The attacker’s link signed nobody in, but ended the visitor’s own sign-in.')
    },
  },
  {
    id: 'link-replayed',
    threat: 'T17',
    title: 'a link works once',
    needs: ['link', 'signOut'],
    tried: 'Followed a used link again: in another browser, and in the same one after signing out.',
    means: 'A link in a history, a mailbox or a log signs in whoever finds it.',
    fix: 'Let a link end with its first use, whatever it is asked for afterwards.',
    async run(attack) {
      const { browser, mail } = await attack.start()
      await attack.openLink(browser, mail.link ?? '')
      const other = attack.browser()
      await attack.openLink(other, mail.link ?? '')
      if ((await attack.whoIs(other)) !== null) return broken('The used link signed another browser in.')
      await attack.signOut(browser)
      await attack.openLink(browser, mail.link ?? '')
      if ((await attack.whoIs(browser)) !== null) return broken('The used link signed in again after the sign-out.')
      return held('The used link signed nobody in.')
    },
  },
  {
    id: 'flow-as-credential',
    threat: 'T12',
    title: 'what names a sign-in is no code and no token',
    needs: ['flow'],
    tried:
      'Asked for an email to somebody else’s address, and used what the answer told as its code and as its link’s token.',
    means: 'Whoever knows an address signs in to its account without reading its mail.',
    fix: 'Keep what names a sign-in, its state and what proves it apart, and check each for what it is.',
    async run(attack) {
      const { browser, mail, email, flow, sent } = await attack.start()
      for (const value of textsIn(sent.json())) {
        await attack.enterCode({ browser, email, flow }, value).catch(ignoreMissing)
        if (mail.link !== null) await browser.visit(withTokens(mail.link, value))
        if ((await attack.whoIs(browser)) !== null) return broken('A value from the answer to "send" signed in.')
      }
      return held('No value of the answer signed in.')
    },
  },
  {
    id: 'link-referrer',
    threat: 'T04',
    title: 'the link’s token goes no further',
    needs: ['link'],
    tried: 'Followed the link, and looked at every address and every Referrer-Policy on the way.',
    means:
      'The token of a link ends up with analytics, in logs and with every site that the page loads something from.',
    fix: 'Answer the link with a redirect to an address without the token, and with Referrer-Policy: strict-origin.',
    async run(attack) {
      const { browser, mail } = await attack.start()
      const tokens = linkSecrets(mail.link ?? '')
      let path: string | null = pathOf(mail.link)
      for (let hop = 0; path !== null && hop < 6; hop += 1) {
        const { headers, location }: Answer = await browser.request(path, { from: 'click' })
        const policy = headers['referrer-policy'] ?? ''
        if (/unsafe-url|no-referrer-when-downgrade/.test(String(policy))) return broken(`Referrer-Policy is ${policy}.`)
        const target: string | null = location === null ? null : location.href
        if (target !== null && tokens.some((token) => target.includes(token))) {
          return broken('A redirect takes the token along in its address.')
        }
        path = location?.origin === attack.target.origin ? `${location.pathname}${location.search}` : null
      }
      return held('No address after the link’s own has the token, and no policy sends it on.')
    },
  },
]
