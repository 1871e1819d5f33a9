/** Light or dark, where the toolbar may leave it to the system. */
export function shownScheme(scheme: unknown): 'light' | 'dark' {
  const isSystemDark = () => matchMedia('(prefers-color-scheme: dark)').matches
  return scheme === 'dark' || (scheme !== 'light' && isSystemDark()) ? 'dark' : 'light'
}
