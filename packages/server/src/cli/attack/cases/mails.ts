import { performance } from 'node:perf_hooks'
import { type AttackCase, broken, held, unclear } from '../attack-case'
import type { Attack } from '../attack-context'
import type { Browser } from '../browser'
import { type CaughtMail, settledMails } from '../mailbox'
import type { Answer } from '../target'

/** More than anybody needs in a minute. */
const BOMB = 8
const MOST_MAILS = 3

const BOMB_MEANS =
  'Anybody fills somebody’s mailbox with your emails, at your cost, until your domain is taken for a spammer’s.'
const BOMB_FIX =
  'Limit the emails to one mailbox, such as one a minute and ten a day from browsers that never signed in to it.'

async function bomb(attack: Attack, addresses: readonly string[]): Promise<number> {
  for (const email of addresses) await attack.ask(attack.browser(), email)
  await settledMails(attack.mailbox, addresses[0])
  const lists = await Promise.all(
    [...new Set(addresses.map((email) => email.toLowerCase()))].map((to) => attack.mailbox.mails(to)),
  )
  return new Set(lists.flat().map(({ id }) => id)).size
}

/** An answer without what differs by chance: addresses, ids, numbers. */
function shapeOf({ status, headers, setCookies, text, location, json }: Answer, email: string): string {
  const mask = (value: unknown): unknown => {
    if (typeof value === 'number') return 0
    if (typeof value === 'string')
      return value.includes(email) ? '@' : /^[\w.-]{12,}$|^\d{4}-\d\d-/.test(value) ? '*' : value
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, mask(inside)]))
  }
  const body = json()
  const cookies = setCookies.map((line) => line.replace(/=.*$/s, '').replace(/-[\w-]{6}$/, '-*'))
  const words = body === null ? text.replaceAll(email, '@').replace(/[\w-]{12,}|\d+/g, '*') : mask(body)
  return JSON.stringify([status, Object.keys(headers).sort(), cookies.sort(), location?.pathname, words])
}

/** Asks for an email as a stranger, and where a limit stops that, in the browser that signed in. */
async function askAgain(attack: Attack, email: string, own: Browser): Promise<Answer> {
  const asked = await attack.ask(attack.browser(), email)
  return asked.status === 429 ? attack.ask(own.copy(), email) : asked
}

/** Addresses that could be taken for another one, or for several. */
function confusing(victim: string, attacker: string): readonly unknown[] {
  const [name = '', domain = ''] = victim.split('@')
  const wide = (text: string) =>
    [...text].map((sign) => (/[a-z]/.test(sign) ? String.fromCodePoint(sign.charCodeAt(0) + 0xfee0) : sign)).join('')
  return [
    `${name}%40${domain}@attacker.example`,
    `"${victim}"@attacker.example`,
    `${victim}@attacker.example`,
    `${victim},${attacker}`,
    `${victim};${attacker}`,
    `${victim} ${attacker}`,
    `${victim}\r\nBcc: ${attacker}`,
    `${victim}%0d%0aBcc:${attacker}`,
    `${victim}\0${attacker}`,
    `${wide(name)}@${domain}`,
    `${name}@${domain.replace('.', '。')}`,
    `${name}\u200b@${domain}`,
    `${victim}.`,
    `<${attacker}>`,
    [victim, attacker],
    { email: attacker },
  ]
}

