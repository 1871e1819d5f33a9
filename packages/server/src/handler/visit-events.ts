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

/** Emits that something other than the visitor's browser opened a link. The link's path says which sign-in it belongs to. */
export async function emitScanned(
  visit: Visit,
  reason: 'head' | 'prefetch' | 'other_browser',
  fields: Fields,
): Promise<void> {
  if (!visit.context.isListening) return
  const about = await aboutOf(visit, 'link', fields)
  await emitVisit(visit, about, (who) => ({ type: 'scanner_hit', reason, ...who }))
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

/** More than any flow has. */
const MAX_FLOW_LENGTH = 64

/** What acts on the path of a link. */
const TICKET_ACTIONS: readonly string[] = ['link', 'ticket']

/**
 * Whose sign-in a request is about, by what its endpoint acts on: whatever else it names may be made up to put the
 * failure down to somebody else.
 */
export async function aboutOf(visit: Visit, action: string, fields: Fields): Promise<About> {
  const isSend = action === 'send' // T38c
  if (isSend) {
    const email = canonicalEmail(fields.email) ?? undefined
    return { email, flow: visit.pending.find((entry) => entry.email === email)?.flow }
  }
  const isByTicket = TICKET_ACTIONS.includes(action) || (action === 'verify' && fields.link_token !== undefined) // T38d
  const ticket = isByTicket ? await openTicket(fields.ticket, visit.context.app, visit.now) : null
  const flow = action === 'link' ? fields.ticket : fields.flow
  // A sign-in of another browser: its name is all that is known, and tells where it began.
  const elsewhere = typeof flow === 'string' && flow !== '' && flow.length <= MAX_FLOW_LENGTH ? { flow } : {}
  return ticket ?? findPending(visit, flow) ?? elsewhere
}
