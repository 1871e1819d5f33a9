import type { ScalekitClient } from '@scalekit-sdk/node'
import type { ProviderFailureReason } from '../../provider/provider'
import { createClientPool } from '../../scalekit/client-pool'
import type { ScalekitCredentials } from '../../scalekit/scalekit-config'
import { toProviderFailure } from '../../scalekit/scalekit-errors'
import type { ScalekitSdk } from './load-sdk'
import type { MailType } from './settings'

/** A call that was refused or failed, as the kit's own provider reads it. Holds no text of the service. */
export interface Refused {
  readonly ok: false
  readonly reason: ProviderFailureReason
  /** The gRPC status, or null where there was none. */
  readonly grpcStatus: number | null
}

/** What a call came to. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Refused

/** An email that went out. */
export interface Sent {
  readonly id: string
  readonly expiresInSeconds: number
  readonly expiresAtSeconds: number
  /** Undefined for a type that this version doesn't know. */
  readonly type: MailType | undefined
}

/** A credential that was accepted. */
export interface Verified {
  readonly email: string
  readonly state: string | undefined
  readonly type: MailType | undefined
}

/** A code or a link's token. */
export type Credential = { readonly code: string } | { readonly linkToken: string }

/** What is asked for with an email. */
export interface SendOptions {
  readonly linkUri?: string
  readonly state?: string
  readonly expiresInSeconds?: number
  readonly templateVariables?: Readonly<Record<string, string>>
}

/** The three calls through the app's own SDK. Nothing is thrown. */
export interface Service {
  send(email: string, options: SendOptions): Promise<Answer<Sent>>
  resend(id: string): Promise<Answer<Sent>>
  verify(credential: Credential, id?: string): Promise<Answer<Verified>>
  /** The same service under another secret. */
  withSecret(clientSecret: string): Service
  /** How many calls were made so far. */
  calls(): number
}

// The SDK's PasswordlessType of the auth package, which its root does not export.
const TYPES: Readonly<Record<number, MailType>> = { 1: 'OTP', 2: 'LINK', 3: 'LINK_OTP' }

/** A client's calls with their answers as values. */
export function createService(sdk: ScalekitSdk, credentials: ScalekitCredentials): Service {
  let calls = 0
  const { environmentUrl, clientId } = credentials

  function withSecret(clientSecret: string): Service {
    // The waits between emails are longer than many load balancers keep a quiet connection.
    const pool = createClientPool(
      async (): Promise<ScalekitClient> => new sdk.ScalekitClient(environmentUrl, clientId, clientSecret),
      (error) => toProviderFailure(error, environmentUrl).reason === 'unavailable',
    )

    async function call<T>(run: (api: ScalekitClient['passwordless']) => Promise<T>): Promise<Answer<T>> {
      calls += 1
      try {
        return { ok: true, value: await pool.use(({ passwordless }) => run(passwordless)) }
      } catch (error) {
        const status: unknown = error instanceof Error ? Reflect.get(error, 'grpcStatus') : null
        const { reason } = toProviderFailure(error, environmentUrl)
        return { ok: false, reason, grpcStatus: typeof status === 'number' ? status : null }
      }
    }

    return {
      send: (email, { linkUri, state, expiresInSeconds, templateVariables }) =>
        call(async (api) =>
          toSent(
            await api.sendPasswordlessEmail(email, {
              ...(linkUri !== undefined && { magiclinkAuthUri: linkUri }),
              ...(state !== undefined && { state }),
              ...(expiresInSeconds !== undefined && { expiresIn: expiresInSeconds }),
              ...(templateVariables && { templateVariables: { ...templateVariables } }),
            }),
          ),
        ),
      resend: (id) => call(async (api) => toSent(await api.resendPasswordlessEmail(id))),
      verify: (credential, id) =>
        call(async (api) => {
          const { email, state, passwordlessType } = await api.verifyPasswordlessEmail(credential, id)
          return { email, state, type: TYPES[passwordlessType] }
        }),
      withSecret,
      calls: () => calls,
    }
  }

  return withSecret(credentials.clientSecret)
}

function toSent(answer: {
  authRequestId: string
  expiresIn: number
  expiresAt: bigint
  passwordlessType: number
}): Sent {
  const { authRequestId, expiresIn, expiresAt, passwordlessType } = answer
  return {
    id: authRequestId,
    expiresInSeconds: Number(expiresIn),
    expiresAtSeconds: Number(expiresAt),
    type: TYPES[passwordlessType],
  }
}

/** Whether the service itself said no, so that the answer says something about it. */
export function isAnswered(answer: Refused): boolean {
  return ['rejected', 'expired', 'other_browser'].includes(answer.reason)
}

const GRPC_NAMES: Readonly<Record<number, string>> = {
  3: 'INVALID_ARGUMENT',
  5: 'NOT_FOUND',
  8: 'RESOURCE_EXHAUSTED',
  9: 'FAILED_PRECONDITION',
  16: 'UNAUTHENTICATED',
}

const READ_AS: Readonly<Record<ProviderFailureReason, string>> = {
  rejected: 'a wrong value',
  expired: 'expired or unknown',
  other_browser: 'the request id is missing',
  rate_limited: 'too many requests',
  misconfigured: 'wrong credentials or settings',
  unavailable: 'the service or the way to it failed',
}

/** A refusal in our own words: never those of the service, which may hold an address. */
export function inWords({ reason, grpcStatus }: Refused): string {
  const name = grpcStatus === null ? 'no gRPC status' : (GRPC_NAMES[grpcStatus] ?? `gRPC ${grpcStatus}`)
  return `refused with ${name}, which the kit reads as: ${READ_AS[reason]}`
}

/** Why an assumption is open: the call failed, and that says nothing about it. */
export function failureInWords(answer: Refused): string {
  if (answer.reason === 'rate_limited') return 'could not be told: the service said "too many requests"'
  return `could not be told: the call was ${inWords(answer)}`
}
