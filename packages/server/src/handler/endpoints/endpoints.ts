import type { EndpointName } from '../../contract'
import type { Endpoint } from '../answer'
import { cancel } from './cancel'
import { openLink } from './link'
import { pending } from './pending'
import { resend } from './resend'
import { send } from './send'
import { session } from './session'
import { signOut } from './sign-out'
import { readTicket } from './ticket'
import { verify } from './verify'

/** Every endpoint by its name and method. A GET changes nothing, except `verify`, which is the link in the email. */
export const ENDPOINTS = {
  send: { POST: send },
  resend: { POST: resend },
  verify: { GET: openLink, POST: verify },
  ticket: { GET: readTicket },
  cancel: { POST: cancel },
  pending: { GET: pending },
  session: { GET: session },
  'sign-out': { POST: signOut },
} as const satisfies Record<EndpointName, { readonly GET?: Endpoint; readonly POST?: Endpoint }>
