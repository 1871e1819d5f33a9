import type { Route } from '../app-map'
import { type AttackCase, broken, CannotTell, held } from '../attack-case'
import type { Attack } from '../attack-context'
import { createBrowser, fillFields } from '../browser'
import type { CookieJar } from '../cookie-jar'
import { evilSite, type RealBrowser } from '../real-browser'

/** Long enough for a page's scripts to do what they do by themselves. */
const SCRIPTS_MS = 1_500

function realBrowser({ real }: Attack): RealBrowser {
  if (real === null) throw new CannotTell('There is no browser.')
  return real
}

const whoHas = (attack: Attack, jar: CookieJar) => attack.whoIs(createBrowser(attack.target, attack.map, jar))

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

type Fields = Readonly<Record<string, unknown>>

/** The one field of a text/plain form whose body is JSON: its `=` falls into a field of its own. */
function jsonInput(fields: Fields): readonly [name: string, value: string][] {
  const [head = '', tail = ''] = JSON.stringify({ ...fields, pad: '=' }).split('"="')
  return [[`${head}"`, `"${tail}`]]
}

/** A page that posts a form by itself, in the encoding that the route takes. */
function postingPage(action: string, fields: Fields, encoding: Route['encoding'] = 'json'): string {
  const texts =
    encoding === 'json'
      ? jsonInput(fields)
      : Object.entries(fields).map(([name, value]) => [name, String(value)] as const)
  const inputs = texts
    .map(([name, value]) => `<input name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('')
  const how = `method="post" action="${escapeHtml(action)}"${encoding === 'json' ? ' enctype="text/plain"' : ''}`
  return `<form ${how}>${inputs}</form><script>document.forms[0].submit()</script>`
}

export const IN_BROWSER_CASES: readonly AttackCase[] = [
  {
    id: 'link-sandbox',
    threat: 'T01',
    title: 'a sandbox that runs the page’s scripts doesn’t use the link up',
    needs: ['link', 'playwright'],
    tried:
      'Opened the link in a real browser that did not ask for it, let its scripts run, and then clicked it in the one that did.',
    means: 'Filters that open links in a browser sign in, and the person does not.',
    fix: 'A confirm page must wait for its button: no script may press it.',
    async run(attack) {
      const { browser, mail, email } = await attack.start()
      const jar = await realBrowser(attack).visit({}, async ({ page, jar }) => {
        await page.goto(mail.link ?? '')
        await page.waitForTimeout(SCRIPTS_MS)
        return jar()
      })
      if ((await whoHas(attack, jar)) !== null) return broken('The sandbox was signed in.')
      await attack.openLink(browser, mail.link ?? '')
      if ((await attack.whoIs(browser)) === email)
        return held('Nothing happened, and the person’s own click signed in.')
      return broken('The link was used up.')
    },
  },
  {
    id: 'login-csrf-form',
    threat: 'T02',
    title: 'a form on another site can’t sign a visitor in',
    needs: ['code', 'playwright'],
    tried: 'Let a page of another site post an attacker’s own code, in a real browser.',
    means: 'You work in the attacker’s account without noticing, and leave there what you enter.',
    fix: 'Take a code only from the browser that asked for it, and refuse a POST whose Sec-Fetch-Site is not same-origin.',
    async run(attack) {
      const { mail, email, flow } = await attack.start()
      const { verify } = attack.map
      if (verify === undefined) throw new CannotTell('The app takes no code.')
      const action = `${attack.target.origin}${verify.path}`
      const evil = postingPage(action, fillFields(verify, { email, code: mail.code, flow }), verify.encoding)
      const jar = await realBrowser(attack).visit({ evil }, async ({ page, jar }) => {
        await page.goto(evilSite(new URL(attack.target.origin)))
        await page.waitForURL(action, { timeout: SCRIPTS_MS }).catch(() => {})
        return jar()
      })
      if ((await whoHas(attack, jar)) !== null) return broken('The visitor was signed in to the attacker’s account.')
      return held('Nobody was signed in.')
    },
  },
  {
    id: 'framing-in-browser',
    threat: 'T04',
    title: 'a real browser frames neither the sign-in page nor the protected one',
    needs: ['page', 'signInPage', 'playwright'],
    tried: 'Framed the sign-in page and, signed in, the protected page in a page of another site.',
    means: 'Another site shows your pages beneath its own, and visitors click what they don’t see.',
    fix: "Send Content-Security-Policy: frame-ancestors 'none' with every page.",
    async run(attack) {
      const { browser } = await attack.signIn()
      const { origin } = attack.target
      const paths = [attack.map.signInPage?.path, attack.map.protectedPage?.path].filter((path) => path !== undefined)
      const evil = paths.map((path) => `<iframe src="${origin}${escapeHtml(path)}"></iframe>`).join('')
      const urls = await realBrowser(attack).visit({ evil, jar: browser.jar }, async ({ page }) => {
        await page.goto(evilSite(new URL(origin)))
        return page.frames().map((frame) => frame.url())
      })
      const framed = urls.filter((url) => url.startsWith(origin)).map((url) => new URL(url).pathname)
      return framed.length > 0 ? broken(`It framed ${framed.join(' and ')}.`) : held('It framed neither.')
    },
  },
]
