/** A cookie in a browser. */
interface Kept {
  readonly value: string
  /** Milliseconds since 1970. */
  readonly endsAtMs: number
}

/** What a browser keeps, by name. */
export type Jar = ReadonlyMap<string, Kept>

/** Where a request goes. */
export type Handler = (request: Request) => Promise<Response>

/** How a browser says where a request comes from. */
export type Manner = 'script' | 'link' | 'prefetch' | 'image' | 'other site'

/** What a browser sends. */
export interface Sent {
  readonly method?: 'GET' | 'HEAD' | 'POST'
  readonly json?: unknown
  readonly manner: Manner
}

/** A browser as a server sees it, by the clock of the model. */
export interface Browser {
  jar: Jar
  send(handler: Handler, url: string, sent: Sent): Promise<Response>
  /** The value of its session cookie. */
  sessionCookie(): string | undefined
}

const SITE = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }
const NAVIGATION = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

function headersOf(manner: Manner, origin: string): Record<string, string> {
  switch (manner) {
    case 'script':
      return { ...SITE, origin, 'doorpost-request': '1' }
    case 'link':
      return NAVIGATION
    case 'prefetch':
      return { ...NAVIGATION, 'sec-purpose': 'prefetch' }
    case 'image':
      return { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
    case 'other site':
      return { ...NAVIGATION, origin: 'https://attacker.example' }
  }
}

/** Another site's form carries them here, as in browsers that know no `SameSite`; an image does not. */
const carriesCookies = (manner: Manner) => manner !== 'image'

/** A {@link Browser} without cookies. */
export function newBrowser(origin: string, now: () => number): Browser {
  const browser: Browser = {
    jar: new Map(),
    sessionCookie: () => browser.jar.get('session')?.value,
    async send(handler, url, { method = 'GET', json, manner }) {
      const headers = new Headers(headersOf(manner, origin))
      const live = [...browser.jar].filter(([, { endsAtMs }]) => endsAtMs > now())
      if (live.length > 0 && carriesCookies(manner)) {
        headers.set('cookie', live.map(([name, { value }]) => `${name}=${value}`).join('; '))
      }
      if (json !== undefined) headers.set('content-type', 'application/json')
      const body = json === undefined ? {} : { body: JSON.stringify(json) }
      const response = await handler(new Request(url, { method, headers, ...body }))
      const jar = new Map(live)
      for (const line of response.headers.getSetCookie()) keep(jar, line)
      browser.jar = jar
      return response
    },
  }

  function keep(jar: Map<string, Kept>, line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const life = attributes.find((attribute) => attribute.startsWith('Max-Age='))?.slice('Max-Age='.length)
    const endsAtMs = life === undefined ? Number.POSITIVE_INFINITY : now() + Number(life) * 1000
    if (endsAtMs <= now()) jar.delete(name)
    else jar.set(name, { value: pair.slice(name.length + 1), endsAtMs })
  }

  return browser
}
