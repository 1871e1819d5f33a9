import {
  AUTH_ERROR_CODES,
  type AuthError,
  DEFAULT_BASE_PATH,
  type EndpointName,
  type PendingStatusResponse,
  type QueryName,
  REQUEST_HEADER,
  type SessionResponse,
  type TicketResponse,
} from '@doorpost/server/contract'
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

const isAuthError = (value: unknown): value is AuthError => AUTH_ERROR_CODES.includes(Object(value).code)

/**
 * Speaks the HTTP contract of the handlers from the browser. Creating it touches nothing, so it may be made while
 * rendering on a server. Failures come back as `{ ok: false, error }`: the contract's codes, or `offline`, `network`,
 * `timeout` and `unexpected_response`.
 *
 * @example
 * const client = fetchClient({ basePath: '/api/auth' })
 */
export function fetchClient(options: FetchClientOptions = {}): AuthClient {
  const { basePath = DEFAULT_BASE_PATH, timeoutMs = 12_000 } = options
  const at = (name: EndpointName) => `${basePath}/${name}`
  const endpoints: AuthEndpoints = {
    send: at('send'),
    resend: at('resend'),
    verify: at('verify'),
    ticket: at('ticket'),
    pending: at('pending'),
    cancel: at('cancel'),
    session: at('session'),
    signOut: at('sign-out'),
    ...options.endpoints,
  }

  // `proof` is a key that every such answer has: what lacks it is not an answer of ours (a captive portal, a proxy page).
  const ask =
    <Body>(url: string, proof = '') =>
    async (body?: object, { signal }: RequestOptions = {}): Promise<Reply<Body>> => {
      const late = AbortSignal.timeout(timeoutMs)
      try {
        const response = await (options.fetch ?? fetch)(url, {
          method: body ? 'POST' : 'GET',
          headers: { [REQUEST_HEADER]: '1', ...(body && { 'Content-Type': 'application/json' }) },
          body: JSON.stringify(body),
          cache: 'no-store',
          signal: signal ? AbortSignal.any([signal, late]) : late,
        })
        // Whatever stands in the JSON is an object after this, if perhaps an empty one.
        const answer = Object(await response.json())
        // The server of the same release made it and `proof` tells it from a stranger's page.
        if (response.ok && (!proof || proof in answer)) return { ok: true, body: answer }
        return isAuthError(answer.error) ? { ok: false, error: answer.error } : failed('unexpected_response')
      } catch (cause) {
        if (cause instanceof SyntaxError) return failed('unexpected_response')
        if (late.aborted) return failed('timeout')
        return failed(globalThis.navigator?.onLine === false ? 'offline' : 'network')
      }
    }

  return {
    endpoints,
    send: ask(endpoints.send, 'pending'),
    resend: ask(endpoints.resend, 'pending'),
    verify: ask(endpoints.verify, 'redirectTo'),
    ticket: (ticket, from) =>
      ask<TicketResponse>(`${endpoints.ticket}/${encodeURIComponent(ticket)}`, 'email')(undefined, from),
    pending({ flow = '', next = '' }, from) {
      const query = new URLSearchParams({ flow, next } satisfies Partial<Record<QueryName, string>>)
      return ask<PendingStatusResponse>(`${endpoints.pending}?${query}`, 'pending')(undefined, from)
    },
    cancel: ask(endpoints.cancel, 'redirectTo'),
    session: (from) => ask<SessionResponse>(endpoints.session, 'session')(undefined, from),
    signOut: ask(endpoints.signOut, 'redirectTo'),
  }
}