/** Why an email should never have gone out, or has signed in somebody else; null where it is fine. */
async function wrongOwner(attack: Attack, browser: Browser, mail: CaughtMail, sent: Answer): Promise<string | null> {
  if (/[,;\s<>"]|@.*@/.test(mail.to)) return 'An email went to an address that names several.'
  if (mail.code !== null && attack.map.verify)
    await attack.enterCode({ browser, email: mail.to, flow: attack.flowOf(sent) }, mail.code)
  else if (mail.link !== null) await attack.openLink(browser, mail.link)
  const owner = await attack.whoIs(browser)
  return owner === null || owner.toLowerCase() === mail.to.toLowerCase()
    ? null
    : 'Who read the email was signed in as another address.'
}

const SAMPLES = 4
const GAP_MS = 100

async function timed(run: () => Promise<Answer>): Promise<{ ms: number; status: number }> {
  const startedMs = performance.now()
  const { status } = await run()
  return { ms: performance.now() - startedMs, status }
}

export const MAIL_CASES: readonly AttackCase[] = [
  {
    id: 'mail-bomb',
    threat: 'T08',
    title: 'nobody can have a mailbox flooded',
    tried: `Asked for ${BOMB} emails to one address from new browsers within seconds, in small and capital letters.`,
    means: BOMB_MEANS,
    fix: BOMB_FIX,
    async run(attack) {
      const email = attack.newEmail()
      const count = await bomb(
        attack,
        Array.from({ length: BOMB }, (_, index) => (index % 2 === 0 ? email : email.toUpperCase())),
      )
      const words = `${count} of ${BOMB} emails went out.`
      return count > MOST_MAILS ? broken(words) : held(words)
    },
  },
  {
    id: 'mail-bomb-tags',
    threat: 'T25',
    title: 'tags don’t multiply the emails to a mailbox',
    tried: `Asked for ${BOMB} emails to one mailbox, each to another tag (name+1@…).`,
    means: BOMB_MEANS,
    fix: `${BOMB_FIX} Count by mailbox: without the tag.`,
    async run(attack) {
      const email = attack.newEmail()
      const count = await bomb(
        attack,
        Array.from({ length: BOMB }, (_, index) => email.replace('@', `+${index}@`)),
      )
      const words = `${count} of ${BOMB} emails went out.`
      return count > MOST_MAILS ? broken(words) : held(words)
    },
  },
  {
    id: 'lockout-by-mails',
    threat: 'T08',
    title: 'strangers can’t use up a visitor’s emails',
    tried: 'Signed in, let strangers ask for six emails to that address, and asked for one in the first browser.',
    means: 'Whoever knows an address keeps its owner out.',
    fix: 'Count emails that a browser asks for which signed in to the address before apart from those of strangers.',
    async run(attack) {
      const { browser, email } = await attack.signIn()
      for (let stranger = 0; stranger < 6; stranger += 1) await attack.ask(attack.browser(), email)
      const before = (await settledMails(attack.mailbox, email)).length
      const { status } = await attack.ask(browser.copy(), email)
      const after = (await settledMails(attack.mailbox, email)).length
      return after > before
        ? held('The visitor’s own email came.')
        : broken(`The visitor’s own email did not come (${status}).`)
    },
  },
  {
    id: 'enumeration',
    threat: 'T10',
    title: 'nobody learns whether an address has an account',
    tried:
      'Asked for emails to an address with an account and to two without, and compared status, headers, cookies and body.',
    means: 'Anybody finds out who your users are.',
    fix: 'Answer the same, whether or not there is an account, and decide after the address is verified.',
    async run(attack) {
      const { browser, email } = await attack.signIn()
      const known = await askAgain(attack, email, browser)
      const [one, other] = [attack.newEmail(), attack.newEmail()]
      const unknown = shapeOf(await attack.ask(attack.browser(), one), one)
      if (unknown !== shapeOf(await attack.ask(attack.browser(), other), other))
        return unclear('Two addresses without an account differ, too.')
      if (known.status === 429) return unclear('The app’s limits left no email for the address with an account.')
      return shapeOf(known, email) === unknown ? held('The answers are the same.') : broken('The answers differ.')
    },
  },
  {
    id: 'enumeration-by-time',
    threat: 'T10',
    title: 'the time of an answer doesn’t tell whether there is an account',
    tried: `Timed ${SAMPLES} requests for addresses with an account and ${SAMPLES} without, in turn.`,
    means: 'Anybody finds out who your users are.',
    fix: 'Do the same work in both cases, or do what differs after the answer.',
    async run(attack) {
      const members = []
      for (let index = 0; index < SAMPLES; index += 1) members.push(await attack.signIn())
      const [withAccount, without] = [[] as number[], [] as number[]]
      for (const { email, browser } of members) {
        const known = await timed(() => attack.ask(browser.copy(), email))
        const unknown = await timed(() => attack.ask(attack.browser(), attack.newEmail()))
        if (known.status !== unknown.status) return unclear('The answers differ already by their status.')
        withAccount.push(known.ms)
        without.push(unknown.ms)
      }
      const gap = Math.max(
        Math.min(...withAccount) - Math.max(...without),
        Math.min(...without) - Math.max(...withAccount),
      )
      return gap > GAP_MS
        ? broken(`Every answer of one kind took ${Math.round(gap)} ms longer than every one of the other.`)
        : held('The times overlap.')
    },
  },
  {
    id: 'email-confusion',
    threat: 'T11',
    title: 'an address is never taken for another one',
    tried:
      'Asked for emails to 16 addresses that look like, contain or list another one, and signed in with what came.',
    means: 'An attacker reads the email to one address, and is signed in as another.',
    fix: 'Bring an address into one form before anything is done with it: one @, ASCII, no quotes or controls. Compare it with what was verified.',
    async run(attack) {
      // Where nobody gets an email, nothing that follows means anything.
      await attack.start()
      const [victim, attacker] = [attack.newEmail(), attack.newEmail()]
      for (const email of confusing(victim, attacker)) {
        const seen = new Set((await attack.mailbox.mails()).map(({ id }) => id))
        const browser = attack.browser()
        const sent = await browser.submit(attack.map.send, { email, csrf: await attack.csrf(browser) })
        if (sent.status >= 400) continue
        for (const mail of await settledMails(attack.mailbox)) {
          const wrong = seen.has(mail.id) ? null : await wrongOwner(attack, browser, mail, sent)
          if (wrong !== null) return broken(wrong)
        }
      }
      return held('Each was refused, or meant the address that the email went to.')
    },
  },
]
