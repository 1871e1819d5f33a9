import type { AuthErrorCode } from '../../contract'
import type { ProviderFailureReason } from '../../provider/provider'
import { AuthFailure, unavailable } from '../errors'

/** Which code a failure of the provider has, per kind of call. */
const CODE_OF = {
  mail: {
    rate_limited: 'rate_limited',
    unavailable: 'provider_unavailable',
    misconfigured: 'misconfigured',
    expired: 'misconfigured',
    rejected: 'misconfigured',
    other_browser: 'misconfigured',
  },
  code: {
    rate_limited: 'rate_limited',
    unavailable: 'provider_unavailable',
    misconfigured: 'misconfigured',
    expired: 'code_expired',
    rejected: 'invalid_code',
    other_browser: 'different_browser',
  },
  link: {
    rate_limited: 'rate_limited',
    unavailable: 'provider_unavailable',
    misconfigured: 'misconfigured',
    expired: 'link_invalid',
    rejected: 'link_invalid',
    other_browser: 'different_browser',
  },
} as const satisfies Record<string, Record<ProviderFailureReason, AuthErrorCode>>

/** What is asked of the provider. */
export type CallKind = keyof typeof CODE_OF

/** The provider's failure as one of ours. */
export function toAuthFailure(kind: CallKind, reason: ProviderFailureReason): AuthFailure {
  const code = CODE_OF[kind][reason]
  switch (code) {
    case 'provider_unavailable':
      return providerUnavailable()
    case 'rate_limited':
      return new AuthFailure(code, { retryAfterSeconds: 60 })
    default:
      return new AuthFailure(code)
  }
}

/** `provider_unavailable`; after a send that may have gone out all the same, the visitor is told. */
export const providerUnavailable = ({ mailMayArrive = false } = {}): AuthFailure =>
  unavailable('provider', mailMayArrive ? { mailMayArrive } : {})
