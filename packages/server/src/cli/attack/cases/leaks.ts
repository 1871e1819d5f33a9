import type { Route } from '../app-map'
import { type AttackCase, broken, CannotTell, held } from '../attack-case'
import { type Attack, linkSecrets } from '../attack-context'
import type { Answer } from '../target'

/** Whether a code stands in a text on its own, and not by chance in a longer number. */
const hasCode = (text: string, code: string | null) =>
  code !== null && new RegExp(`(?<![\\w])${code}(?![\\w])`).test(text)

/** Everything that an answer says, and what its cookies say underneath. */
function everythingIn({ text, headers, setCookies }: Answer): string {
  const decoded = setCookies
    .flatMap((line) => line.split(/[=;.]/))
    .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  return [text, JSON.stringify(headers), ...decoded].join('\n')
}

/** Words of the inside: files, stack traces, the texts of services and drivers. */
const INSIDE =
  /\n\s+at \S.*:\d+:\d+|node_modules|file:\/\/\/|\[(invalid_argument|unauthenticated|resource_exhausted|internal)\]|ECONNREFUSED|SequelizeError|PrismaClient|SQLITE_/

/** The page with which Next or Vite shows an error to whoever writes the app. A built app has none. */
const DEVELOPMENT_PAGE = /"buildId":"development"|\/@vite\/client/

/** Whether an answer tells strangers about the inside. */
export const tellsInside = ({ status, text }: Answer): boolean =>
  INSIDE.test(text) && !(status >= 500 && DEVELOPMENT_PAGE.test(text))

/** Bodies that no page sends. */
const HOSTILE: readonly (readonly [type: string, body: string])[] = [
  ['application/json', '{'],
  ['application/json', ''],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"text"'],
  ['application/json', '{"__proto__":{"admin":true}}'],
  ['application/json', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ['application/json', JSON.stringify({ pad: 'x'.repeat(200_000) })],
  ['application/x-www-form-urlencoded', '%'],
  ['multipart/form-data', 'x'],
  ['application/xml', '<x/>'],
]

const STRANGE_VALUES: readonly unknown[] = [
  null,
  42,
  true,
  [],
  {},
  ['x'],
  { toString: 'x' },
  'x'.repeat(10_000),
  '\0',
  '\ud800',
]

function routesOf({ map }: Attack): Route[] {
  return [map.send, map.resend, map.verify, map.signOut].filter((route) => route !== undefined)
}

/** What a route answers to what no page sends. */
async function* hostileAnswersOf(attack: Attack, route: Route): AsyncGenerator<Answer> {
  const { path, method = 'POST', fields = {} } = route
  for (const [type, body] of HOSTILE) {
    const headers = { 'content-type': type }
    const answer = attack.browser().request(path, { method, from: 'own-page', body, headers })
    yield* await answer.then((given) => [given], orClosed)
  }
  const placeholders = Object.entries(fields).flatMap(([name, value]) => (String(value).startsWith('{') ? [name] : []))
  for (const value of placeholders.length > 0 ? STRANGE_VALUES : []) {
    const extra = Object.fromEntries(placeholders.map((name) => [name, value]))
    yield attack.browser().submit(route, {}, { extra, encoding: 'json' })
  }
}

/** A server may close the connection while a large body is still under way. */
function orClosed(error: unknown): readonly Answer[] {
  if (error instanceof CannotTell) return []
  throw error
}

function orDown(error: unknown): boolean {
  if (error instanceof CannotTell) return false
  throw error
}

async function* hostileAnswers(attack: Attack): AsyncGenerator<readonly [string, Answer]> {
  for (const route of routesOf(attack)) {
    for await (const answer of hostileAnswersOf(attack, route)) yield [route.path, answer]
  }
}

function isFramable({ headers }: Answer): boolean {
  const policy = String(headers['content-security-policy'] ?? '')
  const ancestors = /frame-ancestors\s+([^;]*)/i.exec(policy)?.[1]
  if (ancestors !== undefined) return /\*|https?:(\s|$)/.test(ancestors)
  return !/^(deny|sameorigin)$/i.test(String(headers['x-frame-options'] ?? ''))
}

export const LEAK_CASES: readonly AttackCase[] = [
  {
    id: 'secrets-in-answers',
    threat: 'T19',
    title: 'no answer has the code or the link in it',
    tried:
      'Looked for the mailed code and the link’s token in the answers to asking, in cookies, and in the sign-in page.',
    means: 'Whoever asks for an email reads what is in it, and is signed in as anybody.',
    fix: 'Keep what proves the sign-in on the server and in the email only, in development too.',
    async run(attack) {
      const { browser, mail, sent } = await attack.start()
      const page = await browser.request(attack.map.signInPage?.path ?? '/', { from: 'click' })
      const tokens =
        mail.link === null ? [] : linkSecrets(mail.link).filter((token) => !attack.flowOf(sent)?.includes(token))
      // What the path of the link has may name the sign-in, as its cookie does: the token is what the query has.
      const query =
        mail.link === null
          ? []
          : [...new URL(mail.link).searchParams.values()].filter((token) => tokens.includes(token))
      for (const text of [everythingIn(sent), everythingIn(page)]) {
        if (hasCode(text, mail.code)) return broken('The code stands in an answer.')
        if (query.some((token) => text.includes(token))) return broken('The link’s token stands in an answer.')
      }
      return held('Neither stands in an answer.')
    },
  },
  {
    id: 'error-leaks',
    threat: 'T19',
    title: 'errors say nothing about the inside',
    tried:
      'Provoked errors with bodies that no page sends and with wrong codes, and looked for stack traces and texts of services.',
    means: 'Attackers learn your files, versions and services, and visitors read what they can’t understand.',
    fix: 'Answer with words of your own, and log the error under a reference that the visitor sees.',
    async run(attack) {
      const started = await attack.start()
      const wrong = attack.map.verify ? await attack.enterCode(started, '999999') : started.sent
      if (tellsInside(wrong)) return broken('The answer to a wrong code has a text of the inside.')
      for await (const [path, answer] of hostileAnswers(attack)) {
        if (tellsInside(answer)) return broken(`An answer of ${path} has a text of the inside.`)
      }
      return held('No answer has a text of the inside.')
    },
  },
  {
    id: 'hostile-bodies',
    threat: 'T31',
    title: 'no body makes the app fail',
    tried: 'Posted bodies that no page sends: broken, deep, large, and fields of other types.',
    means: 'Each such request is an error in your logs, and some end a process.',
    fix: 'Check the type of every field before you use it, and answer 400.',
    async run(attack) {
      for await (const [path, { status }] of hostileAnswers(attack)) {
        if (status >= 500 && status !== 503) return broken(`${path} answered ${status}.`)
      }
      // It would be unclear otherwise, as no answer came.
      const isUp = await attack.whoIs(attack.browser()).then(() => true, orDown)
      return isUp ? held('Each was refused.') : broken('The app answers no more.')
    },
  },
  {
    id: 'framing',
    threat: 'T04',
    title: 'the sign-in page can’t be framed',
    needs: ['signInPage'],
    tried: 'Read Content-Security-Policy and X-Frame-Options of the sign-in page.',
    means: 'Another site shows your page beneath its own, and visitors click what they don’t see.',
    fix: "Send Content-Security-Policy: frame-ancestors 'none' with every page.",
    async run(attack) {
      const page = await attack.browser().visit(attack.map.signInPage?.path ?? '/')
      return isFramable(page) ? broken('Every site can frame it.') : held('No other site can frame it.')
    },
  },
]
