import { DEFAULT_BASE_PATH, type EndpointName, REQUEST_HEADER, type SignOutRequest } from '@doorpost/server/contract'
import type { AuthClient, Reply } from './auth-client'
import { failed, noAnswer } from './no-answer'

/**
 * The two requests that a page with only a sign-out button makes. `fetchClient` reads every answer against its shape and
 * knows every code, which would double what that button costs a page: all that counts here is whether it worked.
 */
export const postSignOut = (
  basePath = DEFAULT_BASE_PATH,
): Pick<AuthClient, 'session' | 'signOut'> & { endpoints: { signOut: string } } => {
  const at = (name: EndpointName) => `${basePath}/${name}`
  async function ask<Body>(
    name: EndpointName,
    member: keyof Body & string,
    body?: SignOutRequest,
  ): Promise<Reply<Body>> {
    try {
      const response = await fetch(at(name), {
        method: body ? 'POST' : 'GET',
        headers: { [REQUEST_HEADER]: '1', 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        // A visitor who leaves the page has pressed the button all the same.
        keepalive: true,
        signal: AbortSignal.timeout(12_000),
      })
      const answer = await response.json()
      if (answer[member] !== undefined) return { ok: true, body: answer }
      return answer.error ? { ok: false, error: answer.error } : failed('unexpected_response')
    } catch {
      return noAnswer()
    }
  }
  return {
    endpoints: { signOut: at('sign-out') },
    session: () => ask('session', 'session'),
    signOut: (body) => ask('sign-out', 'redirectTo', body),
  }
}
