import { askHook } from '../config/deadline'
import { type KeyRing, keyedNames, randomId } from '../config/keys'
import { nameOf, type Say } from '../config/operator-log'
import type { Session } from '../contract'
import type { MemoryStore } from '../store/memory-store'
import type { Store } from '../store/store'
import { AppUnavailable } from '../store/store-unavailable'
import { createWriteBack } from '../store/write-back'
import type { StoreNames } from './session-token'
import type { IssuableSession } from './sessions'

/** Decides whether a session that a cookie of ours holds has been ended. */
export interface Revocation {
  /**
   * Whether this session was signed out, or its visitor everywhere, or the app says so: at once where nobody is asked. An
   * earlier answer of the store is reused for as long as the app allows, unless it has to be fresh.
   */
  isRevoked(stored: IssuableSession, isFresh?: boolean): boolean | Promise<boolean>
  /** Whether this process knows of a sign-out: one that the store could not take yet, or one of a moment ago. */
  isRevokedHere(names: StoreNames): boolean
  /** Whether this process knows of a sign-out everywhere that this session does not come after. */
  isDoubtfulHere(stored: IssuableSession): boolean
  /**
   * Ends a session, at once or some seconds from now. Rejects if it could not be saved; this process remembers it and
   * saves it later.
   */
  revoke(sessionId: string, lifeSeconds: number, inSeconds?: number): Promise<void>
  /** Whether the end of this session is set, even if it has not come yet. */
  isEnding(names: StoreNames): Promise<boolean>
  /** Ends every session of a visitor that was made until now. */
  revokeAll(subject: string, lifeSeconds: number): Promise<void>
  /** What the store calls a new session and its visitor. */
  namesOf(sessionId: string, subject: string): Promise<StoreNames>
  /** What a new session of this visitor carries, to be told from those that were ended. */
  epochOf(subject: string): Promise<string>
}

/** Options of {@link createRevocation}. */
export interface RevocationOptions {
  readonly store: () => Store | MemoryStore
  /** This process's own memory. */
  readonly local: () => MemoryStore
  /** For how long this process remembers the sign-outs that it saved, in seconds. */
  readonly keptSeconds: number
  /** The keys of names in the store. */
  readonly keys: () => Promise<KeyRing>
  readonly now: () => number
  /** How long an answer of the store may be used again. */
  readonly staleSeconds: number
  readonly isRevoked?: ((session: Session) => boolean | Promise<boolean>) | undefined
  readonly hookLimitMs: number
  /** Tells the operator of an `isRevoked` that failed. */
  readonly say: Say
}

const MAX_REMEMBERED = 4_096
/** What a session carries that was made while nobody could say what its visitor's last "everywhere" was. */
const UNKNOWN_EPOCH = '?'
/** Between two servers' clocks, with room to spare: within it, nobody knows what came first. */
const CLEARLY_SECONDS = 60
/** A session ends at a time, in seconds since 1970; an unknown value is an end that has come. */
const hasCome = (end: string | null, nowMs: number) => end !== null && !(Number(end) * 1000 > nowMs)
/** An end that has come by every clock: another process's may be behind, and this one's may be put back. */
const AT_ONCE = '0'
const revokedKey = (name: string) => `revoked:${name}`
const epochKey = (name: string) => `epoch:${name}`

/** A new name for the time from now on. It tells when that began, for sessions that could not ask for the name before it. */
const newEpoch = (nowMs: number) => `${randomId().slice(0, 8)}.${Math.floor(nowMs / 1000).toString(36)}`

/** Whether a session comes after the sign-out everywhere that this name stands for: it has the name, or is clearly younger. */
function isAfter({ session, epoch }: IssuableSession, current: string): boolean {
  if (epoch !== UNKNOWN_EPOCH) return epoch === current
  const beganAt = Number.parseInt(current.split('.')[1] ?? '', 36)
  return Date.parse(session.signedInAt) / 1000 - beganAt > CLEARLY_SECONDS // T16f
}

/**
 * Both values. The first call after an outage finds out that the store is back, and any other is kept away until then: if
 * one was answered, the other is asked for again.
 */
async function readBoth(store: Store, one: string, other: string): Promise<[string | null, string | null]> {
  const [first, second] = await Promise.allSettled([store.get(one), store.get(other)])
  if (first.status === 'rejected' && second.status === 'rejected') throw first.reason
  return Promise.all([
    first.status === 'fulfilled' ? first.value : store.get(one),
    second.status === 'fulfilled' ? second.value : store.get(other), // T16j
  ])
}

/**
 * Revoked sessions by id, and per visitor a name for the time since the last "everywhere". A session carries the name
 * that it was made under, so that no clock decides what came first.
 */
