import type { ReadTemplate } from '../mail/read-templates'
import { type MailSent, resend, send } from './mail-calls'
import { createMailRateLimit } from './mail-rate-limit'
import type { Refusal } from './refusal'
import { createRequestMemory } from './request-memory'
import type { SendInput, VerifyInput } from './request-rules'
import type { ServiceState } from './service-state'
import { type Verified, verify } from './verify-call'

/** The service's passwordless sign-ins: three calls and what they remember. Each call is atomic. */
export interface SignInRequests {
  send(input: SendInput): MailSent | Refusal
  resend(authRequestId: string): MailSent | Refusal
  verify(input: VerifyInput): Verified | Refusal
  /** Whom a request is for, if it is known. */
  addressOf(authRequestId: string): string | undefined
  clear(): void
}

/** Everything that the three calls depend on. */
export interface SignInRequestsOptions extends Pick<ServiceState, 'settings' | 'nowMs' | 'random'> {
  /** Ids kept; the oldest are forgotten, and then unknown. @default 5000 */
  readonly maxIds?: number
  /** The app's own templates. @default none */
  readonly readTemplate?: ReadTemplate
}

/** The state of the passwordless service, without any I/O. */
export function createSignInRequests(options: SignInRequestsOptions): SignInRequests {
  const { settings, nowMs, random, maxIds = 5000, readTemplate = () => undefined } = options
  const state: ServiceState = {
    settings,
    nowMs,
    random,
    memory: createRequestMemory(maxIds),
    mailRate: createMailRateLimit(),
    readTemplate,
  }
  return {
    send: (input) => send(state, input),
    resend: (authRequestId) => resend(state, authRequestId),
    verify: (input) => verify(state, input),
    addressOf: (authRequestId) => state.memory.byId(authRequestId)?.input.email,
    clear: () => {
      state.memory.clear()
      state.mailRate.clear()
    },
  }
}
