import type { MailTemplate } from '@doorpost/server/mail'
import type { PasswordlessKind } from '../settings'
import { createAuthRequestId, createCode, createLinkToken, toMagicLink } from './credentials'
import { REFUSALS, type Refusal, requestNotFound, violationsRefused } from './refusal'
import {
  EXPIRES_IN_RANGE,
  expiresInViolations,
  resendViolations,
  type SendInput,
  sendViolations,
} from './request-rules'
import type { ServiceState } from './service-state'
import { addressKey, hasCode, hasLink, isExpired, openRequest, type SignInRequest } from './sign-in-request'
import { chooseTemplate, mailKindOf } from './template-rules'

/** What an email contains. */
export interface MailOrder {
  readonly to: string
  readonly template: 'SIGNIN' | 'SIGNUP'
  readonly code: string | null
  readonly link: string | null
  readonly expiresInSeconds: number
  readonly templateVariables: Readonly<Record<string, string>>
  /** The app's own template; undefined for the emulator's own email. */
  readonly layout?: MailTemplate | undefined
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

function toMailSent(authRequestId: string, request: SignInRequest, layout: MailTemplate | undefined): MailSent {
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
      template: mailKindOf(input),
      code: hasCode(type) ? request.code : null,
      link: withLink ? toMagicLink(input.magiclinkAuthUri, request.linkToken) : null,
      expiresInSeconds: lifeSeconds,
      templateVariables: input.templateVariables,
      layout,
    },
  }
}

/** The last check of both calls. It counts the email, so nothing may refuse after it. */
function mailRateRefusal({ settings, nowMs, mailRate }: ServiceState, input: SendInput): Refusal | undefined {
  const { sendsPerMinute } = settings()
  return mailRate.take(addressKey(input.email), sendsPerMinute, nowMs()) ? undefined : REFUSALS.mailRateExceeded
}

function isLinkUriMissing({ settings }: ServiceState, input: SendInput): boolean {
  return hasLink(settings().type) && input.magiclinkAuthUri === undefined
}

/** Opens a request and orders its email. Checks: proto rules, settings, template, rate. */
export function send(state: ServiceState, input: SendInput): MailSent | Refusal {
  const { settings, nowMs, random, memory } = state
  const violations = sendViolations(input)
  if (violations.length > 0) return violationsRefused(violations)
  if (isLinkUriMissing(state, input)) return REFUSALS.linkUriMissing
  const outOfRange = expiresInViolations(input.expiresInSeconds)
  if (outOfRange.length > 0 && settings().expiresInOutOfRange === 'reject') return violationsRefused(outOfRange)
  const chosen = chooseTemplate(state.readTemplate, input)
  if (!chosen.ok) return chosen
  const refusal = mailRateRefusal(state, input)
  if (refusal) return refusal

  if (settings().sendVoidsOlderRequests) {
    for (const older of memory.ofAddress(input.email)) older.isClosed = true
  }
  const { min, max } = EXPIRES_IN_RANGE
  const lifeSeconds = Math.min(max, Math.max(min, input.expiresInSeconds ?? settings().expiresInSeconds))
  const authRequestId = createAuthRequestId(random)
  const request = openRequest(input, lifeSeconds, settings(), random, nowMs())
  memory.keep(authRequestId, request)
  return toMailSent(authRequestId, request, chosen.template)
}

/** Sends a request's email again and restarts its expiry. The count of tried codes stays. */
export function resend(state: ServiceState, authRequestId: string): MailSent | Refusal {
  const { settings, nowMs, random, memory } = state
  const violations = resendViolations(authRequestId)
  if (violations.length > 0) return violationsRefused(violations)
  const request = memory.byId(authRequestId)
  if (!request) return requestNotFound(settings().unknownRequestCode)
  if (request.isClosed) return REFUSALS.requestExpired
  if (isExpired(request, nowMs()) && !settings().expiredResendRevives) return REFUSALS.requestExpired
  if (isLinkUriMissing(state, request.input)) return REFUSALS.linkUriMissing
  const chosen = chooseTemplate(state.readTemplate, request.input)
  if (!chosen.ok) return chosen
  const refusal = mailRateRefusal(state, request.input)
  if (refusal) return refusal

  const { type, codeAlphabet, codeLength, regenerateOnResend, resendRotatesId } = settings()
  request.type = type
  request.expiresAtMs = nowMs() + request.lifeSeconds * 1000
  if (regenerateOnResend) {
    request.code = createCode(random, request.input.email, codeAlphabet, codeLength)
    memory.replaceLinkToken(request, createLinkToken(random))
  }
  const newId = resendRotatesId ? createAuthRequestId(random) : authRequestId
  memory.keep(newId, request)
  return toMailSent(newId, request, chosen.template)
}
