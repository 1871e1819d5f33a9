const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a URL's host is this very machine, where http is safe. */
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
  if (!value) return ["APP_URL is missing. Set it to this app's own address, such as http://localhost:3000."]
  const url = parseUrl(value)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return ['APP_URL is not a web address. Write it with its scheme, such as https://app.example.com.']
  }
  // A URL parser takes it, and no browser will ever send it.
  if (url.hostname.includes('*')) {
    return ['APP_URL holds a wildcard. Write the one address that visitors open, such as https://app.example.com.']
  }
  const problems: string[] = []
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    problems.push(
      'APP_URL holds more than an origin. Keep scheme, host and port only, such as https://app.example.com.',
    )
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    problems.push('APP_URL is http. Cookies of a sign-in need https; http is for localhost only.')
  }
  return problems
}
