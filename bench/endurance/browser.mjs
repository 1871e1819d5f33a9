import { request } from 'node:http'
import { text } from 'node:stream/consumers'

/** One request with exactly these headers: `fetch` writes `Sec-Fetch-Mode` itself. */
async function exchange(url, options, body) {
  const response = await new Promise((resolve, reject) => {
    const sent = request(url, { ...options, agent: false })
    sent.once('error', reject).once('response', resolve)
    sent.end(body)
  })
  return { status: response.statusCode, headers: response.headers, text: await text(response) }
}

/** The kind of a request that a program makes with a link. */
export const PROGRAM = 'link, by a program'

/**
 * A browser of one visitor: it keeps cookies and follows no redirect. Every answer of the app goes to `watch`.
 *
 * @param {{ appUrl: string, url: string, client: string, watch: (kind: string, status: number, tookMs: number) => void }} app
 *   `appUrl` is the app's own origin, `url` where it listens, `client` the address that a request comes from
 */
export function newBrowser({ appUrl, url, client, watch }) {
  const jar = new Map()

  function keep(line) {
    const [pair, ...attributes] = line.split('; ')
    const at = pair.indexOf('=')
    if (attributes.includes('Max-Age=0')) jar.delete(pair.slice(0, at))
    else jar.set(pair.slice(0, at), pair.slice(at + 1))
  }

  async function ask(kind, method, path, headers, body) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const startedAt = performance.now()
    const answer = await exchange(
      `${url}${path}`,
      { method, headers: { ...headers, 'x-forwarded-for': client, ...(cookie && { cookie }) } },
      body,
    )
    watch(kind, answer.status, performance.now() - startedAt)
    for (const line of answer.headers['set-cookie'] ?? []) keep(line)
    return answer
  }

  const own = { origin: appUrl, 'sec-fetch-site': 'same-origin' }
  const click = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const formOf = (fields) => new URLSearchParams(fields).toString()
  const inApp = (link) => link.slice(new URL(link).origin.length)

  return {
    jar,
    /** A request of the app's own script. */
    post: (path, body) =>
      ask(path, 'POST', `/api/auth/${path}`, { ...own, 'content-type': 'application/json' }, JSON.stringify(body)),
    /** A form of the app's own page, without script. */
    submit: (path, fields) => ask(`${path}, form`, 'POST', `/api/auth/${path}`, { ...own, ...form }, formOf(fields)),
    /** A form of another site. */
    postFromElsewhere: (path, fields) => {
      const headers = { ...form, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
      return ask(`${path}, cross-site`, 'POST', `/api/auth/${path}`, headers, formOf(fields))
    },
    page: (path) => ask(`page ${path}`, 'GET', path, { 'sec-fetch-mode': 'navigate' }),
    /** A click in a mail program. */
    open: (link) => ask('link', 'GET', inApp(link), click),
    /** What a gateway or a preview does with a link: a notice with the status 503 answers it, which is no failure. */
    look: (method, link) => ask(PROGRAM, method, inApp(link), {}),
    async signedInAs() {
      const answer = await ask('session', 'GET', '/api/auth/session', {})
      return JSON.parse(answer.text).session?.email ?? null
    },
  }
}
