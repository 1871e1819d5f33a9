import type { AppMap, Route } from './app-map'
import { type CookieJar, createCookieJar } from './cookie-jar'
import type { Answer, Target } from './target'

/** A site that belongs to nobody in the run, as attacks name it. */
export const EVIL_HOST = 'attacker.example'
export const EVIL_ORIGIN = `https://${EVIL_HOST}`

/** Where a request comes from, as a browser says it. */
export type Origin = 'own-page' | 'cross-site' | 'same-site' | 'click' | 'program'

/** What a request says besides its path. */
export interface BrowserRequest {
  readonly method?: string
  /** @default 'program': no browser's headers at all */
  readonly from?: Origin
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What can stand in the fields of a route. */
export type FieldValues = Readonly<Partial<Record<'email' | 'code' | 'flow' | 'next' | 'csrf', unknown>>>

/** How a route is called. */
export interface SubmitOptions {
  readonly from?: Origin
  readonly headers?: Readonly<Record<string, string>>
  /** Fields that the route doesn't have. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** @default as the route says; `text`: JSON that calls itself text/plain, as a form of another site can send it */
  readonly encoding?: 'json' | 'form' | 'text'
}

/** One browser: a jar of cookies, and requests as a browser makes them. */
export interface Browser {
  readonly jar: CookieJar
  request(path: string, request?: BrowserRequest): Promise<Answer>
  /** Calls a route of the app as its own page does, or as another page would. */
  submit(route: Route, values: FieldValues, options?: SubmitOptions): Promise<Answer>
  /** Goes where a person goes who clicks: follows redirects on the app's own origin. The last answer. */
  visit(url: string): Promise<Answer>
  /** Another browser with the same cookies, from now on on its own. */
  copy(): Browser
}

const MOST_REDIRECTS = 6
const USER_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'

const NAVIGATION = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html,*/*;q=0.8' }

/** The headers that a browser adds by itself, which a page can't choose. */
function headersFrom(from: Origin, origin: string, map: AppMap): Record<string, string> {
  if (from === 'program') return {}
  const own = { 'user-agent': USER_AGENT, 'accept-language': 'en' }
  if (from === 'click') return { ...own, ...NAVIGATION, 'sec-fetch-site': 'cross-site', 'sec-fetch-user': '?1' }
  if (from === 'own-page') {
    const script = { origin, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }
    return { ...own, ...script, referer: `${origin}${map.signInPage?.path ?? '/'}`, accept: '*/*', ...map.headers }
  }
  const other = from === 'cross-site' ? EVIL_ORIGIN : origin.replace('://', '://sibling.')
  return { ...own, ...NAVIGATION, origin: other, referer: `${other}/`, 'sec-fetch-site': from }
}

const PLACEHOLDER = /^\{(email|code|flow|next|csrf)\}$/

/** The fields of a route with what is known; what isn't is left out. */
export function fillFields(route: Route, values: FieldValues): Record<string, unknown> {
  const entries = Object.entries(route.fields ?? {}).flatMap(([name, value]) => {
    const placeholder = typeof value === 'string' ? PLACEHOLDER.exec(value)?.[1] : undefined
    if (placeholder === undefined) return [[name, value] as const]
    const known = values[placeholder as keyof FieldValues]
    return known === undefined ? [] : [[name, known] as const]
  })
  return Object.fromEntries(entries)
}

function toBody(fields: Record<string, unknown>, encoding: 'json' | 'form' | 'text') {
  const type = { json: 'application/json', form: 'application/x-www-form-urlencoded', text: 'text/plain' }[encoding]
  const asForm = () =>
    new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString()
  return { type, body: encoding === 'form' ? asForm() : JSON.stringify(fields) }
}

export function createBrowser(target: Target, map: AppMap, jar: CookieJar = createCookieJar()): Browser {
  async function request(path: string, { method = 'GET', from = 'program', headers = {}, body }: BrowserRequest = {}) {
    const isNavigation = method === 'GET' || method === 'HEAD'
    const cookie = jar.header({ isCrossSite: from === 'cross-site' || from === 'click', isNavigation })
    const own = { ...headersFrom(from, target.origin, map), ...(cookie !== undefined && { cookie }) }
    const answer = await target.request({ method, path, headers: { ...own, ...headers }, body })
    for (const line of answer.setCookies) jar.keep(line)
    return answer
  }

  return {
    jar,
    request,
    async submit(
      route,
      values,
      { from = 'own-page', headers = {}, extra = {}, encoding = route.encoding ?? 'json' } = {},
    ) {
      const fields = { ...fillFields(route, values), ...extra }
      const { method = 'POST', path } = route
      if (method === 'GET') return request(`${path}?${toBody(fields, 'form').body}`, { from, headers })
      const { type, body } = toBody(fields, encoding)
      return request(path, { method, from, body, headers: { 'content-type': type, ...headers } })
    },
    async visit(url) {
      let { pathname, search } = new URL(url, target.origin)
      for (let hop = 0; ; hop += 1) {
        const answer = await request(`${pathname}${search}`, { from: 'click' })
        if (answer.location?.origin !== target.origin || hop >= MOST_REDIRECTS) return answer
        ;({ pathname, search } = answer.location)
      }
    },
    copy: () => createBrowser(target, map, jar.copy()),
  }
}
