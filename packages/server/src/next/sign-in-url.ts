import type { Sessions } from '../session/create-sessions'

/** The sign-in page with the way back, as a path of this site. */
export function signInUrl(
  sessions: Pick<Sessions, 'signInPath'>,
  next: string | null,
  query: Record<string, string> = {},
) {
  const parameters = new URLSearchParams({ ...(next && { next }), ...query })
  return parameters.size > 0 ? `${sessions.signInPath}?${parameters}` : sessions.signInPath
}
