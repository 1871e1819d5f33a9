import { DEFAULT_BASE_PATH, type EndpointName, REQUEST_HEADER, type SignOutRequest } from '@doorpost/server/contract'
import type { AuthClient } from './auth-client'
import { failed, noAnswer } from './no-answer'

/**
 * The one request that a page with only a sign-out button makes. `fetchClient` reads every answer against its shape and
 * knows every code, which would double what that button costs a page: all that counts here is whether it worked.
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
          // A visitor who leaves the page has pressed the button all the same.
          keepalive: true,
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
