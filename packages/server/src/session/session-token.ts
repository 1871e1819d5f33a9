import type { JWTPayload } from 'jose'
import { JWTClaimValidationFailed, JWTExpired } from 'jose/errors'
import { type JWTDecryptGetKey, type JWTDecryptOptions, jwtDecrypt } from 'jose/jwt/decrypt'
import { EncryptJWT } from 'jose/jwt/encrypt'
import type { KeyRing } from '../config/keys'
import type { Session } from '../contract'
import { isCanonicalToken } from '../cookies/canonical-token'
import { keyFinder, ONLY_SEALED, sealedHeader } from '../cookies/sealed-token'

/**
 * Pinned `typ` (RFC 8725, section 3.11): no other token of ours or of anyone else passes for a session. It names the shape
 * too: this first one has no number. A further claim, which older versions ignore, is no other shape.
 */
const TYPE = 'dp-session'
/** Between the clocks of two servers of one app. */
export const CLOCK_TOLERANCE_SECONDS = 15

/**
 * What the store calls a session and its visitor: keyed hashes. The cookie holds them, so that a session that is read costs
 * no hash; sign-outs are written under the names of every key.
 */
export interface StoreNames {
  readonly session: string
  readonly subject: string
}

/** The content of the cookie: the public session and what only the kit needs. */
export interface StoredSession {
  readonly session: Session
  /** Hash of the flow it came from. */
  readonly flow: string
  /** Which "sign out everywhere" it came after; empty where there was none. */
  readonly epoch: string
  readonly names: StoreNames
  /** When the visitor signed in, in seconds since 1970. */
  readonly startedAt: number
  /** When it was issued, from when on it counts, in seconds since 1970. */
  readonly issuedAt: number
  /** Seconds since 1970. */
  readonly expiresAt: number
}

/** Encrypts a session for its cookie: a JWT that only we can read. */
export async function sealSession(stored: StoredSession, keys: KeyRing, origin: string): Promise<string> {
  const { session, names } = stored
  const hasClaims = Object.keys(session.claims).length > 0
  return new EncryptJWT({
    sid: session.id,
    auth_time: stored.startedAt,
    // By default the subject is the address.
    ...(session.email !== session.subject && { email: session.email }),
    flw: stored.flow,
    str: [names.session, names.subject],
    ...(stored.epoch && { epo: stored.epoch }),
    ...(hasClaims ? { claims: session.claims } : {}),
  })
    .setProtectedHeader(sealedHeader(keys[0], TYPE)) // T36b
    .setIssuer(origin)
    .setAudience(origin)
    .setSubject(session.subject)
    .setIssuedAt(stored.issuedAt)
    .setNotBefore(stored.issuedAt)
    .setExpirationTime(stored.expiresAt)
    .encrypt(keys[0].key)
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every(isText)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One session is handed to many requests: none of them may change what the others see. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner)
    Object.freeze(value)
  }
  return value
}

/**
 * The session in a cookie's value, or null for anything that we did not make: never throws. It may have expired, or not have
 * begun by this process's clock, which is the reader's to check.
 */
export type SessionOpener = (token: string) => Promise<StoredSession | null>

/** A {@link SessionOpener} with everything but the token set up once: it runs at every first sight of a cookie. */
export function createSessionOpener(keys: KeyRing, origin: string, now: () => number): SessionOpener {
  const keyOf = keyFinder(keys)
  const options: JWTDecryptOptions = {
    ...ONLY_SEALED,
    typ: TYPE, // T12
    issuer: origin, // T12
    audience: origin, // T12
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    get currentDate() {
      return new Date(now())
    },
    requiredClaims: ['sub', 'sid', 'iat', 'nbf', 'exp', 'auth_time', 'flw'],
  }
  return (token) => openSession(token, keyOf, options)
}

async function openSession(
  token: string,
  keyOf: JWTDecryptGetKey,
  options: JWTDecryptOptions,
): Promise<StoredSession | null> {
  if (!isCanonicalToken(token)) return null
  try {
    const { payload } = await jwtDecrypt(token, keyOf, options)
    return readPayload(payload)
  } catch (error) {
    // Everything else about it was right: who asks wants to tell it from a forged one.
    if (error instanceof JWTExpired || isTooEarly(error)) return readPayload(error.payload)
    return null
  }
}

const isTooEarly = (error: unknown): error is JWTClaimValidationFailed =>
  error instanceof JWTClaimValidationFailed && error.claim === 'nbf' && error.reason === 'check_failed'

function readPayload(payload: JWTPayload): StoredSession | null {
  const { sub, sid, nbf, exp, auth_time: authTime, flw, epo = '', str, email = sub, claims = {} } = payload
  if (
    !isText(sub) ||
    !isText(sid) ||
    !isText(email) ||
    typeof flw !== 'string' ||
    typeof epo !== 'string' ||
    !isPair(str) ||
    !isRecord(claims)
  )
    return null
  if (typeof authTime !== 'number' || typeof nbf !== 'number' || typeof exp !== 'number') return null
  return {
    flow: flw,
    epoch: epo,
    names: { session: str[0], subject: str[1] },
    startedAt: authTime,
    issuedAt: nbf,
    expiresAt: exp,
    session: Object.freeze({
      id: sid,
      subject: sub,
      email,
      signedInAt: new Date(authTime * 1000).toISOString(),
      expiresAt: new Date(exp * 1000).toISOString(),
      claims: deepFreeze(claims),
    }),
  }
}
