import { plainHash } from '../config/keys'
import { canonicalEmail } from '../contract'
import { openTicket } from '../cookies/ticket'
import type { EventNames, NewAuthEvent } from '../events/events'
import { addressHash } from '../session/session-names'
import type { Fields } from './answer'
import { clientNetworks, findPending, type Visit } from './visit'

/** Whose sign-in an event is about, as far as that is known. */
export interface About {
  readonly email?: string | undefined
  readonly flow?: string | undefined
}

type AboutAddress = About & { readonly email: string }
type AddressNames = EventNames & { readonly address: string }

/** Emits an event of this visit that belongs to an address; without a listener, no hash is computed. */
export async function emitAbout(
  visit: Visit,
  { email, flow }: AboutAddress,
  make: (who: AddressNames) => NewAuthEvent,
): Promise<void> {
  const { context } = visit
  if (!context.isListening) return
  const [address, others] = await Promise.all([addressHash(context.app, email), namesOfVisit(visit, flow)])
  context.emit(make({ address, ...others }))
}

/** The same for an event that may belong to nobody known. */
export async function emitVisit(
  visit: Visit,
  { email, flow }: About,
  make: (who: EventNames) => NewAuthEvent,
): Promise<void> {
  if (email !== undefined) return emitAbout(visit, { email, flow }, make)
  if (visit.context.isListening) visit.context.emit(make(await namesOfVisit(visit, flow)))
}

async function namesOfVisit(visit: Visit, flow: string | undefined): Promise<Omit<EventNames, 'address'>> {
  const [name, client] = await Promise.all([flow === undefined ? undefined : flowName(flow), clientName(visit)])
  return { ...(name && { flow: name }), ...(client && { client }) }
}

/** A sign-in as events name it. */
const flowName = (flow: string) => plainHash(flow, 12)

/** The client as events name it, or undefined where its address is not known. */
async function clientName(visit: Visit): Promise<string | undefined> {
  return visit.clientIp === null ? undefined : (await clientNetworks(visit))[0]?.name
}

/** Whose sign-in a request is about: what it names, or else what the browser's pending sign-in says. */
export async function aboutOf(visit: Visit, fields: Fields): Promise<About> {
  const typed = canonicalEmail(fields.email)
  if (typed) return { email: typed, flow: visit.pending.find(({ email }) => email === typed)?.flow }
  const ticket = await openTicket(fields.ticket, visit.context.app, visit.now)
  return ticket ?? findPending(visit, fields.flow ?? fields.ticket) ?? {}
}
