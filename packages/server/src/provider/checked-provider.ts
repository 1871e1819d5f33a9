import type { Delivery } from '../contract'
import type { Provider, ProviderFailure, ProviderResult, SentMail, VerifiedAddress } from './provider'

const MAX_ID_LENGTH = 200
const MAX_LIFE_SECONDS = 86_400
const DELIVERIES: readonly Delivery[] = ['code', 'link', 'code_and_link']

/** Of a value that was promised to have a shape, whatever it really is. */
type Doubted<T> = { readonly [Key in keyof T]?: unknown } | null | undefined

const unusable = (what: string): ProviderFailure => ({
  ok: false,
  reason: 'unavailable',
  detail: `its answer has no usable ${what}`,
})

function checkMail(result: ProviderResult<SentMail>): ProviderResult<SentMail> {
  if (!result.ok) return result
  const mail: Doubted<SentMail> = result.value
  const { requestId, expiresInSeconds, delivery } = mail ?? {}
  if (typeof requestId !== 'string' || requestId === '' || requestId.length > MAX_ID_LENGTH)
    return unusable('requestId')
  const life = Number.isInteger(expiresInSeconds) ? Number(expiresInSeconds) : 0
  if (life < 1 || life > MAX_LIFE_SECONDS) return unusable('expiresInSeconds')
  const known = DELIVERIES.find((kind) => kind === delivery)
  if (!known) return unusable('delivery')
  return { ok: true, value: { requestId, expiresInSeconds: life, delivery: known } }
}

function checkAddress(result: ProviderResult<VerifiedAddress>): ProviderResult<VerifiedAddress> {
  if (!result.ok) return result
  const address: Doubted<VerifiedAddress> = result.value
  const { email, state } = address ?? {}
  if (typeof email !== 'string') return unusable('email')
  if (state !== undefined && typeof state !== 'string') return unusable('state')
  return { ok: true, value: { email, ...(state !== undefined && { state }) } }
}

/**
 * The provider, with its results checked: an id that no cookie could hold or an impossible lifetime counts as a failure of
 * the provider.
 */
export function checkedProvider(provider: Provider): Provider {
  return {
    ...provider,
    problems: (appUrl) => provider.problems?.(appUrl) ?? [],
    isLocal: () => provider.isLocal?.() ?? false,
    send: async (mail) => checkMail(await provider.send(mail)), // T33
    resend: async (requestId) => checkMail(await provider.resend(requestId)), // T33b
    verify: async (credential) => checkAddress(await provider.verify(credential)), // T33c
  }
}
