const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a URL's host is this machine, where http is safe. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK_HOSTS.has(url.hostname) || url.hostname.endsWith('.localhost')
}

/** The parsed URL, or null: never throws. */
export function parseUrl(value: string): URL | null {
  try {
    return new URL(value)
  } catch {
    return null
  }
}

/** What is wrong with `APP_URL`, as sentences with the fix; empty when it is fine. */
export function appUrlProblems(value: string | undefined): string[] {
  if (!value) return ["APP_URL is missing. Set it to your app's address, such as http://localhost:3000."]
  const url = parseUrl(value)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return ['APP_URL is not a valid URL. Include the scheme, such as https://app.example.com.']
  }
  // A URL parser accepts it, but no browser ever sends it.
  if (url.hostname.includes('*')) {
    return ['APP_URL contains a wildcard. Use the one address that visitors open, such as https://app.example.com.']
  }
  const problems: string[] = []
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    problems.push('APP_URL must be an origin only: scheme, host and port, such as https://app.example.com.')
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    problems.push('APP_URL uses http. Sign-in cookies need https; http works on localhost only.')
  }
  return problems
}
