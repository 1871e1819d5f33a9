import type { Session } from '../contract'
import type { Store } from '../store/store'

/** What decides that a session with a good signature is over all the same. */
export interface Revocation {
  /** Whether this session was signed out, or its visitor everywhere, or the app says so. */
  isRevoked(session: Session): Promise<boolean>
  revoke(sessionId: string, lifeSeconds: number): Promise<void>
  /** Ends every session of a visitor that began until now. */
  revokeAll(subject: string, lifeSeconds: number): Promise<void>
  /** Seconds since 1970 at which a new session of this visitor may begin at the earliest. */
  earliestStart(subject: string): Promise<number>
}

/** Options of {@link createRevocation}. */
export interface RevocationOptions {
  readonly store: () => Store
  readonly now: () => number
  /** How long an answer of the store may be used again. */
  readonly staleSeconds: number
  readonly isRevoked?: ((session: Session) => boolean | Promise<boolean>) | undefined
}

const MAX_REMEMBERED = 4_096
const revokedKey = (sessionId: string) => `revoked:${sessionId}`
const epochKey = (subject: string) => `epoch:${subject}`
const startOf = (session: Session) => Math.floor(Date.parse(session.signedInAt) / 1000)

/** Revoked sessions by id, and per visitor the moment before which all of them are over. */
export function createRevocation({ store, now, staleSeconds, isRevoked }: RevocationOptions): Revocation {
  /** Until when (ms) a session that was asked about counts as good. */
  const goodUntil = new Map<string, number>()

  async function inStore(session: Session): Promise<boolean> {
    if ((goodUntil.get(session.id) ?? 0) > now()) return false
    const { get } = store()
    const [revoked, epoch] = await Promise.all([get(revokedKey(session.id)), get(epochKey(session.subject))])
    const isOver = revoked !== null || (epoch !== null && startOf(session) <= Number(epoch))
    if (!isOver && staleSeconds > 0) remember(session.id)
    return isOver
  }

  function remember(sessionId: string): void {
    const [oldest] = goodUntil.size >= MAX_REMEMBERED ? goodUntil.keys() : []
    if (oldest !== undefined) goodUntil.delete(oldest)
    goodUntil.set(sessionId, now() + staleSeconds * 1000)
  }

  return {
    isRevoked: async (session) => (await inStore(session)) || ((await isRevoked?.(session)) ?? false),
    async revoke(sessionId, lifeSeconds) {
      goodUntil.delete(sessionId)
      await store().put(revokedKey(sessionId), '1', lifeSeconds)
    },
    async revokeAll(subject, lifeSeconds) {
      goodUntil.clear()
      await store().put(epochKey(subject), String(Math.floor(now() / 1000)), lifeSeconds)
    },
    async earliestStart(subject) {
      return Number((await store().get(epochKey(subject))) ?? -1) + 1
    },
  }
}
