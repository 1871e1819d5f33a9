/** A cookie, as far as it decides when it is sent. */
export interface KeptCookie {
  readonly value: string
  /** In lower case; empty where the server named none. */
  readonly sameSite: string
  /** The attributes as they came, in lower case. */
  readonly attributes: readonly string[]
}

/** The cookies of one browser at one app. */
export interface CookieJar {
  readonly cookies: Map<string, KeptCookie>
  /** Takes a `Set-Cookie` line in. */
  keep(line: string): void
  /** The `Cookie` header, or undefined. From another site, only what `SameSite` allows goes along. */
  header(how?: { readonly isCrossSite: boolean; readonly isNavigation: boolean }): string | undefined
  copy(): CookieJar
}

function isOver(attributes: readonly string[]): boolean {
  const attribute = (name: string) => attributes.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1)
  const maxAge = attribute('max-age')
  if (maxAge !== undefined) return Number(maxAge) <= 0
  const expires = attribute('expires')
  return expires !== undefined && Date.parse(expires) <= Date.now()
}

export function createCookieJar(cookies = new Map<string, KeptCookie>()): CookieJar {
  return {
    cookies,
    keep(line) {
      const [pair = '', ...rest] = line.split(';').map((part) => part.trim())
      const attributes = rest.map((part) => part.toLowerCase())
      const name = pair.slice(0, Math.max(0, pair.indexOf('=')))
      const sameSite = attributes.find((part) => part.startsWith('samesite='))?.slice('samesite='.length) ?? ''
      if (isOver(attributes)) cookies.delete(name)
      else cookies.set(name, { value: pair.slice(name.length + 1), sameSite, attributes })
    },
    header({ isCrossSite, isNavigation } = { isCrossSite: false, isNavigation: false }) {
      const sent = [...cookies].filter(([, { sameSite }]) => {
        if (!isCrossSite || sameSite === 'none') return true
        // Without the attribute Chrome means Lax, but other browsers send the cookie.
        return sameSite === '' || (sameSite === 'lax' && isNavigation)
      })
      return sent.length > 0 ? sent.map(([name, { value }]) => `${name}=${value}`).join('; ') : undefined
    },
    copy: () => createCookieJar(new Map(cookies)),
  }
}
