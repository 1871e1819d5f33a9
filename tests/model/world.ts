import type { InboxMessage } from '@doorpost/emulator'
import { type App, ORIGIN, type RunSettings, type Service, startApp } from './app'
import { type Browser, type Jar, newBrowser, type Sent } from './browser'
import { createLedger, hold, type Ledger, type SeenSession } from './ledger'
import { type Addresses, addressesOf, type Person, personAt } from './people'
import { BROWSERS, TABS } from './steps'

/** A sign-in that a tab follows. */
export interface Tab {
  readonly flow: string
  readonly email: string
}

/** What is sent by whom to which instance. */
export interface Visit extends Sent {
  readonly browser: number
  readonly instance: number
  readonly path: string
  /** What would rightly sign in: the token of the email whose code or link is sent. */
  readonly credential?: string | undefined
}

/** One run: an app, its service, browsers with people in front of them. */
export interface World {
  readonly service: Service
  readonly app: App
  readonly ledger: Ledger
  readonly addresses: Addresses
  readonly binding: RunSettings['binding']
  readonly browsers: readonly Browser[]
  readonly tabs: (Tab | undefined)[][]
  readonly saved: Record<Person, Jar[]>
  /** Emails that a person can read, newest first. */
  mailsOf(person: Person): readonly InboxMessage[]
  /** Every email, newest first. */
  mails(): readonly InboxMessage[]
  /** Sends it, and holds what came of it against every promise. */
  visit(visit: Visit): Promise<Response>
}

/** The token of an email: its code and its link are used up together. */
export const tokenOf = ({ link }: InboxMessage) => new URL(link ?? '').searchParams.get('link_token') ?? ''

/** What names the sign-in in the path of a link. */
export const segmentOf = ({ link }: InboxMessage) => new URL(link ?? '').pathname.split('/').at(-1) ?? ''

export const AUTH = `${ORIGIN}/api/auth`

/** A fresh {@link World}. */
export function newWorld(service: Service, settings: RunSettings, run: number): World {
  const { emulator, now } = service
  emulator.clearMessages()
  emulator.clearFaults()
  emulator.changeSettings(settings.service)
  const app = startApp(service, settings)
  const ledger = createLedger(now)
  const addresses = addressesOf(run)
  const browsers = Array.from({ length: BROWSERS }, () => newBrowser(ORIGIN, now))

  /** A failure of the server has a reason: a fault that was taken, a store that is down. A prefetch is asked to come back. */
  function isExcused({ status }: Response, { manner, method, instance }: Visit, faultsBefore: number): boolean {
    const isIgnored = status === 503 && method !== 'POST' && (manner === 'prefetch' || manner === 'image')
    const isTaken = emulator.faults().length < faultsBefore
    return status < 500 || isIgnored || isTaken || (status === 503 && app.mayRefuse(instance))
  }

  async function lookAt({ browser, instance }: Visit, cookieBefore: string | undefined): Promise<void> {
    const who = browsers[browser]
    const cookie = who?.sessionCookie()
    if (!who || cookie === undefined) return
    const answer = await who.send(app.handler(instance), `${AUTH}/session`, { manner: 'script' })
    if (answer.status === 503 && app.mayRefuse(instance)) return
    hold('a session is read without a failure', answer.status === 200, { status: answer.status })
    const { session } = (await answer.json()) as { session: SeenSession | null }
    if (!session) return
    hold('nobody is signed in as an address whose mail they cannot read', personAt(browser) === readerOf(session), {
      browser,
      session,
    })
    ledger.seen(session, cookie, { isNew: cookie !== cookieBefore, storeIsDown: app.store.isDown })
  }

  const readerOf = ({ email }: SeenSession) => addresses.readerOf(email)

  return {
    service,
    app,
    ledger,
    addresses,
    binding: settings.binding,
    browsers,
    tabs: browsers.map(() => Array.from({ length: TABS }, () => undefined)),
    saved: { visitor: [], attacker: [] },
    mails: () => emulator.messages(),
    mailsOf: (person) => emulator.messages().filter(({ to }) => addresses.readerOf(to.toLowerCase()) === person),
    async visit(visit) {
      const { browser, instance, path, credential } = visit
      const who = browsers[browser] ?? newBrowser(ORIGIN, now)
      const cookieBefore = who.sessionCookie()
      const faultsBefore = emulator.faults().length
      const url = path.startsWith('http') ? path : `${AUTH}${path}`
      const answer = await who.send(app.handler(instance), url, visit)
      hold('nothing fails on its own', isExcused(answer, visit, faultsBefore), { status: answer.status, path })
      const cookie = who.sessionCookie()
      if (cookie !== undefined && cookie !== cookieBefore) ledger.handedOut(cookie, credential ?? null)
      await lookAt(visit, cookieBefore)
      return answer
    },
  }
}

/** The store answers again, and whoever waited for it is told. */
export async function bringStoreBack({ app, service, ledger }: World): Promise<void> {
  if (!app.store.isDown) return
  await app.recover(service.advance)
  ledger.recovered()
}
