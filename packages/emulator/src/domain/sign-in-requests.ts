import type { EmulatorSettings, PasswordlessKind } from '../settings.js'
import { createAuthRequestId, createCode, createLinkToken, toMagicLink } from './credentials.js'
import { createMailRateLimit } from './mail-rate-limit.js'
import type { RandomSource } from './random.js'
import { REFUSALS, type Refusal, requestNotFound, violationsRefused } from './refusal.js'
import {
  EXPIRES_IN_RANGE,
  expiresInViolations,
  resendViolations,
  type SendInput,
  sendViolations,
  type VerifyInput,
  verifyViolations,
} from './request-rules.js'
import {
  addressKey,
  hasCode,
  hasLink,
  isExpired,
  openRequest,
  recentTries,
  type SignInRequest,
} from './sign-in-request.js'

/** What a mail has to say. */
export interface MailOrder {
  readonly to: string
  readonly template: 'SIGNIN' | 'SIGNUP'
  readonly code: string | null
  readonly link: string | null
  readonly expiresInSeconds: number
  readonly templateVariables: Readonly<Record<string, string>>
}

/** Success of send and resend. */
export interface MailSent {
  readonly ok: true
  readonly authRequestId: string
  readonly expiresAtSeconds: number
  readonly expiresInSeconds: number
  readonly type: PasswordlessKind
  readonly mail: MailOrder
}

/** Success of verify. */
export interface Verified {
  readonly ok: true
  /** As it was given to send. */
  readonly email: string
  readonly state: string | undefined
  readonly template: number | undefined
  readonly type: PasswordlessKind
}

/** The service's passwordless sign-ins: three calls and what they remember. Each call is atomic. */
export interface SignInRequests {
  send(input: SendInput): MailSent | Refusal
  resend(authRequestId: string): MailSent | Refusal
  verify(input: VerifyInput): Verified | Refusal
  clear(): void
}

/** Everything that the three calls depend on. */
export interface SignInRequestsOptions {
  readonly settings: () => EmulatorSettings
  readonly nowMs: () => number
  readonly random: RandomSource
  /** Ids kept; the oldest are forgotten, and then unknown. @default 20000 */
  readonly maxIds?: number
}

/**
 * The state of the passwordless service, without any I/O: time, randomness and settings are given.
 * The checks run in the order in which the service makes them.
 */
