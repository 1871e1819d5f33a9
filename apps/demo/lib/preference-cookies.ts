/** What a visitor can choose. */
export type Preference = 'language' | 'theme' | 'look'

/** Under which name and attributes a choice is kept: on https, only this host can set it, and only over TLS. */
export function preferenceCookie(choice: Preference, appUrl = process.env.APP_URL) {
  const secure = appUrl?.startsWith('https:') ?? false
  return {
    name: secure ? `__Host-${choice}` : choice,
    attributes: { path: '/', sameSite: 'lax', httpOnly: true, secure, maxAge: 365 * 24 * 60 * 60 },
  } as const
}
