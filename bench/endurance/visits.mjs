/** What visitors, programs and attackers do: each with its share, and `true` at its end if the visitor got in. */

const wrong = (code) => code.replace(/./g, (digit) => String((Number(digit) + 1) % 10))

async function begin({ browser, email, newestMail }) {
  const sent = await browser.post('send', { email, next: '/dashboard/note' })
  return sent.status === 200 ? newestMail(email) : undefined
}

async function byCode({ browser }, { code }) {
  return (await browser.post('verify', { code })).status === 200
}

async function byLink({ browser }, { link }) {
  await browser.open(link)
  return (await browser.signedInAs()) !== null
}

export const VISITS = {
  'by code': { share: 6, visit: byCode },
  'by link': { share: 4, visit: byLink },
  'by code, without script': {
    share: 1,
    visit: async ({ browser }, { code }) => {
      await browser.submit('verify', { code })
      return (await browser.signedInAs()) !== null
    },
  },
  'wrong code first': {
    share: 2,
    async visit(visitor, mail) {
      await visitor.browser.post('verify', { code: wrong(mail.code) })
      return byCode(visitor, mail)
    },
  },
  'new address first': {
    share: 1,
    async visit(visitor) {
      await visitor.browser.post('cancel', {})
      const mail = await begin(visitor)
      return mail !== undefined && byCode(visitor, mail)
    },
  },
  'after a gateway that opens every link': {
    share: 2,
    async visit({ browser, newBrowser }, { link }) {
      const program = newBrowser()
      await program.look('GET', link)
      await program.look('HEAD', link)
      if ((await program.signedInAs()) !== null) throw new Error('a program was signed in by a link')
      return byLink({ browser }, { link })
    },
  },
  'link in a browser that did not ask, then the code': {
    share: 1,
    async visit({ browser, newBrowser }, mail) {
      const other = newBrowser()
      await other.open(mail.link)
      if ((await other.signedInAs()) !== null) throw new Error('a browser that did not ask was signed in')
      return byCode({ browser }, mail)
    },
  },
  'guesser beside the visitor': {
    share: 1,
    async visit({ browser, newBrowser, email }, mail) {
      const guesser = newBrowser()
      await guesser.post('send', { email })
      for (let guess = 0; guess < 6; guess += 1) await guesser.post('verify', { code: String(100_000 + guess) })
      await guesser.postFromElsewhere('verify', { code: mail.code })
      if ((await guesser.signedInAs()) !== null) throw new Error('a guesser was signed in')
      return byCode({ browser }, mail)
    },
  },
}

const shares = Object.entries(VISITS).flatMap(([name, { share }]) => Array.from({ length: share }, () => name))

/**
 * One visit from the first page to the end, by chance one of {@link VISITS}.
 *
 * @param {object} visitor `browser`, `newBrowser`, `email` and `newestMail(email)`
 * @returns {Promise<{ name: string, outcome: 'in' | 'not in' | 'no email' }>} throws if somebody was signed in who should not
 */
export async function visitOnce(visitor) {
  const { browser, email } = visitor
  const name = shares[Math.floor(Math.random() * shares.length)]
  await browser.page('/login')
  const mail = await begin(visitor)
  if (!mail) return { name, outcome: 'no email' }
  const isIn = await VISITS[name].visit(visitor, mail)
  const who = await browser.signedInAs()
  if (who !== null && who !== email) throw new Error('signed in as somebody else')
  if (!isIn || who === null) return { name, outcome: 'not in' }
  await browser.page('/dashboard')
  const hadSession = new Map(browser.jar)
  await browser.post('sign-out', {})
  for (const [cookie, value] of hadSession) browser.jar.set(cookie, value)
  if ((await browser.signedInAs()) !== null) throw new Error('a session outlived its sign-out')
  return { name, outcome: 'in' }
}
