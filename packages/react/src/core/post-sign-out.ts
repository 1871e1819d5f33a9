import { DEFAULT_BASE_PATH, type EndpointName, REQUEST_HEADER, type SignOutRequest } from '@doorpost/server/contract'
import type { AuthClient } from './auth-client'

const failed = (code: 'network' | 'unexpected_response') => ({ ok: false, error: { code } }) as const

/** What a client that rejects, for an app may bring its own, comes to. */
export const noAnswer = () => failed('network')

/**
 * The one request that a page with only a sign-out button makes: what `fetchClient` does for it, without the other six.
 */
export const postSignOut = (
  basePath = DEFAULT_BASE_PATH,
): Pick<AuthClient, 'signOut'> & { endpoints: { signOut: string } } => {
  const url = `${basePath}/${'sign-out' satisfies EndpointName}`
  return {
    endpoints: { signOut: url },
    async signOut(body: SignOutRequest) {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { [REQUEST_HEADER]: '1', 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(12_000),
        })
        const { redirectTo, error } = await response.json()
        if (redirectTo) return { ok: true, body: { redirectTo } }
        return error ? { ok: false, error } : failed('unexpected_response')
      } catch {
        return noAnswer()
      }
    },
  }
}
