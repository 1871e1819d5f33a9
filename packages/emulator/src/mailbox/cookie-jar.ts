/** The cookies of one visitor. Ports of a host share them, as in a browser. */
export interface CookieJar {
  keep(hostname: string, setCookies: readonly string[]): void
  /** The `Cookie` header for a host; undefined if there is none to send. */
  headerFor(hostname: string): string | undefined
}

/** An empty jar. Paths and lifetimes are not looked at: a visit is short, and to one app. */
export function createCookieJar(): CookieJar {
  const hosts = new Map<string, Map<string, string>>()
  return {
    keep: (hostname, setCookies) => {
      const cookies = hosts.get(hostname) ?? new Map<string, string>()
      hosts.set(hostname, cookies)
      for (const line of setCookies) {
        const [pair = '', ...attributes] = line.split(';')
        const end = pair.indexOf('=')
        const name = pair.slice(0, end).trim()
        const isDeleted = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))
        if (isDeleted) cookies.delete(name)
        else cookies.set(name, pair.slice(end + 1).trim())
      }
    },
    headerFor: (hostname) => {
      const pairs = [...(hosts.get(hostname) ?? [])].map(([name, value]) => `${name}=${value}`)
      return pairs.length > 0 ? pairs.join('; ') : undefined
    },
  }
}
