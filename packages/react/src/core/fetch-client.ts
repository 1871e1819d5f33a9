import { AUTH_ERROR_CODES, type AuthError } from '@doorpost/server/contract'
import type { AuthClient, AuthEndpoints, Reply, RequestOptions } from './auth-client'
import type { ClientErrorCode } from './sign-in-error'

/** Options of {@link fetchClient}. */
export interface FetchClientOptions {
  /**
   * Where the handlers are mounted.
   * @default '/api/auth'
   */
  readonly basePath?: string | undefined
  /** Single addresses that differ from `basePath/<name>`, for handlers that are mounted one by one. */
  readonly endpoints?: Partial<AuthEndpoints> | undefined
  /** @default the global `fetch`, looked up at each request */
  readonly fetch?: typeof fetch
  /**
   * How long to wait for an answer before saying `timeout`, in milliseconds. Longer than the server's own deadline, so
   * that its answer is heard.
   * @default 12000
   */
  readonly timeoutMs?: number
}

const failed = (code: ClientErrorCode) => ({ ok: false, error: { code } }) as const

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isAuthError = (value: unknown): value is AuthError =>
  isRecord(value) && (AUTH_ERROR_CODES as readonly unknown[]).includes(value.code)

/**
 * Speaks the HTTP contract of the handlers from the browser. Creating it touches nothing, so it may be made while
 * rendering on a server. Failures come back as `{ ok: false, error }`: the contract's codes, or `offline`, `network`,
 * `timeout` and `unexpected_response`.
 *
 * @example
 * const client = fetchClient({ basePath: '/api/auth' })
 */
export function fetchClient(options: FetchClientOptions = {}): AuthClient {
  const { basePath = '/api/auth', timeoutMs = 12_000 } = options
  const at = (name: string) => `${basePath}/${name}`
  const endpoints: AuthEndpoints = {
    send: at('send'),
    resend: at('resend'),
    verify: at('verify'),
    pending: at('pending'),
    cancel: at('cancel'),
    session: at('session'),
    logout: at('logout'),
    ...options.endpoints,
  }

  // `proof` is a key that every such answer has: what lacks it is not an answer of ours (a captive portal, a proxy page).
  async function request<Body>(
    url: string,
    body: object | null,
    proof: string,
    { signal }: RequestOptions = {},
  ): Promise<Reply<Body>> {
    const late = AbortSignal.timeout(timeoutMs)
    try {
      const response = await (options.fetch ?? fetch)(url, {
        method: body ? 'POST' : 'GET',
        headers: { 'Doorpost-Request': '1', ...(body && { 'Content-Type': 'application/json' }) },
        body: body && JSON.stringify(body),
        cache: 'no-store',
        signal: signal ? AbortSignal.any([signal, late]) : late,
      })
      const answer: unknown = response.status === 204 ? {} : await response.json()
      if (!isRecord(answer)) return failed('unexpected_response')
      // The server of the same release made it and `proof` tells it from a stranger's page.
      if (response.ok && (!proof || proof in answer)) return { ok: true, body: answer as Body }
      return isAuthError(answer.error) ? { ok: false, error: answer.error } : failed('unexpected_response')
    } catch (cause) {
      return failed(
        cause instanceof SyntaxError
          ? 'unexpected_response'
          : late.aborted
            ? 'timeout'
            : globalThis.navigator?.onLine === false
              ? 'offline'
              : 'network',
      )
    }
  }

  return {
    endpoints,
    send: (body, from) => request(endpoints.send, body, 'pending', from),
    resend: (body, from) => request(endpoints.resend, body, 'pending', from),
    verify: (body, from) => request(endpoints.verify, body, 'redirectTo', from),
    pending: ({ flow = '', next = '' }, from) =>
      request(`${endpoints.pending}?${new URLSearchParams({ flow, next })}`, null, 'pending', from),
    cancel: (body, from) => request(endpoints.cancel, body, '', from),
    session: (from) => request(endpoints.session, null, 'session', from),
    logout: (body, from) => request(endpoints.logout, body, '', from),
  }
}
