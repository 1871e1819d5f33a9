const KEY = 'doorpost-studio-logo'

/** The logo that was chosen in this tab, as a `data:` URL. It is in no address and leaves this page for nowhere. */
export function readLogo(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined
  } catch {
    // No storage, no logo.
    return undefined
  }
}

/** Keeps the logo for as long as the tab is open; `undefined` forgets it. */
export function keepLogo(logo: string | undefined): void {
  try {
    if (logo) sessionStorage.setItem(KEY, logo)
    else sessionStorage.removeItem(KEY)
  } catch {
    // A browser without storage, or a logo that is too large for it: the page that chose it still shows it.
  }
}
