import { keyedHash } from '../config/keys'
import { type HeldEntry, readPending } from '../cookies/pending-cookies'
import { type ClientNetwork, clientIp, networksOf } from '../limits/client-ip'
import type { MailboxNames } from '../limits/limits'
import { mailboxOf } from '../limits/mailbox'
import type { AuthContext } from './auth-context'

/** One request as the endpoints see it: who asks, and what the browser holds. */
export interface Visit {
  readonly context: AuthContext
  readonly headers: Headers
  readonly cookieHeader: string | null
  /** The visitor's address, where it can be known. */
  readonly clientIp: string | null
  /** What this client may be; empty where nothing is known and no proxy should have told. */
  readonly networks: readonly ClientNetwork[]
  /** Seconds since 1970. */
  readonly now: number
  /** Milliseconds until this request has to be answered. */
  leftMs(): number
  /** This browser's pending sign-ins, newest first. */
  readonly pending: readonly HeldEntry[]
}

/** Opens what the browser sent along. `seenIp` is the visitor's address as the server itself saw it. */
export async function openVisit(headers: Headers, context: AuthContext, seenIp?: string): Promise<Visit> {
  const now = Math.floor(context.sessions.now() / 1000)
  const startedAt = performance.now()
  const cookieHeader = headers.get('cookie')
  const ip = clientIp(headers, context.trustedProxyHops, seenIp)
  return {
    context,
    headers,
    cookieHeader,
    now,
    leftMs: () => Math.max(1, context.deadlineMs - (performance.now() - startedAt)),
    pending: await readPending(cookieHeader, context.app, now),
    clientIp: ip,
    networks: ip === null ? unknownClient(context) : networksOf(ip),
  }
}

/** The pending sign-in of a request: the one it names, or else the newest that is not set aside. */
export function findPending(visit: Visit, flow: unknown): HeldEntry | null {
  if (flow === undefined || flow === '') return visit.pending.find(({ isSetAside }) => !isSetAside) ?? null
  return visit.pending.find((entry) => entry.flow === flow) ?? null
}

/** The languages to answer in, as an `Accept-Language`: the one of the page that asked for the email, then the browser's. */
export function wantedLanguages({ headers }: Visit, locale: string | null): string {
  return [locale, headers.get('accept-language')].filter(Boolean).join(',')
}

/** The networks of a client as limits and events name them: keyed hashes. */
export async function clientNetworks({ context, networks }: Visit): Promise<readonly ClientNetwork[]> {
  const [key] = await context.app.keys('address')
  return Promise.all(networks.map(async ({ name, share }) => ({ name: await keyedHash(key, `client ${name}`), share }))) // T38b
}

/** The mailbox behind an address as limits name it: keyed hashes, the newest key's first. */
export async function mailboxNames({ app, provider }: AuthContext, email: string): Promise<MailboxNames> {
  // Test addresses that differ by a tag are meant to be apart.
  const mailbox = provider.isLocal?.() ? email : mailboxOf(email) // T25
  const [first, ...rest] = await app.keys('address')
  return [await keyedHash(first, mailbox), ...(await Promise.all(rest.map((key) => keyedHash(key, mailbox))))] // T25d
}

/** Behind proxies of our own every client has an address: those without one are counted as one. */
function unknownClient({ trustedProxyHops, say }: AuthContext): readonly ClientNetwork[] {
  if (trustedProxyHops < 1) return []
  say(
    'client',
    'a request has no usable X-Forwarded-For entry, although trustedProxyHops says that a proxy writes it. All such requests share one limit. Set trustedProxyHops to the number of your own proxies.',
  )
  return [{ name: 'unknown', share: 1 }]
}
