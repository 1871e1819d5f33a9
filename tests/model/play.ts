import type { InboxMessage } from '@doorpost/emulator'
import type { Jar } from './browser'
import { hold } from './ledger'
import { type Person, personAt } from './people'
import type { Step } from './steps'
import { AUTH, bringStoreBack, segmentOf, type Tab, tokenOf, type World } from './world'

/** What is pending after a send, as far as the model looks at it. */
interface Asked {
  readonly pending: Tab
}

type StepOf<Name extends Step['do']> = Extract<Step, { readonly do: Name }>

const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)]
const isVisitor = (browser: number) => personAt(browser) === 'visitor'

/** Emails whose code or link a person may come by: one's own, and what the attacker passes on. */
const withinReach = (world: World, person: Person): readonly InboxMessage[] =>
  person === 'attacker' ? world.mailsOf('attacker') : world.mails()

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

interface TabAt {
  readonly browser: number
  readonly tab: number
}

async function keepTab({ tabs }: World, { browser, tab }: TabAt, answer: Response): Promise<void> {
  const row = tabs[browser]
  if (!row || answer.status !== 200) return
  const { pending } = (await answer.json()) as Asked
  row[tab] = pending
}

async function ask(world: World, step: StepOf<'ask'>): Promise<void> {
  const email = world.addresses.askedBy(personAt(step.browser), step.address)
  await keepTab(
    world,
    step,
    await world.visit({ ...step, path: '/send', method: 'POST', manner: 'script', json: { email } }),
  )
}

async function resend(world: World, step: StepOf<'resend' | 'cancel'>): Promise<void> {
  const flow = world.tabs[step.browser]?.[step.tab]?.flow
  const answer = await world.visit({ ...step, path: `/${step.do}`, method: 'POST', manner: 'script', json: { flow } })
  const row = world.tabs[step.browser]
  if (step.do === 'resend') await keepTab(world, step, answer)
  else if (row) row[step.tab] = undefined
}

function codeFor(world: World, { browser, tab, which, mail }: StepOf<'code'>): InboxMessage | undefined {
  const person = personAt(browser)
  const email = world.tabs[browser]?.[tab]?.email.toLowerCase()
  const own = world.mailsOf(person)
  if (which === 'any') return pick(withinReach(world, person), mail)
  return own.find(({ to }) => to.toLowerCase() === email) ?? own[0]
}

async function tryCode(world: World, at: Entry, json: Record<string, unknown>, credential?: string): Promise<void> {
  const visit = { ...at, path: '/verify', method: 'POST', manner: 'script', json, credential } as const
  const answer = await world.visit(visit)
  const { flow } = json
  if (answer.status === 200 || world.app.store.isDown || typeof flow !== 'string') return
  const { error } = (await answer.json()) as { error: { code: string } }
  if (error.code === 'invalid_code') world.ledger.wrongCode(flow)
}

interface Entry {
  readonly browser: number
  readonly instance: number
}

async function enterCode(world: World, step: StepOf<'code'>): Promise<void> {
  const { browser, instance, tab, which } = step
  const mail = codeFor(world, step)
  const isWrong = which === 'wrong' || !mail
  const code = isWrong ? wrongOf(mail?.code ?? '123456') : mail.code
  const flow = which === 'unnamed' ? undefined : world.tabs[browser]?.[tab]?.flow
  const json = { code, ...(flow !== undefined && { flow }) }
  const credential = isWrong ? undefined : tokenOf(mail)
  const who = world.browsers[browser]
  const before = who?.jar
  await tryCode(world, { browser, instance }, json, credential)
  if (!step.isLost || !who || !before) return
  // The answer never arrived: the page sends the same again, and another instance gets it.
  who.jar = before
  await tryCode(world, { browser, instance: instance + 1 }, json, credential)
}

/** Wrong codes in a row, each at the next instance. */
async function guess(world: World, { browser, tab, instance, times }: StepOf<'guess'>): Promise<void> {
  const flow = world.tabs[browser]?.[tab]?.flow
  if (flow === undefined) return
  for (let time = 0; time < times; time += 1) {
    await tryCode(world, { browser, instance: instance + time }, { code: wrongOf(`${100_000 + time}`), flow })
  }
}

async function open(world: World, step: StepOf<'open'>): Promise<void> {
  const mail = pick(withinReach(world, personAt(step.browser)), step.mail)
  if (!mail) return
  const method = step.how === 'head' ? 'HEAD' : 'GET'
  const manner = step.how === 'head' ? 'link' : step.how
  // Only a person's click signs in.
  const credential = step.how === 'link' ? tokenOf(mail) : undefined
  await world.visit({ ...step, path: mail.link ?? '', method, manner, credential })
}

async function scan(world: World, { method, instance, mail: number }: StepOf<'scan'>): Promise<void> {
  const mail = pick(world.mails(), number)
  if (!mail) return
  const answer = await world.app.handler(instance)(new Request(mail.link ?? '', { method }))
  const session = answer.headers.getSetCookie().find((line) => line.startsWith('session='))
  hold('a scanner without cookies gets no session', session === undefined)
}

