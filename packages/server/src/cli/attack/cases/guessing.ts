import { setTimeout as wait } from 'node:timers/promises'
import { type AttackCase, broken, CannotTell, held, type Outcome } from '../attack-case'
import { type Attack, type StartedSignIn, wrongCodes } from '../attack-context'
import { settledMails } from '../mailbox'

/** More wrong codes than any person types. */
const MANY = 12

/** Enough for the wrong codes to arrive before the right one, and too little for them to be checked. */
const HEAD_START_MS = 20

const COUNT_FIX =
  'Count wrong codes on the server, before each is checked, for the sign-in and for the mailbox, and refuse after five. No new email, browser or cookie starts the count anew.'

const GUESS_MEANS = 'A code has six digits: whoever can try on finds it, and signs in to any account.'

/** Whether the right code still works, and what that means after so many wrong ones. */
async function tryRight(attack: Attack, started: StartedSignIn, code: string | null, tried: number): Promise<Outcome> {
  const { status } = await attack.enterCode(started, code)
  if ((await attack.whoIs(started.browser)) !== null)
    return broken(`After ${tried} wrong codes the right one still signed in.`)
  return held(`After ${tried} wrong codes the right one was refused (${status}).`)
}

/** Asks for an email for somebody, from a browser that nobody knows; null if none comes. */
async function startAsStranger(attack: Attack, email: string): Promise<StartedSignIn | null> {
  const browser = attack.browser()
  const before = (await attack.mailbox.mails(email)).length
  const sent = await attack.ask(browser, email)
  if (sent.status >= 400) return null
  const mails = await settledMails(attack.mailbox, email)
  const [mail] = mails
  if (mail === undefined || mails.length <= before) return null
  return { browser, email, mail, sent, flow: attack.flowOf(sent) }
}

export const GUESSING_CASES: readonly AttackCase[] = [
  {
    id: 'guess-codes',
    threat: 'T07',
    title: 'a sign-in ends after a few wrong codes',
    needs: ['code'],
    tried: `Entered ${MANY} wrong codes in one browser, and then the right one.`,
    means: GUESS_MEANS,
    fix: COUNT_FIX,
    async run(attack) {
      const started = await attack.start()
      for (const code of wrongCodes(started.mail.code ?? '', MANY)) await attack.enterCode(started, code)
      return tryRight(attack, started, started.mail.code, MANY)
    },
  },
  {
    id: 'guess-in-parallel',
    threat: 'T07',
    title: 'codes that are tried at the same moment are counted each',
    needs: ['code'],
    tried: `Entered ${MANY} wrong codes at the same moment, and the right one while they were under way.`,
    means: GUESS_MEANS,
    fix: COUNT_FIX,
    async run(attack) {
      // Twice: which request comes first is up to the network.
      for (let time = 0; time < 2; time += 1) {
        const started = await attack.start()
        const enter = (code: string | null) => attack.enterCode({ ...started, browser: started.browser.copy() }, code)
        const wrong = wrongCodes(started.mail.code ?? '', MANY).map(enter)
        await wait(HEAD_START_MS)
        const right = tryRight(attack, started, started.mail.code, MANY)
        await Promise.all(wrong)
        const outcome = await right
        if (outcome.verdict === 'held') return outcome
      }
      return broken(`While ${MANY} wrong codes were under way, the right one signed in.`)
    },
  },
  {
    id: 'guess-reset-by-cookie',
    threat: 'T07',
    title: 'older cookies don’t reset the count of wrong codes',
    needs: ['code'],
    tried: `Entered ${MANY} wrong codes, each with the cookies from before the first, and then the right one.`,
    means: GUESS_MEANS,
    fix: COUNT_FIX,
    async run(attack) {
      const started = await attack.start()
      const before = started.browser.copy()
      for (const code of wrongCodes(started.mail.code ?? '', MANY)) {
        await attack.enterCode({ ...started, browser: before.copy() }, code)
      }
      return tryRight(attack, { ...started, browser: before }, started.mail.code, MANY)
    },
  },
  {
    id: 'guess-reset-by-resend',
    threat: 'T07',
    title: 'another email doesn’t reset the count of wrong codes',
    needs: ['code', 'resend'],
    tried: 'Entered three times five wrong codes, asked for another email each time, and then entered the right one.',
    means: GUESS_MEANS,
    fix: COUNT_FIX,
    async run(attack) {
      let started = await attack.start()
      const { browser, email } = started
      const { resend } = attack.map
      for (let round = 0; round < 3; round += 1) {
        for (const code of wrongCodes(started.mail.code ?? '', 5)) await attack.enterCode(started, code)
        const sent =
          resend && (await browser.submit(resend, { email, flow: started.flow, csrf: await attack.csrf(browser) }))
        const [mail] = await attack.mailbox.mails(email)
        if (mail !== undefined && sent !== undefined && sent.status < 400) {
          started = { ...started, mail, flow: attack.flowOf(sent) ?? started.flow }
        }
      }
      return tryRight(attack, started, started.mail.code, 15)
    },
  },
  {
    id: 'guess-over-sign-ins',
    threat: 'T37',
    title: 'new sign-ins don’t give new guesses without end',
    needs: ['code'],
    tried:
      'Started up to eight sign-ins to one address, each in a new browser, entered four wrong codes in each, and then the right one.',
    means: `${GUESS_MEANS} Five guesses a sign-in are many, if sign-ins cost nothing.`,
    fix: `${COUNT_FIX} Limit the emails to a mailbox.`,
    async run(attack) {
      const email = attack.newEmail()
      let last: StartedSignIn | null = null
      for (let round = 0; round < 8; round += 1) {
        const started = await startAsStranger(attack, email)
        if (started === null) return held(`After ${round} sign-ins no further email came.`)
        for (const code of wrongCodes(started.mail.code ?? '', 4)) await attack.enterCode(started, code)
        last = started
      }
      if (last === null) throw new CannotTell('No sign-in could be started.')
      return tryRight(attack, last, last.mail.code, 32)
    },
  },
  {
    id: 'lockout-by-guessing',
    threat: 'T07',
    title: 'a stranger’s wrong codes don’t lock a visitor out',
    needs: ['code'],
    tried:
      'Signed in, let strangers enter wrong codes in sign-ins of their own to that address, and signed in again in the first browser.',
    means: 'Whoever knows an address keeps its owner out.',
    fix: 'Count wrong codes of browsers that signed in before apart from those of strangers, or let the link go on working.',
    async run(attack) {
      const { browser, email } = await attack.signIn()
      for (let stranger = 0; stranger < 2; stranger += 1) {
        const started = await startAsStranger(attack, email)
        if (started === null) break
        for (const code of wrongCodes(started.mail.code ?? '', 6)) await attack.enterCode(started, code)
      }
      const own = browser.copy()
      const again = await attack.start({ browser: own, email })
      await forgetSession(attack, again)
      await attack.enterCode(again, again.mail.code)
      if ((await attack.whoIs(own)) === email) return held('The visitor signed in again.')
      return broken('The visitor’s own, right code was refused afterwards.')
    },
  },
]

/** So that who is signed in afterwards says something about the code. */
async function forgetSession(attack: Attack, { browser }: StartedSignIn): Promise<void> {
  for (const name of [...browser.jar.cookies.keys()]) if (attack.isSessionCookie(name)) browser.jar.cookies.delete(name)
}
