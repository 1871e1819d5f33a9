import { DEFAULT_BASE_PATH, type EndpointName, type QueryName, REQUEST_HEADER } from '@doorpost/server/contract'
import {
  isAuthError,
  isPendingResponse,
  isPendingStatusResponse,
  isRedirectResponse,
  isSessionResponse,
  isTicketResponse,
  isVerifyResponse,
  type Shape,
} from './answer-shape'
import { attempt } from './attempt'
import type { AuthClient, AuthEndpoints, Reply, RequestOptions } from './auth-client'
import { failed, noAnswer } from './no-answer'
import { warnOnce } from './warn-once'

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

/** Browsers keep 64 kB alive for all requests of a page together, and refuse what is more. */
const LARGEST_KEPT_BYTES = 16_384

// For bundlers, which know what it is.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/** No route of ours answered: the app's own page for what it does not have. */
const isMissing = ({ status, headers }: Response) =>
  status === 404 && !headers.get('content-type')?.includes('application/json')

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

  const ask =
    <Body>(url: string, isBody: Shape<Body>) =>
    (body?: object, { signal }: RequestOptions = {}): Promise<Reply<Body>> => {
      async function exchange(): Promise<Reply<Body>> {
        const json = JSON.stringify(body)
        const response = await (options.fetch ?? fetch)(url, {
          method: body ? 'POST' : 'GET',
          headers: { [REQUEST_HEADER]: '1', ...(body && { 'Content-Type': 'application/json' }) },
          body: json,
          // A visitor who leaves while a mail is on its way would lose the cookie that goes with it.
          keepalive: !!json && Number(attempt(() => new Blob([json]).size)) <= LARGEST_KEPT_BYTES,
          cache: 'no-store',
          ...(signal && { signal }),
        })
        if (isMissing(response) && process.env.NODE_ENV === 'development') {
          warnOnce(
            `Doorpost: ${url} is 404 and not an answer of the kit's. Is there a route file with the handlers under ${basePath}? See docs/reference/errors.md, unexpected_response.`,
          )
        }
        const answer: unknown = await response.json()
        if (response.ok && isBody(answer)) return { ok: true, body: answer }
        const { error } = Object(answer)
        return isAuthError(error) ? { ok: false, error } : failed('unexpected_response')
      }
      return new Promise((resolve) => {
        // Nobody waits any longer, but what the request brings is kept: it may be a cookie.
        const timer = setTimeout(resolve, timeoutMs, failed('timeout'))
        exchange()
          .catch((cause) => (cause instanceof SyntaxError ? failed('unexpected_response') : noAnswer()))
          .then(resolve)
          .finally(() => clearTimeout(timer))
      })
    }

  return {
    endpoints,
    send: ask(endpoints.send, isPendingResponse),
    resend: ask(endpoints.resend, isPendingResponse),
    verify: ask(endpoints.verify, isVerifyResponse),
    ticket: (ticket, from) =>
      ask(`${endpoints.ticket}/${encodeURIComponent(ticket)}`, isTicketResponse)(undefined, from),
    pending({ flow = '', next = '' }, from) {
      const query = new URLSearchParams({ flow, next } satisfies Partial<Record<QueryName, string>>)
      return ask(`${endpoints.pending}?${query}`, isPendingStatusResponse)(undefined, from)
    },
    cancel: ask(endpoints.cancel, isRedirectResponse),
    session: (from) => ask(endpoints.session, isSessionResponse)(undefined, from),
    signOut: ask(endpoints.signOut, isRedirectResponse),
  }
}
