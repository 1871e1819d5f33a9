import type { ScalekitClient } from '@scalekit-sdk/node'
import { isLoopback, parseUrl } from '../config/app-url'
import { throwProblems } from '../config/config-error'
import type { CodeAlphabet, Delivery, Purpose } from '../contract'
import type { Provider, ProviderResult, SentMail } from '../provider/provider'
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
  /** How long the environment's codes are: no answer of the service says it. A hint for the layout. @default 6 */
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
export function scalekit(options: ScalekitOptions = {}): Provider {
  const { codeLength = 6, codeAlphabet = 'numeric' } = options
  let client: Promise<ScalekitClient> | undefined

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
    const { ScalekitClient: Client } = await import('@scalekit-sdk/node')
    return new Client(environmentUrl, clientId, clientSecret)
  }

  async function call<T>(run: (api: ScalekitClient['passwordless']) => Promise<T>): Promise<ProviderResult<T>> {
    client ??= connect()
    // A failed set-up is thrown, and tried again by the next request: the environment may have been mended.
    const { passwordless } = await client.catch((error: unknown) => {
      client = undefined
      throw error
    })
    try {
      return { ok: true, value: await run(passwordless) }
    } catch (error) {
      return toProviderFailure(error)
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
      await import('@scalekit-sdk/node')
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

/** `expiresAt` is left behind: it is a bigint on the service's clock, and ours counts from `expiresIn`. */
function toSentMail(
  result: ProviderResult<{ authRequestId: string; expiresIn: number; passwordlessType: number }>,
): ProviderResult<SentMail> {
  if (!result.ok) return result
  const { authRequestId, expiresIn, passwordlessType } = result.value
  const delivery = DELIVERIES[passwordlessType] ?? 'code_and_link'
  return { ok: true, value: { requestId: authRequestId, expiresInSeconds: Number(expiresIn), delivery } }
}
