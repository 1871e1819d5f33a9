import { type AttackCase, broken, held, type Outcome } from '../attack-case'
import { type Attack, unlimited } from '../attack-context'
import { EVIL_ORIGIN, fillFields, type SubmitOptions } from '../browser'
import { settledMails } from '../mailbox'
import type { Answer } from '../target'

/** What a form or a script of another site can send without asking first. */
const FROM_ELSEWHERE: readonly SubmitOptions[] = [
  { from: 'cross-site', encoding: 'form' },
  { from: 'cross-site', encoding: 'text' },
  // A browser of before 2023 says only where it comes from.
  { from: 'program', encoding: 'form', headers: { origin: EVIL_ORIGIN } },
  { from: 'program', encoding: 'text', headers: { origin: EVIL_ORIGIN } },
  // A sandboxed frame.
  { from: 'cross-site', encoding: 'form', headers: { origin: 'null' } },
]

const ORIGIN_FIX =
  'Refuse a POST whose Sec-Fetch-Site is not same-origin, or where that is missing, whose Origin is not yours. Take JSON or forms of your own pages only.'

/** Whether an email went out. That none did because of a limit says nothing. */
async function judgeSends(attack: Attack, email: string, answers: readonly Answer[]): Promise<Outcome> {
  const mails = await settledMails(attack.mailbox, email)
  if (mails.length > 0) return broken('An email went out.')
  for (const answer of answers) unlimited(answer)
  return held('No email went out.')
}

export const POST_CASES: readonly AttackCase[] = [
  {
    id: 'cross-site-send',
    threat: 'T03',
    title: 'another site can’t ask for an email',
    tried: 'Posted a form and text/plain to "send" as a page of another site, as old and new browsers send them.',
    means: 'Any page makes its visitors send your emails, from their address and at your cost.',
    fix: ORIGIN_FIX,
    async run(attack) {
      const email = attack.newEmail()
      const answers: Answer[] = []
      for (const options of FROM_ELSEWHERE) {
        answers.push(await attack.browser().submit(attack.map.send, { email }, options))
      }
      return judgeSends(attack, email, answers)
    },
  },
  {
    id: 'send-by-get',
    threat: 'T03',
    title: 'a GET sends no email',
    tried: 'Asked for "send" by GET and by HEAD, with its fields in the address.',
    means: 'An image in any page or chat sends your emails.',
    fix: 'Take POST only, and answer 405 otherwise.',
    async run(attack) {
      const email = attack.newEmail()
      const fields = Object.entries(fillFields(attack.map.send, { email })).map(([name, value]) => [
        name,
        String(value),
      ])
      const path = `${attack.map.send.path}?${new URLSearchParams(fields)}`
      const answers: Answer[] = []
      for (const method of ['GET', 'HEAD']) {
        answers.push(await attack.browser().request(path, { method, from: 'click' }))
      }
      return judgeSends(attack, email, answers)
    },
  },
  {
    id: 'login-csrf-code',
    threat: 'T02',
    title: 'another site can’t sign a visitor in with its own code',
    needs: ['code'],
    tried: 'Posted an attacker’s own code from a page of another site, in the browser of somebody else.',
    means: 'You work in the attacker’s account without noticing, and leave there what you enter.',
    fix: `Take a code only from the browser that asked for it, whose cookie says so. ${ORIGIN_FIX}`,
    async run(attack) {
      const { mail, email, flow } = await attack.start()
      const { verify } = attack.map
      for (const options of FROM_ELSEWHERE) {
        const victim = attack.browser()
        if (verify !== undefined) await victim.submit(verify, { email, code: mail.code, flow }, options)
        if ((await attack.whoIs(victim)) !== null) return broken('The visitor was signed in to the attacker’s account.')
      }
      return held('Nobody was signed in.')
    },
  },
  {
    id: 'cross-site-sign-out',
    threat: 'T03',
    title: 'another site can’t sign a visitor out',
    needs: ['signOut'],
    tried:
      'Posted to the sign-out as a page of another site and as one of a sibling subdomain, with the cookies that go along.',
    means: 'Any page, or a forgotten subdomain, signs your visitors out, over and over.',
    fix: ORIGIN_FIX,
    async run(attack) {
      const { browser } = await attack.signIn()
      const { signOut } = attack.map
      // A program would send every cookie; a browser keeps some of them back.
      const inBrowsers = FROM_ELSEWHERE.filter(({ from }) => from !== 'program')
      const sibling = (['form', 'text'] as const).map((encoding) => ({ from: 'same-site', encoding }) as const)
      for (const options of [...inBrowsers, ...sibling]) {
        if (signOut !== undefined) await browser.submit(signOut, {}, options)
        if ((await attack.whoIs(browser)) === null) return broken('The visitor was signed out.')
      }
      return held('The visitor stayed signed in.')
    },
  },
  {
    id: 'sign-out-by-get',
    threat: 'T16',
    title: 'a GET signs nobody out',
    needs: ['signOut'],
    tried: 'Followed a link to the address of the sign-out, and prefetched it.',
    means: 'A prefetched link or an image in any page signs your visitors out.',
    fix: 'Take POST only, and answer 405 otherwise.',
    async run(attack) {
      const { browser } = await attack.signIn()
      const path = attack.map.signOut?.path ?? '/'
      await browser.request(path, { from: 'click' })
      await browser.request(path, { from: 'own-page', headers: { 'sec-purpose': 'prefetch' } })
      if ((await attack.whoIs(browser)) === null) return broken('The visitor was signed out.')
      return held('The visitor stayed signed in.')
    },
  },
  {
    id: 'cors-credentials',
    threat: 'T40',
    title: 'no other origin can read who is signed in',
    tried:
      'Asked who is signed in as a script of another site, of a sandboxed frame and of a host that begins with yours.',
    means: 'Any page that a visitor opens learns their address.',
    fix: 'Send Access-Control-Allow-Origin for origins that you list, compared whole, and never together with what the request said.',
    async run(attack) {
      const { browser } = await attack.signIn()
      for (const origin of [EVIL_ORIGIN, 'null', `${attack.target.origin}.attacker.example`]) {
        const { headers } = await browser.request(attack.map.session.path, { headers: { origin } })
        if (
          headers['access-control-allow-origin'] === origin &&
          headers['access-control-allow-credentials'] === 'true'
        ) {
          return broken(
            `The origin ${origin === 'null' ? 'null' : 'of another site'} may read the answer, with cookies.`,
          )
        }
      }
      return held('No other origin may read the answer.')
    },
  },
]
