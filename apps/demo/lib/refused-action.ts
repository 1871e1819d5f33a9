import type { AuthErrorCode } from '@doorpost/server'

/** The sign-in page, if a new sign-in is what a refused action needs; null for what another try may mend. */
export function signInFor(code: AuthErrorCode, next: string): string | null {
  const page = `/login?next=${next}`
  if (code === 'sign_in_too_old') return `${page}&again=1`
  return code === 'no_session' ? page : null
}
