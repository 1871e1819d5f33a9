import type { PasswordlessKind } from '../settings'
import { REFUSALS, type Refusal, violationsRefused } from './refusal'
import { type VerifyInput, verifyViolations } from './request-rules'
import type { ServiceState } from './service-state'
import { hasCode, hasLink, isExpired, recentTries, type SignInRequest } from './sign-in-request'

/** Success of verify. */
export interface Verified {
  readonly ok: true
  /** As it was given to send, unless `verifyEchoesAddress` says otherwise. */
  readonly email: string
  readonly state: string | undefined
  readonly template: number | undefined
  readonly type: PasswordlessKind
}

function consume({ settings }: ServiceState, request: SignInRequest, used: 'OTP' | 'LINK'): Verified {
  request.isClosed = true
  const { verifyEchoesAddress, verifyEchoesType } = settings()
  const { email, state, template } = request.input
  return {
    ok: true,
    email: verifyEchoesAddress === 'given' ? email : email.toLowerCase(),
    state,
    template,
    type: verifyEchoesType === 'method' ? used : request.type,
  }
}

function verifyCode(service: ServiceState, code: string, authRequestId: string | undefined): Verified | Refusal {
  const { settings, nowMs, memory } = service
  if (!authRequestId) return REFUSALS.requestIdMissing
  const request = memory.byId(authRequestId)
  if (!request) return REFUSALS.requestExpired
  const tries = recentTries(request, nowMs())
  if (tries.length >= settings().attemptsPer10Minutes) return REFUSALS.tooManyAttempts
  if (request.isClosed || isExpired(request, nowMs())) return REFUSALS.requestExpired
  if (hasCode(request.type) && code === request.code) return consume(service, request, 'OTP')
  request.codeTriesAtMs = [...tries, nowMs()]
  return REFUSALS.verificationFailed
}

function verifyLink(service: ServiceState, linkToken: string, authRequestId: string | undefined): Verified | Refusal {
  const { settings, nowMs, memory } = service
  if (!authRequestId && settings().enforceSameBrowserOrigin) return REFUSALS.requestIdMissing
  const request = authRequestId ? memory.byId(authRequestId) : memory.byLinkToken(linkToken)
  if (!request) return authRequestId ? REFUSALS.requestExpired : REFUSALS.verificationFailed
  if (request.isClosed || isExpired(request, nowMs())) return REFUSALS.requestExpired
  if (hasLink(request.type) && linkToken === request.linkToken) return consume(service, request, 'LINK')
  return REFUSALS.verificationFailed
}

/** Uses a code or a link up. Checks: proto rules, look-up, lock-out, expiry, comparison. */
export function verify(service: ServiceState, input: VerifyInput): Verified | Refusal {
  const violations = verifyViolations(input)
  if (violations.length > 0 || !input.credential) return violationsRefused(violations)
  const { kind, value } = input.credential
  return kind === 'code'
    ? verifyCode(service, value, input.authRequestId)
    : verifyLink(service, value, input.authRequestId)
}
