import type { ScalekitCredentials } from '../../scalekit/scalekit-config'

const PATIENCE_MS = 10_000

/** What the SDK does by itself and never shows: asked over plain HTTP. A status of null: no answer. */
export interface TokenEndpoint {
  /** The HTTP status of a token request with another grant type. */
  statusForGrant(grant: string): Promise<number | null>
  /** The HTTP status of a call with this access token, or with none. */
  statusForToken(token: string | null): Promise<number | null>
  /** How many seconds this clock is ahead of the service's, by its `Date`; null where it sends none. */
  secondsAhead(): number | null
  /** How many calls were made so far. */
  calls(): number
}

/** Plain HTTP calls to the service. Bodies are never read: one may hold a token. */
export function createTokenEndpoint(credentials: ScalekitCredentials, now: () => number): TokenEndpoint {
  const { environmentUrl, clientId, clientSecret } = credentials
  let calls = 0
  let aheadSeconds: number | null = null

  async function post(path: string, init: RequestInit): Promise<number | null> {
    calls += 1
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const response = await fetch(new URL(path, environmentUrl), {
        method: 'POST',
        redirect: 'manual',
        signal,
        ...init,
      })
      await response.body?.cancel()
      const date = Date.parse(response.headers.get('date') ?? '')
      if (!Number.isNaN(date)) aheadSeconds = Math.round((now() - date) / 1000)
      return response.status
    } catch {
      return null
    }
  }

  return {
    statusForGrant: (grant) =>
      post('/oauth/token', {
        body: new URLSearchParams({ grant_type: grant, client_id: clientId, client_secret: clientSecret }),
      }),
    statusForToken: (token) =>
      post('/api/v1/passwordless/email/verify', {
        headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ code: '000000', auth_request_id: 'doorpost-probe' }),
      }),
    secondsAhead: () => aheadSeconds,
    calls: () => calls,
  }
}
