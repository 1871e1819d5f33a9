import type { QueryName } from '../contract'

/** The sign-in page with the way back, as a path of this site. */
export function signInUrl(
  signInPath: string,
  next: string | null,
  query: { readonly [Name in QueryName]?: string } = {},
) {
  const parameters = new URLSearchParams({ ...(next && { next }), ...query })
  return parameters.size > 0 ? `${signInPath}?${parameters}` : signInPath
}
