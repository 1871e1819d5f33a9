import type { EmulatorSettings, PasswordlessKind } from '../settings'
import { createCode, createLinkToken } from './credentials'
import type { RandomSource } from './random'
import type { SendInput } from './request-rules'

/** One sign-in between send and verify, as the service remembers it. */
export interface SignInRequest {
  readonly input: SendInput
  readonly lifeSeconds: number
  type: PasswordlessKind
  code: string
  linkToken: string
  expiresAtMs: number
  /** Used, or voided by a newer send: it never verifies again. */
  isClosed: boolean
  codeTriesAtMs: readonly number[]
}

const TRIES_WINDOW_MS = 600_000

/** The key under which emails to an address are counted. */
export function addressKey(email: string): string {
  return email.toLowerCase()
}

/** Whether emails of this type hold a link. */
export function hasLink(type: PasswordlessKind): boolean {
  return type !== 'OTP'
}

/** Whether emails of this type hold a code. */
export function hasCode(type: PasswordlessKind): boolean {
  return type !== 'LINK'
}

/** A new request with its code and token; nothing is sent yet. */
export function openRequest(
  input: SendInput,
  lifeSeconds: number,
  settings: EmulatorSettings,
  random: RandomSource,
  nowMs: number,
): SignInRequest {
  return {
    input,
    lifeSeconds,
    type: settings.type,
    code: createCode(random, input.email, settings.codeAlphabet, settings.codeLength),
    linkToken: createLinkToken(random),
    expiresAtMs: nowMs + lifeSeconds * 1000,
    isClosed: false,
    codeTriesAtMs: [],
  }
}

/** Whether the request has expired. */
export function isExpired(request: SignInRequest, nowMs: number): boolean {
  return nowMs >= request.expiresAtMs
}

/** Codes tried within the last ten minutes. */
export function recentTries(request: SignInRequest, nowMs: number): readonly number[] {
  return request.codeTriesAtMs.filter((time) => time + TRIES_WINDOW_MS > nowMs)
}
