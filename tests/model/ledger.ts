/** What `GET /session` says of a session. */
export interface SeenSession {
  readonly id: string
  readonly email: string
  readonly expiresAt: string
}

interface Known {
  readonly email: string
  readonly madeAtMs: number
  /** Its newest cookie. */
  cookie: string
}

interface Ended {
  readonly atMs: number
  /** The only instance that knows of it, while the store cannot be told. */
  knownTo: number | null
  /** The store that knew of it came back empty, or the instance that remembered it is gone. */
  isLost: boolean
}

/** A promise of the kit that did not hold. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant'
}

export function hold(promise: string, holds: boolean, details: unknown = {}): void {
  if (!holds) throw new BrokenInvariant(`${promise}: ${JSON.stringify(details)}`)
}

const WRONG_CODES_PER_SIGN_IN = 5
/** For so long the same browser gets the same session again. */
const RECEIPT_MS = 60_000
/** During an outage another instance may go on trusting what it read before. */
const TRUSTED_IN_OUTAGE_MS = 900_000
const CLOCK_TOLERANCE_MS = 15_000

/** Remembers what happened, and says so where it should not have. */
export function createLedger(now: () => number) {
  const sessions = new Map<string, Known>()
  const ended = new Map<string, Ended>()
  /** Which session a credential made. */
  const madeBy = new Map<string, string>()
  /** With which credential a cookie was handed out, and of which session it is. */
  const credentialOf = new Map<string, string>()
  const idOf = new Map<string, string>()
  const wrongCodes = new Map<string, number>()

  function mayStillBeRead(id: string, storeIsDown: boolean): boolean {
    const end = ended.get(id)
    return !end || end.isLost || (storeIsDown && now() - end.atMs < TRUSTED_IN_OUTAGE_MS)
  }

  function end(id: string, instance: number | null): void {
    if (!ended.has(id)) ended.set(id, { atMs: now(), knownTo: instance, isLost: false })
  }

  return {
    /** A response set this session cookie. */
    handedOut(cookie: string, credential: string | null): void {
      hold('a session is made only by a code or link that was read', credential !== null)
      credentialOf.set(cookie, credential ?? '')
    },
    /** A browser is signed in; `isNew` if that was what this step led to. */
    seen(session: SeenSession, cookie: string, { isNew, storeIsDown }: { isNew: boolean; storeIsDown: boolean }): void {
      const { id, email } = session
      hold('a session ends with its life', Date.parse(session.expiresAt) + CLOCK_TOLERANCE_MS > now(), session)
      hold('a sign-out that was confirmed holds', mayStillBeRead(id, storeIsDown), { id, end: ended.get(id) })
      idOf.set(cookie, id)
      const known = sessions.get(id)
      if (known) {
        hold('an answer is repeated for a minute', !isNew || now() - known.madeAtMs <= RECEIPT_MS, { id })
        known.cookie = cookie
        return
      }
      const credential = credentialOf.get(cookie)
      hold('a session comes from a credential', credential !== undefined, { id })
      const earlier = madeBy.get(credential ?? '')
      hold('one credential makes one session', earlier === undefined, { id, earlier })
      madeBy.set(credential ?? '', id)
      sessions.set(id, { email, madeAtMs: now(), cookie })
    },
    /** A sign-out was answered with success; `instance` is the only one that knows while the store is down. */
    signedOut(cookie: string, everywhere: boolean, instance: number | null): void {
      const id = idOf.get(cookie)
      if (id === undefined) return
      end(id, instance)
      if (!everywhere) return
      const email = sessions.get(id)?.email
      for (const [other, known] of sessions) if (known.email === email) end(other, instance)
    },
    /** A code was called wrong. */
    wrongCode(flow: string): void {
      const count = (wrongCodes.get(flow) ?? 0) + 1
      wrongCodes.set(flow, count)
      hold('five wrong codes in one sign-in', count <= WRONG_CODES_PER_SIGN_IN, { count })
    },
    /** Whoever counts begins anew: while the store is down each instance for itself, and when it is back with less. */
    forgetCounts: () => wrongCodes.clear(),
    /** The store has been told what it missed. */
    recovered(): void {
      for (const one of ended.values()) one.knownTo = null
    },
    /** The store came back empty. */
    lost(): void {
      for (const one of ended.values()) if (one.knownTo === null) one.isLost = true
    },
    /** The memory of this instance is gone. */
    restarted(instance: number): void {
      for (const one of ended.values()) if (one.knownTo === instance) one.isLost = true
    },
    /** Cookies that no instance may take. */
    endedCookies(): readonly string[] {
      return [...ended].flatMap(([id, { isLost }]) => (isLost ? [] : [sessions.get(id)?.cookie ?? '']))
    },
  }
}

/** What {@link createLedger} made. */
export type Ledger = ReturnType<typeof createLedger>