async function confirm(world: World, step: StepOf<'confirm'>): Promise<void> {
  // The page says whose account it is: nobody presses the button for another person's.
  const mail = pick(world.mailsOf(personAt(step.browser)), step.mail)
  if (!mail) return
  const json = { ticket: segmentOf(mail), link_token: tokenOf(mail) }
  await world.visit({ ...step, path: '/verify', method: 'POST', manner: 'script', json, credential: tokenOf(mail) })
}

/** The attacker saw the path of the visitor's link, in a log perhaps, and has a token of their own. */
async function mix(world: World, step: StepOf<'mix'>): Promise<void> {
  const [seen, own] = [pick(world.mailsOf('visitor'), step.path), pick(world.mailsOf('attacker'), step.mail)]
  if (!seen || !own) return
  const visit = { browser: 2 + (step.browser % 2), instance: step.instance, credential: tokenOf(own) }
  const [ticket, link_token] = [segmentOf(seen), tokenOf(own)]
  if (step.by === 'POST') {
    await world.visit({ ...visit, path: '/verify', method: 'POST', manner: 'script', json: { ticket, link_token } })
  } else await world.visit({ ...visit, path: `${AUTH}/verify/${ticket}?link_token=${link_token}`, manner: 'link' })
}

/** A page of the attacker posts from the visitor's browser. */
async function forge(world: World, step: StepOf<'forge'>): Promise<void> {
  const json = { email: world.addresses.typed.at(-1), code: pick(world.mailsOf('attacker'), step.mail)?.code }
  const answer = await world.visit({
    browser: step.browser % 2,
    instance: step.instance,
    path: `/${step.what}`,
    method: 'POST',
    manner: 'other site',
    json,
  })
  const set = answer.headers.getSetCookie().filter((line) => !line.startsWith('flash='))
  hold("another site's post changes nothing", answer.status !== 200 && set.length === 0, {
    what: step.what,
    status: answer.status,
  })
}

async function signOut(world: World, step: StepOf<'sign out'>): Promise<void> {
  const { instance, everywhere } = step
  const cookie = world.browsers[step.browser]?.sessionCookie()
  const answer = await world.visit({
    ...step,
    path: '/sign-out',
    method: 'POST',
    manner: 'script',
    json: { everywhere },
  })
  if (answer.status !== 200 || cookie === undefined) return
  world.ledger.signedOut(cookie, everywhere, world.app.store.isDown ? instance : null)
}

/** As whoever copied them would send them, whatever the browser had been told of their end. */
const withoutEnd = (jar: Jar): Jar =>
  new Map([...jar].map(([name, { value }]) => [name, { value, endsAtMs: Number.POSITIVE_INFINITY }]))

/** Each cookie under the name of the next. */
function renamed(jar: Jar): Jar {
  const kept = [...jar.values()]
  return new Map([...jar].map(([name, own], index) => [name, kept.at(index - 1) ?? own]))
}

type CookieStep = StepOf<'save cookies' | 'swap cookies' | 'drop cookies' | 'rename cookies' | 'replay cookies'>

/** What people do to the cookies of their own browsers. */
function changeCookies({ browsers, saved }: World, step: CookieStep): void {
  const own = browsers[step.browser]
  // Two browsers each: 0 and 1, 2 and 3.
  const other = browsers[step.browser ^ 1]
  const mine = saved[personAt(step.browser)]
  if (!own || !other) return
  if (step.do === 'save cookies') mine.push(withoutEnd(own.jar))
  else if (step.do === 'drop cookies') own.jar = new Map()
  else if (step.do === 'replay cookies') own.jar = pick(mine, step.saved) ?? own.jar
  else if (step.do === 'swap cookies') [own.jar, other.jar] = [other.jar, own.jar]
  else if (!isVisitor(step.browser)) own.jar = renamed(own.jar)
}

async function changeStore(world: World, { what }: StepOf<'store'>): Promise<void> {
  const { app, ledger } = world
  ledger.forgetCounts()
  if (what === 'back') await bringStoreBack(world)
  else if (what === 'down') app.store.goDown()
  else {
    app.store.lose()
    ledger.lost()
  }
}

/** Does it, and throws if a promise did not hold. */
export async function play(world: World, step: Step): Promise<void> {
  const { app, service, ledger } = world
  switch (step.do) {
    case 'ask':
      return ask(world, step)
    case 'resend':
    case 'cancel':
      return resend(world, step)
    case 'code':
      return enterCode(world, step)
    case 'guess':
      return guess(world, step)
    case 'open':
      return open(world, step)
    case 'scan':
      return scan(world, step)
    case 'confirm':
      return confirm(world, step)
    case 'mix':
      return mix(world, step)
    case 'forge':
      return forge(world, step)
    case 'sign out':
      return signOut(world, step)
    case 'restart':
      app.restart(step.instance)
      return ledger.restarted(step.instance)
    case 'store':
      return changeStore(world, step)
    case 'fault':
      service.emulator.addFault({ method: step.method, kind: step.kind, times: 1 })
      return
    case 'advance':
      return service.advance(step.seconds)
    default:
      return changeCookies(world, step)
  }
}