export function createSignInRequests(options: SignInRequestsOptions): SignInRequests {
  const { settings, nowMs, random, maxIds = 20_000 } = options
  const byId = new Map<string, SignInRequest>()
  const byLinkToken = new Map<string, SignInRequest>()
  const mailRate = createMailRateLimit()

  function remember(map: Map<string, SignInRequest>, key: string, request: SignInRequest): void {
    map.set(key, request)
    const oldest = map.size > maxIds ? map.keys().next().value : undefined
    if (oldest !== undefined) map.delete(oldest)
  }

  function mailed(authRequestId: string, request: SignInRequest): MailSent {
    const { input, type, lifeSeconds } = request
    const withLink = hasLink(type) && input.magiclinkAuthUri !== undefined
    return {
      ok: true,
      authRequestId,
      expiresAtSeconds: Math.floor(request.expiresAtMs / 1000),
      expiresInSeconds: lifeSeconds,
      type,
      mail: {
        to: input.email,
        template: input.template === 2 ? 'SIGNUP' : 'SIGNIN',
        code: hasCode(type) ? request.code : null,
        link: withLink ? toMagicLink(input.magiclinkAuthUri, request.linkToken) : null,
        expiresInSeconds: lifeSeconds,
        templateVariables: input.templateVariables,
      },
    }
  }

  function lifeOf(input: SendInput): number {
    const { min, max } = EXPIRES_IN_RANGE
    return Math.min(max, Math.max(min, input.expiresInSeconds ?? settings().expiresInSeconds))
  }

  function voidOlder(email: string): void {
    for (const request of byId.values()) {
      if (addressKey(request.input.email) === addressKey(email)) request.isClosed = true
    }
  }

  function regenerate(request: SignInRequest): void {
    const { codeAlphabet, codeLength } = settings()
    byLinkToken.delete(request.linkToken)
    request.code = createCode(random, request.input.email, codeAlphabet, codeLength)
    request.linkToken = createLinkToken(random)
    remember(byLinkToken, request.linkToken, request)
  }

  function consume(request: SignInRequest, used: 'OTP' | 'LINK'): Verified {
    request.isClosed = true
    const { email, state, template } = request.input
    return { ok: true, email, state, template, type: settings().verifyEchoesType === 'method' ? used : request.type }
  }

  function verifyCode(code: string, authRequestId: string | undefined): Verified | Refusal {
    if (!authRequestId) return REFUSALS.requestIdMissing
    const request = byId.get(authRequestId)
    if (!request) return REFUSALS.requestExpired
    const tries = recentTries(request, nowMs())
    if (tries.length >= settings().attemptsPer10Minutes) return REFUSALS.tooManyAttempts
    if (request.isClosed || isExpired(request, nowMs())) return REFUSALS.requestExpired
    if (hasCode(request.type) && code === request.code) return consume(request, 'OTP')
    request.codeTriesAtMs = [...tries, nowMs()]
    return REFUSALS.verificationFailed
  }

  function verifyLink(linkToken: string, authRequestId: string | undefined): Verified | Refusal {
    if (!authRequestId && settings().enforceSameBrowserOrigin) return REFUSALS.requestIdMissing
    const request = authRequestId ? byId.get(authRequestId) : byLinkToken.get(linkToken)
    if (!request) return authRequestId ? REFUSALS.requestExpired : REFUSALS.verificationFailed
    if (request.isClosed || isExpired(request, nowMs())) return REFUSALS.requestExpired
    if (hasLink(request.type) && linkToken === request.linkToken) return consume(request, 'LINK')
    return REFUSALS.verificationFailed
  }

  return {
    send: (input) => {
      const violations = sendViolations(input)
      if (violations.length > 0) return violationsRefused(violations)
      if (hasLink(settings().type) && input.magiclinkAuthUri === undefined) return REFUSALS.linkUriMissing
      const outOfRange = expiresInViolations(input.expiresInSeconds)
      if (outOfRange.length > 0 && settings().expiresInOutOfRange === 'reject') return violationsRefused(outOfRange)
      if (!mailRate.take(addressKey(input.email), settings().sendsPerMinute, nowMs())) return REFUSALS.mailRateExceeded

      if (settings().sendVoidsOlderRequests) voidOlder(input.email)
      const authRequestId = createAuthRequestId(random)
      const request = openRequest(input, lifeOf(input), settings(), random, nowMs())
      remember(byId, authRequestId, request)
      remember(byLinkToken, request.linkToken, request)
      return mailed(authRequestId, request)
    },

    resend: (authRequestId) => {
      const violations = resendViolations(authRequestId)
      if (violations.length > 0) return violationsRefused(violations)
      const request = byId.get(authRequestId)
      if (!request) return requestNotFound(settings().unknownRequestCode)
      if (request.isClosed) return REFUSALS.requestExpired
      if (isExpired(request, nowMs()) && !settings().expiredResendRevives) return REFUSALS.requestExpired
      const { type } = settings()
      if (hasLink(type) && request.input.magiclinkAuthUri === undefined) return REFUSALS.linkUriMissing
      const key = addressKey(request.input.email)
      if (!mailRate.take(key, settings().sendsPerMinute, nowMs())) return REFUSALS.mailRateExceeded

      request.type = type
      request.expiresAtMs = nowMs() + request.lifeSeconds * 1000
      if (settings().regenerateOnResend) regenerate(request)
      if (!settings().resendRotatesId) return mailed(authRequestId, request)
      const newId = createAuthRequestId(random)
      remember(byId, newId, request)
      return mailed(newId, request)
    },

    verify: (input) => {
      const violations = verifyViolations(input)
      if (violations.length > 0 || !input.credential) return violationsRefused(violations)
      const { kind, value } = input.credential
      return kind === 'code' ? verifyCode(value, input.authRequestId) : verifyLink(value, input.authRequestId)
    },

    clear: () => {
      byId.clear()
      byLinkToken.clear()
      mailRate.clear()
    },
  }
}
