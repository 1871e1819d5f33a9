import * as http from 'node:http'
import * as https from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import { isLoopback } from '../../config/app-url'
import { BudgetSpent, CannotTell } from './attack-case'

/** What is sent, byte for byte: no path is tidied and any header can be forged. */
export interface RawRequest {
  readonly method: string
  /** With its query, as it goes into the request line. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

/** An answer of the app, read whole. */
export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly setCookies: readonly string[]
  readonly text: string
  /** Where a redirect leads, as a browser reads it; null without one. */
  readonly location: URL | null
  /** The body's JSON; null where it is none. */
  json(): unknown
}

/** The app under attack: the only place that a run connects to, besides the inbox. */
export interface Target {
  readonly origin: string
  request(request: RawRequest): Promise<Answer>
  /**
   * From here on the run's seconds count. Before, an answer may take a minute: a development server compiles what it is
   * asked for.
   */
  start(): void
  /** Nothing more is asked of the app. */
  stop(): void
  /** Requests so far. */
  count(): number
  /** Whether the budget ended before everything was tried. */
  isSpent(): boolean
}

/** How much a run may do. */
export interface Budget {
  readonly seconds: number
  readonly requests: number
}

export const DEFAULT_BUDGET: Budget = { seconds: 120, requests: 2_500 }

const ANSWER_SECONDS = 10
const FIRST_ANSWER_SECONDS = 60
const LARGEST_BODY = 2_000_000
/** Five requests a second, to hosts that other people share. */
const PACE_MS = 200

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function toAnswer(response: http.IncomingMessage, text: string, url: URL): Answer {
  const { location } = response.headers
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    setCookies: response.headers['set-cookie'] ?? [],
    text,
    location: location !== undefined && URL.canParse(location, url) ? new URL(location, url) : null,
    json: () => readJson(text),
  }
}

/** Keeps to one host, at the pace and within the budget. */
export function createTarget(app: URL, budget: Budget = DEFAULT_BUDGET, now: () => number = Date.now): Target {
  const { request: open, Agent } = app.protocol === 'https:' ? https : http
  // A connection each: what one request does to it can't befall the next. A development server's certificate is
  // signed by nobody.
  const agent = new Agent({ keepAlive: false, ...(isLoopback(app) && { rejectUnauthorized: false }) })
  let startedMs: number | null = null
  let isSpent = false
  let isStopped = false
  let count = 0
  let turn: Promise<unknown> = Promise.resolve()

  /** @throws BudgetSpent */
  function spend(): void {
    const isLate = startedMs !== null && now() - startedMs > budget.seconds * 1000
    isSpent ||= isStopped || isLate || count >= budget.requests
    if (isStopped) throw new BudgetSpent('the run was stopped')
    if (isLate) throw new BudgetSpent(`the ${budget.seconds} seconds of a run were over`)
    if (isSpent) throw new BudgetSpent(`the ${budget.requests} requests of a run were used up`)
    count += 1
  }

  async function send({ method, path, headers, body }: RawRequest): Promise<Answer> {
    const seconds = startedMs === null ? FIRST_ANSWER_SECONDS : ANSWER_SECONDS
    const url = new URL(app.origin)
    if (path.startsWith('/') && URL.canParse(`${app.origin}${path}`)) url.href = `${app.origin}${path}`
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
      const options = {
        host: app.hostname.replace(/^\[|\]$/g, ''),
        port: app.port,
        method,
        path,
        agent,
      }
      const request = open({ ...options, headers: { host: app.host, ...length, ...headers } }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        const finish = () => resolve(toAnswer(response, text, url))
        response.on('data', (part: string) => {
          text += part
          if (text.length < LARGEST_BODY) return
          // The rest says nothing new, and may never end.
          finish()
          response.destroy()
        })
        response.on('end', finish)
        response.on('error', (error) => reject(lost(error)))
      })
      // For the whole answer: one that comes byte by byte is never idle.
      const deadline = setTimeout(() => {
        reject(new CannotTell(`The app did not answer within ${seconds} seconds.`))
        request.destroy()
      }, seconds * 1000)
      request.on('close', () => clearTimeout(deadline))
      request.on('error', (error) => reject(lost(error)))
      request.end(body)
    })
  }

  return {
    origin: app.origin,
    start() {
      startedMs = now()
    },
    stop() {
      isStopped = true
    },
    count: () => count,
    isSpent: () => isSpent,
    async request(request) {
      spend()
      if (!isLoopback(app)) {
        const mine = turn.then(() => wait(PACE_MS))
        turn = mine
        await mine
      }
      return send(request)
    },
  }
}

function lost(error: NodeJS.ErrnoException): CannotTell {
  return new CannotTell(`The app closed the connection or could not be reached (${error.code ?? error.name}).`)
}
