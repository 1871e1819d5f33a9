import type { ScalekitClient } from '@scalekit-sdk/node'
import { isLoopback, parseUrl } from '../config/app-url'
import { ConfigError, throwProblems } from '../config/config-error'
import type { CodeAlphabet, Delivery, Purpose } from '../contract'
import type { Provider, ProviderResult, SentMail } from '../provider/provider'
import { createClientPool, type PoolLimits } from './client-pool'
import { connectOnce } from './connect-once'
import { dropIdleConnections } from './drop-idle-connections'
import { type ScalekitCredentials, scalekitProblems } from './scalekit-config'
import { toProviderFailure } from './scalekit-errors'

/** Options of {@link scalekit}. */
export interface ScalekitOptions {
  /** @default process.env.SCALEKIT_ENVIRONMENT_URL, read at first use */
  readonly environmentUrl?: string
  /** @default process.env.SCALEKIT_CLIENT_ID, read at first use */
  readonly clientId?: string
  /** @default process.env.SCALEKIT_CLIENT_SECRET, read at first use */
  readonly clientSecret?: string
  /**
   * How long the environment's codes are: no answer of the service says it. A hint for the layout. Fewer than six digits
   * are easier to guess than OWASP ASVS 5.0 (6.5.4) allows.
   * @default 6
   */
  readonly codeLength?: number
  /** What the environment's codes are made of. @default 'numeric' */
  readonly codeAlphabet?: CodeAlphabet
}

// The SDK's TemplateType and PasswordlessType, which its root does not export.
const TEMPLATES = { 'sign-in': 1, 'sign-up': 2 } as const satisfies Record<Purpose, number>
const DELIVERIES: Readonly<Record<number, Delivery>> = { 1: 'code', 2: 'link', 3: 'code_and_link' }

/**
 * Scalekit's headless passwordless API as a provider, on the unmodified SDK. The SDK is loaded after start,
 * in idle time, or at first use, whichever comes first.
 *
 * @example
 * export const auth = createAuth({ sessions, provider: scalekit() })
 */
export const scalekit = (options: ScalekitOptions = {}): Provider => createScalekitProvider(options)

/** The same, with the limits of its connection as an argument. */
export function createScalekitProvider(options: ScalekitOptions, poolLimits?: PoolLimits): Provider {
  const { codeLength = 6, codeAlphabet = 'numeric' } = options
  const pool = createClientPool(connect, (error) => failureOf(error).reason === 'unavailable', poolLimits)
  const failureOf = (error: unknown) => toProviderFailure(error, credentials().environmentUrl)

  function credentials(): Partial<ScalekitCredentials> {
    const {
      environmentUrl = process.env.SCALEKIT_ENVIRONMENT_URL,
      clientId = process.env.SCALEKIT_CLIENT_ID,
      clientSecret = process.env.SCALEKIT_CLIENT_SECRET,
    } = options
    return {
      ...(environmentUrl && { environmentUrl }),
      ...(clientId && { clientId }),
      ...(clientSecret && { clientSecret }),
    }
  }

  async function connect(): Promise<ScalekitClient> {
    const { environmentUrl = '', clientId = '', clientSecret = '' } = credentials()
    throwProblems(scalekitProblems({ environmentUrl, clientId, clientSecret }, undefined))
    const { ScalekitClient: Client } = await loadSdk()
    // The SDK tries for seven seconds. On this machine a refused connection means that the emulator isn't started, and
    // anyone who forgot that should not have to wait to learn it.
    const url = new URL(environmentUrl)
    if (isLoopback(url)) await connectOnce(url)
    await dropIdleConnections(url)
    return new Client(environmentUrl, clientId, clientSecret)
  }

  async function call<T>(run: (api: ScalekitClient['passwordless']) => Promise<T>): Promise<ProviderResult<T>> {
    try {
      return { ok: true, value: await pool.use(({ passwordless }) => run(passwordless)) }
    } catch (error) {
      if (error instanceof ConfigError) throw error
      return failureOf(error)
    }
  }

  return {
    codeLength,
    codeAlphabet,
    // The API takes no longer one.
    linkToken: { parameter: 'link_token', maxLength: 100 },
    problems: (appUrl) => scalekitProblems(credentials(), appUrl),
    isLocal() {
      const url = parseUrl(credentials().environmentUrl ?? '')
      return url !== null && isLoopback(url)
    },
    warm: async () => {
      await loadSdk()
    },
    send: async ({ email, linkUri, state, expiresInSeconds, purpose, templateVariables }) =>
      toSentMail(
        await call((api) =>
          api.sendPasswordlessEmail(email, {
            magiclinkAuthUri: linkUri,
            state,
            expiresIn: expiresInSeconds,
            ...(purpose && { template: TEMPLATES[purpose] }),
            ...(templateVariables && { templateVariables: { ...templateVariables } }),
          }),
        ),
      ),
    resend: async (requestId) => toSentMail(await call((api) => api.resendPasswordlessEmail(requestId))),
    async verify(credential) {
      const presented = 'code' in credential ? { code: credential.code } : { linkToken: credential.linkToken }
      const result = await call((api) => api.verifyPasswordlessEmail(presented, credential.requestId))
      if (!result.ok) return result
      const { email, state } = result.value
      return { ok: true, value: { email, ...(state !== undefined && { state }) } }
    },
  }
}

/** The SDK is the app's own to install, so that it chooses the version. */
async function loadSdk() {
  try {
    return await import('@scalekit-sdk/node')
  } catch (cause) {
    const isMissing = cause instanceof Error && Reflect.get(cause, 'code') === 'ERR_MODULE_NOT_FOUND'
    if (!isMissing) throw cause
    throw new ConfigError(['The package @scalekit-sdk/node is not installed. Add it: npm install @scalekit-sdk/node'])
  }
}

/** `expiresAt` is left behind: it is a bigint on the service's clock, and ours counts from `expiresIn`. */
function toSentMail(
  result: ProviderResult<{ authRequestId: string; expiresIn: number; passwordlessType: number }>,
): ProviderResult<SentMail> {
  if (!result.ok) return result
  const { authRequestId, expiresIn, passwordlessType } = result.value
  const delivery = DELIVERIES[passwordlessType] ?? 'code_and_link'
  return { ok: true, value: { requestId: authRequestId, expiresInSeconds: Number(expiresIn), delivery } }
}
