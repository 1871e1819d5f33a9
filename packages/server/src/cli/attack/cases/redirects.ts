import { type AttackCase, broken, held } from '../attack-case'
import { type Attack, SendRefused } from '../attack-context'
import { EVIL_HOST, EVIL_ORIGIN } from '../browser'
import { KEY_VECTORS, redirectVectors, thinned } from '../redirect-vectors'
import type { Answer } from '../target'

/** Whether a browser of the app's that is told to go there leaves the app. */
function leadsAway(attack: Attack, value: string): boolean {
  return (
    !URL.canParse(value, attack.target.origin) || new URL(value, attack.target.origin).origin !== attack.target.origin
  )
}

const TARGET_NAME = /redirect|url|next|location|callback|return/i

/** What apps call the field or parameter that says where to go. */
const TARGET_NAMES = [
  'redirectTo',
  'redirect',
  'redirectUrl',
  'redirect_uri',
  'callbackUrl',
  'callbackURL',
  'next',
  'returnTo',
  'url',
]

/** Texts of a JSON value that a script would follow. */
function targetsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    typeof inside === 'string' ? (TARGET_NAME.test(name) ? [inside] : []) : targetsIn(inside),
  )
}

/** How an answer leads away from the app; null if it doesn't. */
function wayOut(attack: Attack, { location, headers, json }: Answer): string | null {
  if (location !== null && location.origin !== attack.target.origin) return 'The redirect leads to another origin.'
  if (Object.keys(headers).includes('x-injected')) return 'A header was injected.'
  return targetsIn(json()).some((target) => leadsAway(attack, target))
    ? 'The answer tells the script to go to another origin.'
    : null
}

const REDIRECT_FIX =
  'Take a path only if it matches ^/(?![/\\\\]), has no control character and no backslash, and if the address that it makes with your origin has that origin and a path that matches again. Send an absolute Location on your own origin.'

const REDIRECT_MEANS = 'A link to your own sign-in page takes the visitor to a copy of it, right after they signed in.'

/** An app may refuse the target right away. */
function orRefused(error: unknown): null {
  if (error instanceof SendRefused) return null
  throw error
}

export const REDIRECT_CASES: readonly AttackCase[] = [
  {
    id: 'open-redirect',
    threat: 'T05',
    title: 'a sign-in leads nowhere else',
    needs: ['next'],
    tried: `Signed in with ${KEY_VECTORS.length} targets that lead elsewhere and look like paths, by code and by link.`,
    means: REDIRECT_MEANS,
    fix: REDIRECT_FIX,
    async run(attack) {
      for (const [index, next] of KEY_VECTORS.entries()) {
        const started = await attack.start({ next }).catch(orRefused)
        if (started === null) continue
        const { mail, browser } = started
        const byLink = mail.link !== null && (index % 2 === 1 || mail.code === null || attack.map.verify === undefined)
        const answer = byLink
          ? await attack.openLink(browser, mail.link ?? '')
          : await attack.enterCode(started, mail.code)
        const out = wayOut(attack, answer)
        if (out !== null) return broken(`${out} The target was ${JSON.stringify(next)}.`)
      }
      return held('Every target was refused, or the sign-in led to the app’s own pages.')
    },
  },
  {
    id: 'open-redirect-sign-in-page',
    threat: 'T05',
    title: 'the sign-in page leads nobody elsewhere who is signed in already',
    needs: ['signInPage'],
    tried: 'Opened the sign-in page while signed in, with some 200 targets that lead elsewhere.',
    means: REDIRECT_MEANS,
    fix: REDIRECT_FIX,
    async run(attack) {
      const { browser } = await attack.signIn()
      const { path = '/', next = 'next' } = attack.map.signInPage ?? {}
      for (const vector of thinned(redirectVectors(), 200)) {
        const answer = await browser.request(`${path}?${new URLSearchParams({ [next]: vector })}`, { from: 'click' })
        const links = [...answer.text.matchAll(/\s(?:href|action)="([^"]*attacker\.example[^"]*)"/gi)].map(
          ([, to = '']) => to,
        )
        const out = links.some((link) => leadsAway(attack, link))
          ? 'A link of the page leads to another origin.'
          : wayOut(attack, answer)
        if (out !== null) return broken(`${out} The target was ${JSON.stringify(vector)}.`)
      }
      return held('No target led elsewhere.')
    },
  },
  {
    id: 'open-redirect-by-link',
    threat: 'T05',
    title: 'a link that doesn’t work leads nowhere else',
    needs: ['link'],
    tried: 'Opened a link with a made-up token, to which further parameters with targets elsewhere were added.',
    means: 'Anybody can make a link to your app that takes visitors elsewhere, without any email.',
    fix: `Decide where a failed link leads on the server. ${REDIRECT_FIX}`,
    async run(attack) {
      const { mail } = await attack.start()
      const url = new URL(mail.link ?? '')
      for (const name of [...url.searchParams.keys()]) url.searchParams.set(name, 'made-up-token-of-nobody')
      for (const name of [...TARGET_NAMES, 'errorCallbackURL', 'newUserCallbackURL', 'continue']) {
        url.searchParams.set(name, `${EVIL_ORIGIN}/`)
      }
      const answer = await attack.browser().request(`${url.pathname}${url.search}`, { from: 'click' })
      const out = wayOut(attack, answer)
      return out === null ? held('It led to the app’s own pages.') : broken(out)
    },
  },
  {
    id: 'open-redirect-by-path',
    threat: 'T29',
    title: 'no path of the app leads elsewhere',
    tried: 'Asked for paths that name another host, such as two slashes and a host, where apps tidy slashes up.',
    means: 'An address that begins with your own host takes the visitor elsewhere.',
    fix: 'Fold slashes before you redirect, and send an absolute Location on your own origin.',
    async run(attack) {
      const protectedPath = attack.map.protectedPage?.path ?? '/dashboard'
      const heads = [
        `//${EVIL_HOST}`,
        `///${EVIL_HOST}`,
        `/\\${EVIL_HOST}`,
        `/%2f${EVIL_HOST}`,
        `/%5c${EVIL_HOST}`,
        `/.//${EVIL_HOST}`,
      ]
      const tails = ['', '/', '/%2e%2e', '/..', '//', protectedPath, `/%2e%2e${protectedPath}`, `${protectedPath}/`]
      for (const path of heads.flatMap((head) => tails.map((tail) => `${head}${tail}`))) {
        const { location } = await attack.browser().request(path, { from: 'click' })
        if (location !== null && location.origin !== attack.target.origin)
          return broken(`${path} redirects to another origin.`)
      }
      return held('No path redirected elsewhere.')
    },
  },
  {
    id: 'answer-redirect',
    threat: 'T05',
    title: 'a request can’t say where the page’s script goes',
    needs: ['code'],
    tried: 'Signed in by code with further fields that name a target elsewhere, under the names that apps use.',
    means: 'The page’s own script takes the visitor to the address that stood in a link.',
    fix: 'Let the answer name a path that the server has checked, and let the script follow it on its own origin only.',
    async run(attack) {
      const started = await attack.start()
      const { browser, mail, email, flow } = started
      const extra = Object.fromEntries(TARGET_NAMES.map((name) => [name, `${EVIL_ORIGIN}/`]))
      const { verify } = attack.map
      const csrf = await attack.csrf(browser)
      const answer = verify && (await browser.submit(verify, { email, code: mail.code, flow, csrf }, { extra }))
      const out = answer ? wayOut(attack, answer) : null
      return out === null ? held('The answer names no other origin.') : broken(out)
    },
  },
]