export function createRevocation(options: RevocationOptions): Revocation {
  const { store, local, keptSeconds, keys, now, staleSeconds, isRevoked, hookLimitMs, say } = options
  /** Until when (ms) a session that was asked about counts as good. */
  const goodUntil = new Map<string, number>()
  const unsaved = createWriteBack({ store, local, keptSeconds }, now)

  /** A clock that was put back must not prolong it. */
  function isGood(sessionId: string): boolean {
    const leftMs = (goodUntil.get(sessionId) ?? 0) - now()
    return leftMs > 0 && leftMs <= staleSeconds * 1000
  }

  /** At once from this process's own memory, a promise from a store that has to be asked. */
  function inStore(stored: IssuableSession, isFresh: boolean): boolean | Promise<boolean> {
    const { session, names } = stored
    if (!isFresh && isGood(session.id)) return false // T39g
    const asked = store()
    const [revoked, epoch] = [revokedKey(names.session), epochKey(names.subject)]
    if ('peek' in asked) return isOver(stored, asked.peek(revoked), asked.peek(epoch))
    return readBoth(asked, revoked, epoch).then((found) => isOver(stored, ...found))
  }

  function isOver(stored: IssuableSession, revoked: string | null, current: string | null): boolean {
    const over = hasCome(revoked, now()) || (current !== null && !isAfter(stored, current))
    if (!over && revoked === null && staleSeconds > 0) remember(stored.session.id)
    return over
  }

  function remember(sessionId: string): void {
    const [oldest] = goodUntil.size >= MAX_REMEMBERED ? goodUntil.keys() : []
    if (oldest !== undefined) goodUntil.delete(oldest)
    goodUntil.set(sessionId, now() + staleSeconds * 1000)
  }

  const isSet = async (key: string) => unsaved.peek(key) !== null || (await store().get(key)) !== null
  const isRevokedHere = (names: StoreNames) => hasCome(unsaved.peek(revokedKey(names.session)), now())

  async function saysApp(session: Session, ask: NonNullable<typeof isRevoked>): Promise<boolean> {
    try {
      return await askHook('isRevoked', hookLimitMs, () => ask(session))
    } catch (error) {
      say('hook', `isRevoked failed, so a session could not be checked (${nameOf(error)}).`)
      throw new AppUnavailable(error)
    }
  }
  const keysOf = async (value: string, keyOf: (name: string) => string) =>
    (await keyedNames(await keys(), value)).map(keyOf) // T36f

  return {
    isRevokedHere,
    isDoubtfulHere(stored) {
      const known = local().peek(epochKey(stored.names.subject))
      return known !== null && !isAfter(stored, known)
    },
    isRevoked(stored, isFresh = false) {
      if (isRevokedHere(stored.names)) return true
      const over = inStore(stored, isFresh)
      if (!isRevoked) return over
      const ask = () => saysApp(stored.session, isRevoked)
      return Promise.resolve(over).then(
        (isKnown) => isKnown || ask(),
        // Whom the app has blocked stays out, whatever the store would say.
        async (error: unknown) => (await ask()) || Promise.reject(error),
      )
    },
    isEnding: (names) => isSet(revokedKey(names.session)),
    async revoke(sessionId, lifeSeconds, inSeconds = 0) {
      goodUntil.delete(sessionId)
      const storeKeys = await keysOf(sessionId, revokedKey)
      // An end that is set is never put off; where nobody knows, it comes at once.
      const isKnown = inSeconds > 0 ? await Promise.all(storeKeys.map(isSet)).catch(() => null) : null
      if (isKnown?.includes(true)) return // T35c
      const end = isKnown === null ? AT_ONCE : String(Math.floor(now() / 1000) + inSeconds) // T16h
      await Promise.all(storeKeys.map((key) => unsaved.put(key, end, lifeSeconds)))
    },
    async revokeAll(subject, lifeSeconds) {
      goodUntil.clear()
      const epoch = newEpoch(now())
      const storeKeys = await keysOf(subject, epochKey)
      await Promise.all(storeKeys.map((key) => store().put(key, epoch, lifeSeconds)))
      await Promise.all(storeKeys.map((key) => local().put(key, epoch, keptSeconds))) // T16d
    },
    async namesOf(sessionId, subject) {
      const ring = await keys()
      const [[session], [visitor]] = await Promise.all([keyedNames(ring, sessionId), keyedNames(ring, subject)])
      return { session, subject: visitor }
    },
    async epochOf(subject) {
      // Under whichever key it was written: a renewed session takes on the names of another one.
      const storeKeys = await keysOf(subject, epochKey)
      const read = () => Promise.all(storeKeys.map((key) => store().get(key)))
      // A hiccup after the provider's yes must not cost the visitor the sign-in.
      const found = await read()
        .catch(read)
        .catch(() => null)
      if (found) return found.find((epoch) => epoch !== null) ?? ''
      return storeKeys.map((key) => local().peek(key)).find((epoch) => epoch !== null) ?? UNKNOWN_EPOCH
    },
  }
}
