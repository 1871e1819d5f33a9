import type { Auth } from '../handler/create-auth'

/** What {@link testBrowser} sends besides the address. */
export interface TestRequest {
  /** The method. @default 'GET' */
  readonly method?: string
  /** The body of a JSON request. */
  readonly json?: unknown
  /** Fields of a form post. */
  readonly form?: Record<string, string>
  /** Further headers; they replace those of the browser. */
  readonly headers?: Record<string, string>
}

/** A browser as the handlers see one: it keeps cookies and says where its requests come from. */
export interface TestBrowser {
  /** The cookies that it keeps, by name. */
  readonly cookies: Map<string, string>
  /** A request from the app's own page, as this browser would send it. */
  fetch(path: string, request?: TestRequest): Promise<Response>
  /** A POST from the app's own page, by script. */
  post(path: string, json?: unknown): Promise<Response>
  /** A person who opens a link, for example from a mail program. */
  visit(url: string): Promise<Response>
}

/** A browser for tests of handlers: no network, cookies kept as `Set-Cookie` says. */
export function testBrowser(auth: Pick<Auth, 'handler'>, origin = 'http://localhost:3000'): TestBrowser {
  const cookies = new Map<string, string>()

  async function run(path: string, { method = 'GET', json, form, headers = {} }: TestRequest = {}): Promise<Response> {
    const sent = new Headers(headers)
    if (cookies.size > 0) sent.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (json !== undefined) sent.set('content-type', 'application/json')
    const body = json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form) : null
    const url = path.startsWith('http') ? path : `${origin}/api/auth${path}`
    const response = await auth.handler(new Request(url, { method, headers: sent, ...(body !== null && { body }) }))
    for (const line of response.headers.getSetCookie()) keep(line)
    return response
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    if (attributes.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, pair.slice(name.length + 1))
  }

  const own = { origin, 'sec-fetch-site': 'same-origin', 'doorpost-request': '1' }
  return {
    cookies,
    fetch: run,
    post: (path, json = {}) => run(path, { method: 'POST', json, headers: own }),
    visit: (url) =>
      run(url, {
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      }),
  }
}
