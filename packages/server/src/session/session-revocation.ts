import { askHook } from '../config/deadline'
import { randomId } from '../config/keys'
import { nameOf, type Say } from '../config/operator-log'
import type { Session } from '../contract'
import { StoreUnavailable } from '../store/checked-store'
import type { Store } from '../store/store'
import { createWriteBack } from '../store/write-back'
import type { IssuableSession } from './sessions'

/** Decides whether a session that a cookie of ours holds has been ended. */
export interface Revocation {
  /** Whether this session was signed out, or its visitor everywhere, or the app says so. */
  isRevoked(stored: IssuableSession): Promise<boolean>
  /** Whether this process knows of a sign-out that the store could not take yet. */
  isRevokedHere(sessionId: string): Promise<boolean>
  /**
   * Ends a session, at once or some seconds from now. Rejects if it could not be saved; this process remembers it and
   * saves it later.
   */
  revoke(sessionId: string, lifeSeconds: number, inSeconds?: number): Promise<void>
  /** Whether the end of this session is set, even if it has not come yet. */
  isEnding(sessionId: string): Promise<boolean>
  /** Ends every session of a visitor that was made until now. */
  revokeAll(subject: string, lifeSeconds: number): Promise<void>
  /** What a new session of this visitor carries, to be told from those that were ended. */
  epochOf(subject: string): Promise<string>
}

/** Options of {@link createRevocation}. */
export interface RevocationOptions {
  readonly store: () => Store
  /** This process's own memory. */
  readonly local: () => Store
  readonly now: () => number
  /** How long an answer of the store may be used again. */
  readonly staleSeconds: number
  readonly isRevoked?: ((session: Session) => boolean | Promise<boolean>) | undefined
  readonly hookLimitMs: number
  /** Tells the operator of an `isRevoked` that failed. */
  readonly say: Say
}

const MAX_REMEMBERED = 4_096
/** A session ends at a time, in seconds since 1970; an unknown value is an end that has come. */
const hasCome = (end: string | null, nowMs: number) => end !== null && !(Number(end) * 1000 > nowMs)
const revokedKey = (sessionId: string) => `revoked:${sessionId}`
const epochKey = (subject: string) => `epoch:${subject}`

/**
 * Revoked sessions by id, and per visitor a name for the time since the last "everywhere". A session carries the name
 * that it was made under, so that no clock decides what came first.
 */
export function createRevocation(options: RevocationOptions): Revocation {
  const { store, local, now, staleSeconds, isRevoked, hookLimitMs, say } = options
  /** Until when (ms) a session that was asked about counts as good. */
  const goodUntil = new Map<string, number>()
  const unsaved = createWriteBack({ store, local }, now)

  async function inStore({ session, epoch }: IssuableSession): Promise<boolean> {
    if ((goodUntil.get(session.id) ?? 0) > now()) return false
    const { get } = store()
    const [revoked, current] = await Promise.all([get(revokedKey(session.id)), get(epochKey(session.subject))])
    const isOver = hasCome(revoked, now()) || (current !== null && current !== epoch)
    if (!isOver && revoked === null && staleSeconds > 0) remember(session.id)
    return isOver
  }

  function remember(sessionId: string): void {
    const [oldest] = goodUntil.size >= MAX_REMEMBERED ? goodUntil.keys() : []
    if (oldest !== undefined) goodUntil.delete(oldest)
    goodUntil.set(sessionId, now() + staleSeconds * 1000)
  }

  async function isEnding(sessionId: string): Promise<boolean> {
    const key = revokedKey(sessionId)
    return (await unsaved.get(key)) !== null || (await store().get(key)) !== null
  }

  const isRevokedHere = async (sessionId: string) => hasCome(await unsaved.get(revokedKey(sessionId)), now())

  return {
    isRevokedHere,
    async isRevoked(stored) {
      const { session } = stored
      if ((await isRevokedHere(session.id)) || (await inStore(stored))) return true
      if (!isRevoked) return false
      try {
        return await askHook('isRevoked', hookLimitMs, () => isRevoked(session))
      } catch (error) {
        say('hook', `isRevoked failed, so a session could not be checked (${nameOf(error)}).`)
        throw new StoreUnavailable(error)
      }
    },
    isEnding,
    async revoke(sessionId, lifeSeconds, inSeconds = 0) {
      goodUntil.delete(sessionId)
      // An end that is set is never put off; where nobody knows, it comes at once.
      const isSet = inSeconds > 0 ? await isEnding(sessionId).catch(() => null) : null
      if (isSet) return // T35c
      const end = Math.floor(now() / 1000) + (isSet === null ? 0 : inSeconds)
      await unsaved.put(revokedKey(sessionId), String(end), lifeSeconds)
    },
    async revokeAll(subject, lifeSeconds) {
      goodUntil.clear()
      await store().put(epochKey(subject), randomId().slice(0, 8), lifeSeconds)
    },
    async epochOf(subject) {
      // A hiccup after the provider's yes must not cost the visitor the sign-in.
      const read = () => store().get(epochKey(subject))
      return (
        (await read()
          .catch(read)
          .catch(() => null)) ?? ''
      )
    },
  }
}
