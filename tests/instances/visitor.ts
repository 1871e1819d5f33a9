import { randomUUID } from 'node:crypto'
import type { AuthErrorBody, Session } from '@doorpost/server/contract'
import type { Pair, Place } from './suite'
import { sendOverWire, type WireAnswer } from './wire'

/** A browser of one visitor: it keeps cookies, and its requests may be sent to any instance. */
export interface Visitor {
  readonly email: string
  /** The `Cookie` header of its next request. */
  cookieHeader(): string
  /** A POST from the app's own page, by script. */
  post(path: string, json: object, place?: Place): Promise<WireAnswer>
  /** A POST by a form of the app's own page, without script. */
  submit(path: string, fields: Readonly<Record<string, string>>, place?: Place): Promise<WireAnswer>
  /** A read of a page or an endpoint. */
  get(path: string, place?: Place): Promise<WireAnswer>
  /** A click on a link in a mail program. */
  open(link: string, place?: Place): Promise<WireAnswer>
  /** Its session, as an instance sees it. */
  session(place?: Place): Promise<Session | null>
}

let clients = 0

/** An address of a client that no other visitor has. */
function newClient(): string {
  clients += 1
  return `10.${(process.pid >> 4) & 255}.${clients >> 8}.${clients & 255}`
}

/** A browser that was never here before; `cookies` are what another one had. */
export function newVisitor(
  { appUrl, urls }: Pair,
  { email = `ada-${randomUUID()}@example.com`, client = newClient(), cookies = '' } = {},
): Visitor {
  const jar = new Map(cookies.split('; ').flatMap((pair) => (pair === '' ? [] : [split(pair)])))

  async function send(place: Place, method: string, path: string, headers: Record<string, string>, body?: string) {
    const cookie = cookieHeader()
    const answer = await sendOverWire(
      `${urls[place]}${path}`,
      method,
      {
        ...headers,
        // Next to an instance the load balancer's own entry is missing, which would be that of the outer proxy.
        'x-forwarded-for': place === 'any' ? client : `${client}, 127.0.0.1`,
        ...(cookie && { cookie }),
      },
      body,
    )
    for (const line of answer.headers['set-cookie'] ?? []) keep(line)
    return answer
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name, value] = split(pair)
    if (attributes.includes('Max-Age=0')) jar.delete(name)
    else jar.set(name, value)
  }

  const cookieHeader = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const own = { origin: appUrl, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const click = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

  const visitor: Visitor = {
    email,
    cookieHeader,
    post: (path, json, place = 'any') => send(place, 'POST', `/api/auth${path}`, own, JSON.stringify(json)),
    submit(path, fields, place = 'any') {
      const headers = { ...own, 'content-type': 'application/x-www-form-urlencoded' }
      return send(place, 'POST', `/api/auth${path}`, headers, new URLSearchParams(fields).toString())
    },
    get: (path, place = 'any') => send(place, 'GET', path, {}),
    open(link, place = 'any') {
      const { pathname, search } = new URL(link)
      return send(place, 'GET', `${pathname}${search}`, click)
    },
    async session(place = 'any') {
      const { body } = await visitor.get('/api/auth/session', place)
      return JSON.parse(body).session
    },
  }
  return visitor
}

function split(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

/** What an answer says is wrong; the status where it says nothing. */
export function errorOf({ status, body }: WireAnswer): string {
  if (status < 400) return String(status)
  const { error }: AuthErrorBody = JSON.parse(body)
  return error.code
}
