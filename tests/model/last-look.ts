import { INSTANCES, ORIGIN } from './app'
import { newBrowser } from './browser'
import { hold } from './ledger'
import { AUTH, bringStoreBack, tokenOf, type World } from './world'

/** More than the refusals that can follow one another: the minute's limit, the day's, a code of another sign-in. */
const TRIES = 8

interface Answer {
  readonly pending?: { readonly flow: string; readonly resendAfterSeconds: number }
  readonly error?: { readonly code: string; readonly retryAfterSeconds?: number }
}

/** Who an instance takes a session's cookie for. */
async function ownerOf(world: World, value: string, instance: number): Promise<unknown> {
  const { app, service } = world
  const browser = newBrowser(ORIGIN, service.now)
  browser.jar = new Map([['session', { value, endsAtMs: Number.POSITIVE_INFINITY }]])
  const answer = await browser.send(app.handler(instance), `${AUTH}/session`, { manner: 'script' })
  if (answer.status === 503 && app.mayRefuse(instance)) return ownerOf(world, value, instance)
  return (await answer.json()).session
}

/** No instance takes a cookie whose sign-out was confirmed. */
async function tryEndedCookies(world: World): Promise<void> {
  for (const value of world.ledger.endedCookies()) {
    for (let instance = 0; instance < INSTANCES; instance += 1) {
      const owner = await ownerOf(world, value, instance)
      hold('a sign-out that was confirmed holds', owner === null, { instance, owner })
    }
  }
}

/** One try of a person: ask, read the newest email, enter its code; true if that signed in, else the wait that was told. */
async function tryOnce(world: World, browser: number, instance: number): Promise<true | number> {
  const visit = { browser, instance, method: 'POST', manner: 'script' } as const
  const [email = ''] = world.addresses.typed
  const asked = await world.visit({ ...visit, path: '/send', json: { email } })
  const { pending, error: refusal }: Answer = await asked.json()
  if (!pending) return waitOf(refusal)
  const mail = world.mails().find(({ to }) => to.toLowerCase() === email)
  if (!mail) return pending.resendAfterSeconds
  const json = { code: mail.code, flow: pending.flow }
  const entered = await world.visit({ ...visit, path: '/verify', json, credential: tokenOf(mail) })
  if (entered.status === 200) return true
  const { error }: Answer = await entered.json()
  if (error?.code !== 'code_refused') return error?.retryAfterSeconds ?? pending.resendAfterSeconds
  await world.visit({ browser, instance, path: mail.link ?? '', manner: 'link', credential: tokenOf(mail) })
  return world.browsers[browser]?.sessionCookie() === undefined ? pending.resendAfterSeconds : true
}

function waitOf(error: Answer['error']): number {
  hold('who is refused is told when', error?.retryAfterSeconds !== undefined, error)
  return error?.retryAfterSeconds ?? 0
}

/** Whoever keeps trying with the newest email gets in, if they wait as they are told. */
async function keepTrying(world: World, browser: number): Promise<void> {
  const waits: number[] = []
  for (let time = 0; time < TRIES; time += 1) {
    const outcome = await tryOnce(world, browser, time % INSTANCES)
    if (outcome === true) return
    waits.push(outcome)
    world.service.advance(outcome + 1)
  }
  hold('whoever keeps trying with the newest email gets in', false, { waits })
}

/** At the end of a run. */
export async function lastLook(world: World): Promise<void> {
  world.service.emulator.clearFaults()
  await bringStoreBack(world)
  await tryEndedCookies(world)
  // One browser with all that has gathered in it, and one that comes for the first time.
  await keepTrying(world, 0)
  const fresh = world.browsers[1]
  if (fresh) fresh.jar = new Map()
  await keepTrying(world, 1)
}
