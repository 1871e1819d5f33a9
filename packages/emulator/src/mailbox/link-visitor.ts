import { createCookieJar } from './cookie-jar'
import type { PressedForm } from './first-form'
import { isOnThisMachine } from './loopback'
import { type PageRequest, requestPage } from './request-page'

const MAX_REDIRECTS = 5

/** How a visitor appears to the app. */
export interface LinkVisitorOptions {
  readonly stopping: AbortSignal
  /** Whether it sends back the cookies that the app set. */
  readonly keepsCookies: boolean
  readonly headers?: Readonly<Record<string, string>>
}

/** A page that a visitor has read. */
export interface VisitedPage {
  readonly url: string
  readonly html: string
}

/** What reads pages without running scripts. */
export interface LinkVisitor {
  /** Follows redirects, as far as they stay on this machine. Returns the last page, if it is one. */
  open(url: string, method?: 'GET' | 'HEAD'): Promise<VisitedPage | undefined>
  /** Sends a form, and follows where it leads. */
  submit(form: PressedForm): Promise<VisitedPage | undefined>
  /** Of every answer so far, in order. */
  statuses(): readonly number[]
}

type Step = Omit<PageRequest, 'stopping'>

/** A visitor with a cookie jar of its own, or with none. */
export function createLinkVisitor({ stopping, keepsCookies, headers = {} }: LinkVisitorOptions): LinkVisitor {
  const statuses: number[] = []
  const jar = createCookieJar()

  async function follow(url: string, step: Step, redirectsLeft: number): Promise<VisitedPage | undefined> {
    if (!isOnThisMachine(url)) return undefined
    const { hostname } = new URL(url)
    const cookie = jar.headerFor(hostname)
    const sentHeaders = { accept: 'text/html,*/*;q=0.8', ...headers, ...step.headers, ...(cookie && { cookie }) }
    const answer = await requestPage(url, { ...step, headers: sentHeaders, stopping })
    statuses.push(answer.status)
    if (keepsCookies) jar.keep(hostname, answer.headers['set-cookie'] ?? [])
    const { location } = answer.headers
    const isRedirect = answer.status >= 300 && answer.status <= 399 && location !== undefined
    if (!isRedirect)
      return answer.headers['content-type']?.startsWith('text/html') ? { url, html: answer.text } : undefined
    if (redirectsLeft === 0 || !URL.canParse(location, url)) return undefined
    const keepsMethod = step.method === 'HEAD' || answer.status === 307 || answer.status === 308
    const next: Step = keepsMethod ? step : { method: 'GET', headers: {} }
    return follow(new URL(location, url).href, next, redirectsLeft - 1)
  }

  return {
    open: (url, method = 'GET') => follow(url, { method, headers: {} }, MAX_REDIRECTS),
    submit: ({ url, method, fields, pageUrl }) => {
      if (method === 'GET') {
        const target = new URL(url)
        target.search = fields.toString()
        return follow(target.href, { method, headers: {} }, MAX_REDIRECTS)
      }
      const form = {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(pageUrl).origin,
        'sec-fetch-site': 'same-origin',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      }
      return follow(url, { method, headers: form, body: fields.toString() }, MAX_REDIRECTS)
    },
    statuses: () => statuses,
  }
}
